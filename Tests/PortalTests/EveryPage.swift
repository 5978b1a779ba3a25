import Registry

@testable import Portal

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
        ] + errors.map { MessagePage($0, reader, pages) }
    }

    static let errors: [PortalError] = [
        .notFound, .methodNotAllowed(allowed: "GET"), .bodyTooLarge, .bodyTooSlow, .notAForm, .malformedForm,
        .foreignForm, .foreignToken, .unavailable, .failed,
    ]
}
