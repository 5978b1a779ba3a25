import Postgres
import Storage

/// What becomes of secrets that went to an address, or are on their way there, once it is somebody's no longer: links by which
/// a password is replaced open nothing any more, and a secret that nobody has begun to send stays here.
enum CloseAddress {
    static func of(
        _ accounts: [Int64], _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        try PasswordLinkRecord.close(ofAccounts: accounts, tx, scope)
        try WithdrawMail.temporaryPasswords(of: accounts, tx, scope)
    }
}
