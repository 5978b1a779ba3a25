import Glibc

/// Reads a file of secrets, and refuses one that others can get at.
enum PrivateFile {
    static let largest = 64 * 1024

    static func read(_ path: String) throws(KeyRingError) -> [UInt8] {
        let file = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { throw .unreadable(errno) }
        defer { close(file) }
        // The open file is asked, not the path: nobody can exchange it in between.
        try checkAccess(file)
        return try contents(file)
    }

    private static func checkAccess(_ file: Int32) throws(KeyRingError) {
        var status = stat()
        guard unsafe fstat(file, &status) == 0 else { throw .unreadable(errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
        let permissions = status.st_mode & 0o7777
        guard permissions & forbidden(owner: status.st_uid, user: geteuid()) == 0 else {
            throw .open(mode: permissions)
        }
    }

    /// Group and others may do nothing. The exception: a file of root's, read by a service of another user, may
    /// be readable by its group, since systemd's credentials (`LoadCredential=`) look like that: mode 0440,
    /// where the group bits are in truth the mask of an access list with that one user in it.
    static func forbidden(owner: uid_t, user: uid_t) -> mode_t {
        owner == 0 && user != 0 ? 0o037 : 0o077
    }

    private static func contents(_ file: Int32) throws(KeyRingError) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = unsafe Glibc.read(file, &buffer, buffer.count)
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw .unreadable(errno) }
            guard count > 0 else { return bytes }
            bytes += buffer.prefix(count)
            guard bytes.count <= largest else { throw .tooLarge }
        }
    }
}
