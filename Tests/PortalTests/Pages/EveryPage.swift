import Operations
import Registry
import Storage

@testable import Portal
@testable import Web

/// Every page in every state that shows something of its own.
enum EveryPage {
    static func all(_ code: String, _ language: Language) throws -> [any Page] {
        let pages = Pages(origin: try Samples.portal().configuration.origin)
        let reader = Reader(language: language, hasChosen: true, formToken: "a-token")
        let network = try Samples.network(code)
        let invitation = try Samples.invitation(code)
        let entry = ActivationEntry(address: "yamazaki", temporaryPassword: "")
        return [
            HomePage(reader, pages),
            NetworkPage(network, reader, pages),
            SendersPage(network, reader, pages),
            PrivacyPage(network, reader, pages),
            ActivationPage(network, reader, pages),
            ActivationPage(network, reader, pages, address: entry.address, mistakes: entry.mistakes(language)),
            ActivationPage(
                network, reader, pages, address: Samples.address,
                mistakes: [ActivationEntry.refusal(language)]),
            AgreementPage(invitation, address: Samples.address, network, reader, pages),
            AgreementPage(
                invitation, address: Samples.address, network, reader, pages,
                objections: AgreementObjections(ticked: ["mcs-terms"], objections: Samples.everyObjection)),
            ActivatedPage(invitation.name, network, reader, pages),
            MessagePage.startOver(network, reader, pages),
            AddressConfirmationPage(token: Samples.token, network, reader, pages),
            MessagePage.addressConfirmed(network, reader, pages),
            MessagePage.confirmationNotOpen(network, reader, pages),
        ] + consentPages(network, reader, pages) + sessionPages(network, reader, pages)
            + ApplySamples.pages(network, reader, pages)
            + errors.map { MessagePage($0, reader, pages) }
    }

    private static func consentPages(
        _ network: NetworkDefinition, _ reader: Reader, _ pages: Pages
    ) -> [any Page] {
        let asked = ConsentSamples.asked(network)
        let partial = ConsentEntryForm(name: " ", answers: [network.consents[0].id: false])
        return [
            ConsentPage(asked, token: Samples.token, network, reader, pages),
            ConsentPage(
                asked, token: Samples.token, network, reader, pages, entry: partial,
                mistakes: partial.mistakes(asked, reader.language)),
            MessagePage.consentRecorded(
                given: Array(network.consents.dropFirst()), declined: [network.consents[0]], network, reader,
                pages),
            MessagePage.consentNotOpen(network, reader, pages),
        ]
    }

    private static func sessionPages(
        _ network: NetworkDefinition, _ reader: Reader, _ pages: Pages
    ) -> [any Page] {
        let mine = reader.signedIn(Samples.administrator)
        let forgotten = ForgottenPages(network, reader, pages)
        let (entry, words) = (SignInEntry(wish: .desk), forgotten.password)
        return [
            entry.page(network, reader, pages, after: .idle),
            entry.page(network, reader, pages, after: .suspended),
            entry.page(network, reader, pages, mistakes: [SignInEntry.refusal(reader.language)]),
            forgotten.asking(), forgotten.asking(mistakes: [forgotten.noAddress]), forgotten.asked(),
            forgotten.choosing(link: "a-link"),
            forgotten.choosing(
                link: "a-link",
                mistakes: words.mistakes([
                    .passwordsDiffer, .password(.repeated), .password(.tooShort(minimum: 8)),
                ])),
            forgotten.lapsed(),
            PasswordPage.page(Visit(network: network, visitor: Samples.administrator, reader: mine), pages),
            PasswordPage.page(
                Visit(network: network, visitor: Samples.overdue, reader: reader.signedIn(Samples.overdue)),
                pages,
                mistakes: words.mistakes([.currentRefused])),
            EntryPage(
                Samples.entry, Visit(network: network, visitor: Samples.administrator, reader: mine), pages,
                done: .password),
            CorrectionPage.page(
                Visit(network: network, visitor: Samples.administrator, reader: mine), pages, wish: "Sample",
                mistakes: CorrectionPage.mistakes("", reader.language)),
        ] + ownPages(Visit(network: network, visitor: Samples.administrator, reader: mine), pages)
            + facilityPages(Visit(network: network, visitor: Samples.administrator, reader: mine), pages)
    }

    private static func ownPages(_ visit: Visit, _ pages: Pages) -> [any Page] {
        let (network, reader) = (visit.network, visit.reader)
        let outcomes: [AskForAddress.Outcome?] = [nil, .unreadable, .same, .passwordRefused, .tooMany]
        return [
            OwnEntryPages.correction(kana: "", telephone: "", visit, pages),
            OwnEntryPages.correction(
                kana: "x", telephone: "1", visit, pages,
                mistakes: OwnEntryPages.mistakes([.kana, .telephone], reader.language)),
            OwnEntryPages.options(twoFactor: true, identityCertified: false, visit, pages),
            OwnEntryPages.options(twoFactor: nil, identityCertified: nil, visit, pages, isAnswered: true),
            FormPage.confirmNewAddress(token: Samples.token, network, reader, pages),
            MessagePage.newAddress(isChanged: true, network, reader, pages),
            MessagePage.newAddress(isChanged: false, network, reader, pages),
            HistoryPage(Samples.events, visit, pages), HistoryPage([], visit, pages),
        ]
            + outcomes.map {
                OwnEntryPages.address(OwnEntryPages.Address(text: "a", outcome: $0), visit, pages)
            }
            + [EntryPage.Done.entry, .options, .address].map {
                EntryPage(Samples.entry, visit, pages, done: $0)
            }
    }

    private static func facilityPages(_ visit: Visit, _ pages: Pages) -> [any Page] {
        [
            FacilityChoicePage(visit, pages), FacilityPage(Samples.overview, visit, pages, done: .joined),
            ParticipantsPage(Samples.participants, visit, pages), ParticipantsPage([], visit, pages),
            MessagePage.forAdministrators(visit, pages),
        ] + ChangesSamples.pages(visit, pages)
            + DeskVerb.allCases.flatMap { verb in
                Samples.overview.people.map { person in
                    let entry = MeasureEntry(
                        verb, today: ApplySamples.today, visitor: visit.visitor, visit.reader.language)
                    return MeasurePage(person: person, overview: Samples.overview, visit: visit).page(
                        entry, at: "/n/x/desk/3/\(verb.rawValue)/7", pages,
                        mistakes: entry.mistakes(today: ApplySamples.today, visit.reader.language))
                }
            }
    }

    static let errors: [WebError] = [
        .notFound, .methodNotAllowed(allowed: "GET"), .bodyTooLarge, .bodyTooSlow, .notAForm, .malformedForm,
        .foreignForm, .foreignToken, .tooMany(after: .seconds(3)), .unavailable, .failed,
    ]
}
