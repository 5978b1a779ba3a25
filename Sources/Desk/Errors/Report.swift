package import ArgumentParser
import Forms
import Operations
import Registry

/// Tells of an error on standard error, in Japanese and English or as JSON, and returns the exit code: the refusal's
/// class (sysexits(3)), 64 for a mistake in the options, 70 for what nobody foresaw. A request for help is answered on
/// standard output and is no error.
///
/// - Parameters:
///   - root: the executable's root command, which knows how its commands are used.
///   - arguments: the command line with the program's name in front.
package func report(_ error: any Error, from root: any ParsableCommand.Type, arguments: [String]) -> Int32 {
    let report = Report(of: error, from: root, arguments: arguments)
    let environment = DeskEnvironment.current
    switch report {
    case .silent: break
    case .answer(let text): (environment?.write ?? StandardStreams.write)(text)
    case .usage, .refusal, .unanswered:
        let text = report.text(
            asJSON: arguments.contains("--json"), dimsEnglish: environment?.allowsDimming ?? false)
        (environment?.warn ?? StandardStreams.warn)(text)
    }
    return report.exitCode
}

/// What an error comes to, before it is told.
enum Report {
    /// The command has said it all itself.
    case silent(exitCode: Int32)
    /// Help, or the version.
    case answer(String)
    /// A mistake in the options, with ArgumentParser's account of how they are used.
    case usage(Refusal, usage: String)
    case refusal(Refusal)
    /// An act that may or may not have been done, with the command that asks again.
    case unanswered(retry: String)

    init(of error: any Error, from root: any ParsableCommand.Type, arguments: [String]) {
        switch error {
        case let code as ExitCode: self = .silent(exitCode: code.rawValue)
        case let mistakes as FormMistakes: self = .refusal(Refusal(mistakes))
        case let unanswered as Unanswered: self = .unanswered(retry: unanswered.retry(arguments))
        case _ where root.exitCode(for: error).isSuccess: self = .answer(root.fullMessage(for: error))
        case _ where root.exitCode(for: error) == .validationFailure:
            self = .usage(Refusal(usageMistake: root.message(for: error)), usage: root.fullMessage(for: error))
        default: self = .refusal(Refusal(describing: error))
        }
    }

    var exitCode: Int32 {
        switch self {
        case .silent(let code): code
        case .answer: 0
        case .usage(let refusal, _), .refusal(let refusal): refusal.kind.rawValue
        case .unanswered: Refusal.outcomeUnknown.kind.rawValue
        }
    }

    func text(asJSON: Bool, dimsEnglish: Bool = false) -> String {
        switch self {
        case .silent: ""
        case .answer(let text): text
        case .usage(let refusal, let usage):
            asJSON ? RefusalJSON.text(of: refusal) : "\(refusal.what.ja.visible)\n\(usage.visibleLines)"
        case .refusal(let refusal):
            asJSON ? RefusalJSON.text(of: refusal) : refusal.paragraphs(dimsEnglish: dimsEnglish)
        case .unanswered(let retry):
            asJSON
                ? RefusalJSON.text(of: .outcomeUnknown, retry: retry)
                : "\(Refusal.outcomeUnknown.paragraphs(dimsEnglish: dimsEnglish))\n次は (next): \(retry.visible)"
        }
    }
}

extension String {
    fileprivate var visibleLines: String {
        split(separator: "\n", omittingEmptySubsequences: false).map { String($0).visible }
            .joined(separator: "\n")
    }
}
