import CLibCurl
import Glibc

/// libcurl as a whole, started once for the process.
enum CurlLibrary {
    static func start() {
        _ = started
    }

    private static let started: Void = {
        guard clibcurl_global_init() == CURLE_OK else { preconditionFailure("libcurl does not start") }
        // Without its own signal handling libcurl leaves SIGPIPE alone, and OpenSSL writing to a connection that the
        // server has closed would end the process. The write's error says all there is to say.
        _ = signal(SIGPIPE, SIG_IGN)
    }()
}
