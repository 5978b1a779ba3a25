import Operations
import Registry

extension Page {
    /// What became of a file: how it stands, who is on it, what was found, and what to do next.
    mutating func received(_ answer: ActAnswer<ReceivedFile>, _ network: ChosenNetwork) {
        let file = answer.result
        guard let application = file.application else { return receivedBefore(file.receipt, network) }
        sayOutcome(file, isRehearsal: answer.isRehearsal)
        gap()
        facts([
            Fact("受付番号", "receipt", answer.isRehearsal ? nil : file.receipt),
            Fact("状態", "state", term: application.state.title),
            Fact("申込者", "applicant", file.applicant),
            // A returned file cannot be approved, and what its other rows would do is not what the corrected one will.
            Fact(
                "承認すると", "approval would", term: file.outcome == .received ? file.summary?.label : nil),
            Fact("差し替えた申込", "takes the place of", application.supersedes),
            Fact("SHA-256", "digest", application.fileDigest),
        ])
        gap()
        if let people = file.people { roster(people, isWhole: file.outcome != .returned) }
        problems(
            file.problems ?? [],
            allBy: network.command(
                answer.isRehearsal
                    ? "application receive FILE --dry-run --json"
                    : "application errors \(file.receipt) -o FILE"))
        guard !answer.isRehearsal else { return }
        gap()
        switch file.outcome {
        case .returned: next(network.command("application receive FILE"))
        case .received, .receivedBefore: next(network.command("application show \(file.receipt)"))
        }
    }

    private mutating func receivedBefore(_ receipt: String, _ network: ChosenNetwork) {
        say(
            "同じファイルをすでに受け付けています。受付番号は \(receipt) です。今回は何も変わっていません。",
            "The very same file was received before, under receipt \(receipt). Nothing has changed.")
        next(network.command("application show \(receipt)"))
    }

    private mutating func sayOutcome(_ file: ReceivedFile, isRehearsal: Bool) {
        switch (file.outcome, isRehearsal) {
        case (.returned, true):
            say(
                "誤りがあるため、受け付けると差戻しになります。まだ何も保存していません。",
                "It has errors and would be returned. Nothing was stored.")
        case (.returned, false):
            say(
                "誤りがあるため、受付番号 \(file.receipt) として保存し、差し戻しました。",
                "It has errors: it was kept as \(file.receipt) and returned for correction.")
            say(
                "直したファイルを受け付けると、この申込と差し替わります。",
                "A corrected file, once received, takes the place of this application.")
        case (_, true):
            say("このまま受け付けられます。まだ何も保存していません。", "It can be received as it is. Nothing was stored.")
        case (_, false):
            say("受付番号 \(file.receipt) で受け付けました。", "Received under receipt \(file.receipt).")
        }
    }
}
