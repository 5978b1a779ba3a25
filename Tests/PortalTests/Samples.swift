import Operations
import Registry
import Secrets
import Synchronization
import TestSupport
import Testing

@testable import Portal

/// The portal over a counter that answers as a test likes, with the networks of `forms/`.
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
        _ counter: ActivationCounter = .refusing,
        addresses: AddressCounter = AddressCounter { _, _ in .noLongerOpen },
        apply: ApplyCounter = .refusing(),
        baseURL: String = "https://madoguchi.example.jp",
        sessions: SessionDesk = .nobody, entries: EntryDesk = .sample,
        facilities: FacilityDesk = .sample, consents: ConsentDesk = .closed,
        readiness: Readiness = Readiness {}, directory: NetworkDirectory = directory(),
        change: (inout PortalConfiguration) -> Void = { _ in }
    ) throws -> Portal {
        var configuration = try PortalConfiguration(baseURL: baseURL)
        configuration.refusalFloor = .zero
        change(&configuration)
        return Portal(
            configuration: configuration,
            directory: directory,
            activation: counter, addresses: addresses, apply: apply, sessions: sessions,
            entries: entries.seen(by: sessions), facilities: facilities.seen(by: sessions), consents: consents,
            readiness: readiness, formTokens: try formTokens())
    }

    /// - Parameter changed: networks that differ from those of `forms/`, by code.
    static func directory(_ changed: [String: NetworkDefinition] = [:]) -> NetworkDirectory {
        NetworkDirectory { code in
            guard networks.contains(code) else {
                throw Refusal(.notFound, Bilingual(ja: "そのネットワークはありません。", en: "There is no such network."))
            }
            return try changed[code] ?? network(code)
        }
    }

    static func formTokens(key byte: UInt8 = 7) throws -> FormTokens {
        let key = try #require(Key(id: "t", bytes: Array(repeating: byte, count: 32)))
        return FormTokens(keys: try #require(KeyRing(current: key)))
    }

    static let temporaryPassword = "abcd-efgh-jkmn-pqrs-tuvw-xyz2"
    /// Of a link, as it stands in a mail.
    static let token = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8"
    static let address = "m.yamazaki@midoridai.example.jp"

    static func invitation(_ code: String = "komae") throws -> ActivationCounter.Invitation {
        let network = try network(code)
        return ActivationCounter.Invitation(
            ticket: "c2FtcGxl.dGlja2V0", name: "山﨑 美咲", facilities: ["みどり台内科クリニック", "訪問看護ステーションみどり"],
            terms: network.terms, passwordRule: network.passwordRule)
    }

    static let everyObjection: [CompleteActivation.Objection] = [
        .termsNotAgreed, .passwordsDiffer, .password(.tooShort(minimum: 8)), .password(.withoutDigits),
    ]
}

extension ActivationCounter {
    static let refusing = ActivationCounter(begin: { _, _, _ in .refused }, complete: { _, _ in .startOver })

    static func proceeding(_ code: String = "komae") throws -> ActivationCounter {
        let invitation = try Samples.invitation(code)
        return ActivationCounter(
            begin: { _, _, _ in .proceed(invitation) }, complete: { _, _ in .activated(name: invitation.name) })
    }

    static func objecting(_ objections: [CompleteActivation.Objection]) throws -> ActivationCounter {
        let invitation = try Samples.invitation()
        return ActivationCounter(
            begin: { _, _, _ in .proceed(invitation) },
            complete: { _, _ in .objections(objections, invitation) })
    }
}

/// A counter that keeps what it was asked.
final class Record: Sendable {
    let asked = Mutex<[String]>([])

    func counter(_ answers: ActivationCounter) -> ActivationCounter {
        ActivationCounter(
            begin: { network, address, password in
                self.asked.withLock { $0.append("begin \(network) \(address) \(password)") }
                return try await answers.begin(network, address, password)
            },
            complete: { network, agreement in
                let clauses = agreement.clauses.sorted().joined(separator: ",")
                let words = "\(agreement.ticket) \(agreement.password) \(agreement.repeated) [\(clauses)]"
                self.asked.withLock { $0.append("complete \(network) \(words)") }
                return try await answers.complete(network, agreement)
            })
    }

    var all: [String] { asked.withLock { $0 } }
}
