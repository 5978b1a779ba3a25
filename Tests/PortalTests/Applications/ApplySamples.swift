import Registry
import TestSupport

@testable import Operations
@testable import Portal
@testable import Storage
@testable import Web

extension StandIn {
    /// Answers every application alike.
    static func taking(
        _ outcome: @escaping @Sendable (SubmitApplication) throws -> SubmitApplication.Outcome
    ) -> StandIn {
        nobody.answering { (submission: SubmitApplication) in try outcome(submission) }
    }

    /// Every link opens an application that stands like this.
    static func showing(_ status: ApplicationStatus) -> StandIn {
        nobody.answering { (_: ReadApplicationStatus) in status }
    }
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
    ) -> ApplicationStatus {
        ApplicationStatus(
            application: ApplicationRecord(
                id: 1, receipt: "2026-0001", applicant: kind, scope: .changes, state: state, channel: .portal,
                networkVersion: 1, receivedAt: SampleNetworks.monday, appliedOn: nil,
                applicantName: "みどり台内科クリニック", applicantKey: nil,
                declared: .init(seal: nil, isStaffListChecked: true, areTermsExplained: true),
                removalExplanation: nil, office: office(state == .returned ? "氏名をご確認ください。" : nil),
                purge: nil),
            problems: problems.map { problem in
                ApplicationProblem(
                    code: problem.code, severity: problem.severity, line: problem.place.line,
                    column: problem.place.column,
                    columnName: problem.place.columnName, value: problem.value, message: problem.message,
                    remedy: problem.remedy)
            },
            effects: state == .approved
                ? [
                    EffectRecord(
                        line: nil, kind: .register, accountID: 7, name: "山﨑 美咲", facility: nil,
                        removedAccount: false, before: nil)
                ] : [])
    }

    private static func office(_ reason: String?) -> ApplicationRecord.Office {
        ApplicationRecord.Office(
            receivedOn: nil, registryNumber: nil, documentNumber: nil, decisionNumber: nil, decidedOn: nil,
            decisionMaker: nil, decisionOffice: nil, decidedBy: nil, paperPlace: nil, fileSeries: nil,
            retainedUntil: nil, reason: reason, supersedes: nil)
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
