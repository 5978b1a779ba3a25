import Operations
import Registry
import Web

/// Who is signed in, what is open to them, and the way out: above every page that is theirs.
struct FrameVisitor: Sendable {
    let label: String
    let name: String
    /// Nil while nothing but the change of the password is open.
    let menu: Menu?
    let signOut: String
    let signOutLabel: String

    struct Menu: Sendable {
        let links: [Link]
    }

    init(_ visitor: Visitor, _ network: NetworkDefinition, _ reader: Reader) {
        let t = reader.language
        label = t(ja: "サインインしている方のページ", en: "Your pages")
        name = t(ja: "\(visitor.name) 様", en: visitor.name)
        menu = visitor.mustChangePassword ? nil : Menu(links: Self.links(visitor, network, reader))
        signOut = reader.link("/n/\(network.code)/sign-out")
        signOutLabel = t(ja: "サインアウト", en: "Sign out")
    }

    private static func links(
        _ visitor: Visitor, _ network: NetworkDefinition, _ reader: Reader
    ) -> [Link] {
        let t = reader.language
        func link(_ place: Destination, _ text: String) -> Link {
            Link(address: reader.link("/n/\(network.code)/\(place.rawValue)"), text: text)
        }
        let desk = visitor.administers.isEmpty ? nil : link(.desk, t(ja: "事業所の窓口", en: "Your facility"))
        let participants =
            network.participantsList == .off
            ? nil : link(.participants, t(ja: "参加事業所の一覧", en: "Participants"))
        return [link(.me, t(ja: "わたしの登録", en: "My entry"))] + [desk, participants].compactMap { $0 }
    }
}
