import FoundationEssentials

/// Prints HTML with WeasyPrint, a program of its own. Nothing is written to a disk, and waiting for it blocks no thread
/// of Swift's.
///
/// The program reaches no network: whatever it might fetch goes to a proxy that is not there, and it gets nothing of
/// this process's environment but what it needs to find itself and its type.
package struct PDFRenderer: Sendable {
    private let program: String
    private let timeLimit: Duration

    /// Ample for a thousand letters.
    private static let most = 64 * 1024 * 1024

    /// - Parameter program: a path, or a name that is looked for in `PATH`.
    package init(program: String = "weasyprint", timeLimit: Duration = .seconds(300)) {
        self.program = program
        self.timeLimit = timeLimit
    }

    package func pdf(of document: some PrintedDocument) async throws(PrintingFault) -> [UInt8] {
        try await pdf(ofHTML: document.html)
    }

    /// - Parameter html: whole in itself.
    package func pdf(ofHTML html: String) async throws(PrintingFault) -> [UInt8] {
        // Not told the encoding, it guesses, and guesses right only where python3-chardet happens to be installed.
        let options = ["--quiet", "--encoding", "utf-8", "--base-url", "about:blank"]
        let child = ChildProgram(words: [program] + options + ["-", "-"], environment: Self.environment)
        switch await child.run(input: Array(html.utf8), timeLimit: timeLimit) {
        case .notFound: throw .noProgram(program)
        case .notStarted(let error): throw .failed(program: program, reason: "errno \(error)")
        case .timedOut: throw .timedOut(program: program, after: timeLimit)
        case .ended(let status, let output, let complaints):
            guard status == 0, output.starts(with: Self.signature) else {
                throw .failed(program: program, reason: Self.lastLine(of: complaints) ?? "exit \(status)")
            }
            guard output.count <= Self.most else { throw .tooLarge(limit: Self.most) }
            return output
        }
    }

    private static let signature = Array("%PDF-".utf8)

    /// Where Python names the error.
    private static func lastLine(of complaints: [UInt8]) -> String? {
        String(decoding: complaints, as: UTF8.self).split(whereSeparator: \.isNewline).last
            .map { String($0.prefix(200)) }
    }

    private static let environment: [String: String] = {
        let known = ProcessInfo.processInfo.environment
        let needed = ["PATH", "HOME", "XDG_CACHE_HOME", "FONTCONFIG_FILE", "FONTCONFIG_PATH"]
        var chosen = known.filter { needed.contains($0.key) }
        chosen["LC_ALL"] = "C.UTF-8"
        for name in ["http_proxy", "https_proxy", "ftp_proxy"] { chosen[name] = "http://127.0.0.1:9" }
        return chosen
    }()
}
