import Operations
import Registry

@testable import Portal

extension ApplyCounter {
    /// Answers every application alike.
    static func answering(
        _ outcome: @escaping @Sendable (SubmitApplication) throws -> SubmitApplication.Outcome,
        status: ShownStatus? = nil
    ) -> ApplyCounter {
        ApplyCounter(
            submit: { _, submission in try outcome(submission) },
            blank: { _, file in Array(file.rawValue.utf8) },
            status: { _, _ in status }, returned: { _, _ in nil },
            today: { ApplySamples.today })
    }

    static func refusing() -> ApplyCounter { answering { _ in .correctsNothing } }
}

enum ApplySamples {
    static let today = Day(iso: "2026-11-02") ?? Day(secondsSince1970: 0)

    static let received = SubmitApplication.Received(
        receipt: "2026-0001", state: .inReview, people: 3, linkSentTo: "incho@midoridai.example.jp",
        problems: [])

    /// One at a field of the form, one in the file.
    static let problems = [
        Problem(.emailMissing, at: Problem.Place(columnName: "管理者メールアドレス")),
        Problem(
            .emailInvalid, at: Problem.Place(line: 3, column: 5, columnName: "メールアドレス"),
            value: "yamazaki@@midoridai.example.jp", details: [.detail: Bilingual(ja: "@ が二つ", en: "two @")]),
    ]

    static let file = SubmitApplication.ReturnedUpload(
        name: "roster.csv", mediaType: "text/csv", bytes: Array("a,b".utf8))

    static func entry(_ applicant: Applicant = .facility) -> ApplyEntry {
        var entry = ApplyEntry(applicant, appliedOn: today.description)
        entry.corrects = Samples.token
        entry.values["facility-name"] = "Midoridai"
        return entry
    }

    static func status(
        _ state: ApplicationState, of kind: Applicant = .facility
    ) -> ApplyCounter.ShownStatus {
        ApplyCounter.ShownStatus(
            receipt: "2026-0001", state: state, kind: kind, applicant: "みどり台内科クリニック", receivedOn: today,
            reason: state == .returned ? "氏名をご確認ください。" : nil,
            problems: problems.map(ApplyCounter.ShownProblem.init),
            people: state == .approved ? [.init(name: "山﨑 美咲", effect: .register)] : [],
            canBeCorrected: state == .returned)
    }

    static func pages(
        _ network: NetworkDefinition, _ reader: Reader, _ pages: Pages
    ) -> [any Page] {
        let trouble = ApplyTrouble(problems, file: file, entry(), network, reader.language)
        var warned = received
        warned = SubmitApplication.Received(
            receipt: warned.receipt, state: .received, people: 1, linkSentTo: nil, problems: problems)
        var shown: [any Page] = [
            ApplyPage(ApplyEntry(.facility, appliedOn: today.description), network, reader, pages),
            ApplyPage(entry(), network, reader, pages, trouble: trouble),
            ApplyPage(
                entry(), network, reader, pages, trouble: ApplyTrouble(.fileMissing(reader.language))),
            ApplyPage(
                entry(), network, reader, pages, trouble: ApplyTrouble(.wordingChanged(reader.language))),
            ApplyReceivedPage(received, network, reader, pages),
            ApplyReceivedPage(warned, network, reader, pages),
            MessagePage.applyReceivedBefore(network, reader, pages),
            MessagePage.linkNotOpen(network, reader, pages),
            MessagePage.applyChoice("/n/\(network.code)/apply", network, reader, pages),
        ]
        if network.membership.individuals {
            shown.append(ApplyPage(entry(.individual), network, reader, pages))
        }
        return shown
            + ApplicationState.allCases.map {
                ApplicationStatusPage(status($0), token: Samples.token, network, reader, pages)
            }
    }
}
