import Registry
import Secrets
import Synchronization
import TestSupport
import Testing

@testable import Operations
@testable import Portal
@testable import Web

/// The portal over somebody who stands in for the service, with the networks of `forms/`.
enum Samples {
    static let networks = ["komae", "takarazuka"]

    static func network(_ code: String) throws -> NetworkDefinition {
        try definitions.withLock { known in
            let definition = try known[code] ?? SampleApplication(code).definition
            known[code] = definition
            return definition
        }
    }

    private static let definitions = Mutex<[String: NetworkDefinition]>([:])

    static func portal(
        _ service: StandIn = .nobody, baseURL: String = "https://madoguchi.example.jp",
        readiness: Readiness = Readiness {},
        change: (inout PortalConfiguration) -> Void = { _ in },
        clock: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
    ) throws -> Portal {
        var configuration = try PortalConfiguration(baseURL: baseURL)
        configuration.refusalFloor = .zero
        change(&configuration)
        let ask = Door(to: service, now: { SampleNetworks.monday })
        return Portal(
            configuration: configuration, ask: ask, directory: NetworkDirectory(ask, now: clock),
            readiness: readiness, formTokens: try formTokens())
    }

    static func formTokens(key byte: UInt8 = 7) throws -> FormTokens {
        let key = try #require(Key(id: "t", bytes: Array(repeating: byte, count: 32)))
        return FormTokens(keys: try #require(KeyRing(current: key)))
    }

    static let temporaryPassword = "abcd-efgh-jkmn-pqrs-tuvw-xyz2"
    /// Of a link, as it stands in a mail.
    static let token = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8"
    static let address = "m.yamazaki@midoridai.example.jp"

    static func invitation(_ code: String = "komae") throws -> ActivationInvitation {
        let network = try network(code)
        return ActivationInvitation(
            ticket: "c2FtcGxl.dGlja2V0", name: "山﨑 美咲", facilities: ["みどり台内科クリニック", "訪問看護ステーションみどり"],
            terms: network.terms, passwordRule: network.passwordRule)
    }

    static let everyObjection: [CompleteActivation.Objection] = [
        .termsNotAgreed, .passwordsDiffer, .password(.tooShort(minimum: 8)), .password(.withoutDigits),
    ]
}

extension StandIn {
    static func activating() throws -> StandIn {
        let invitation = try Samples.invitation()
        return nobody.answering { (_: BeginActivation) in .proceed(invitation) }
            .answering { (_: CompleteActivation) in .activated(name: invitation.name) }
    }

    static func objecting(_ objections: [CompleteActivation.Objection]) throws -> StandIn {
        let invitation = try Samples.invitation()
        return nobody.answering { (_: CompleteActivation) in .objections(objections, invitation) }
    }
}
