package import Registry

/// Why no PDF was made of a document.
package enum PrintingFault: Error, Sendable, Hashable {
    /// The program that makes it is not installed.
    case noProgram(String)
    /// It could not be started, or ended with an error; what it said last, which names no person.
    case failed(program: String, reason: String)
    case timedOut(program: String, after: Duration)
    /// It made more than the given number of bytes.
    case tooLarge(limit: Int)

    /// Whether an administrator has to put something right before a repetition can help.
    package var isConfiguration: Bool {
        if case .noProgram = self { true } else { false }
    }

    package var what: Bilingual {
        switch self {
        case .noProgram(let program):
            Bilingual(
                ja: "PDFを作るプログラム「\(program)」が見つかりません。",
                en: "The program that makes PDF files, “\(program)”, is not there.")
        case .failed(let program, let reason):
            Bilingual(
                ja: "「\(program)」がPDFを作れませんでした（\(reason)）。",
                en: "“\(program)” could not make the PDF (\(reason)).")
        case .timedOut(let program, let limit):
            Bilingual(
                ja: "「\(program)」が\(limit.components.seconds)秒以内にPDFを作れなかったため、止めました。",
                en:
                    "“\(program)” did not make the PDF within \(limit.components.seconds) seconds and was stopped."
            )
        case .tooLarge(let limit):
            Bilingual(
                ja: "できたPDFが大きすぎます（\(limit / 1_048_576) MiBまで）。",
                en: "The PDF is too large (at most \(limit / 1_048_576) MiB).")
        }
    }

    package var remedy: Bilingual {
        switch self {
        case .noProgram:
            Bilingual(
                ja: "管理者の方が apt-get install weasyprint fonts-noto-cjk で入れてください。"
                    + "それまでは .html で書き出し、ブラウザーから印刷できます。",
                en: "An administrator installs it: apt-get install weasyprint fonts-noto-cjk. "
                    + "Until then write .html and print it from a browser.")
        case .failed, .timedOut, .tooLarge:
            Bilingual(
                ja: "もう一度お試しください。続くときは .html で書き出し、ブラウザーから印刷してください。",
                en: "Try again. If it goes on, write .html and print it from a browser.")
        }
    }
}
