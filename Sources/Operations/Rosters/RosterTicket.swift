import FoundationEssentials
import Registry

/// Proof of what was shown: what goes with the form by which a roster is sent, so that nothing is kept before it is.
///
/// It stands for one file, one plan and one person, for half an hour; its request id makes a form that is sent twice one act.
struct RosterTicket: SealedTicket {
    let facility: Int64
    let administrator: Int64
    let fileName: String
    /// SHA-256 of the file.
    let fileDigest: [UInt8]
    let statement: RosterStatement
    let typed: String
    /// The plan that was shown, by its fingerprint.
    let plan: String
    /// The forms under which it was checked.
    let networkVersion: Int
    let expiresAt: Date
    let requestID: UUID

    /// How long the page may stay open, in seconds.
    static let lifetime: TimeInterval = 30 * 60

    static func context(network: Int64) -> [UInt8] { Array("roster \(network)".utf8) }

    func upload(_ bytes: [UInt8]) -> RosterUpload {
        RosterUpload(
            facility: facility, administrator: administrator,
            file: SubmitApplication.Upload(name: fileName, bytes: bytes), statement: statement, typed: typed)
    }
}
