import Forms
import Registry
import Synchronization

/// The mail texts of one version of a network's forms, each parsed when the first mail of its kind is rendered: most
/// processes render few kinds, or none.
package final class MailTexts: Sendable {
    private let forms: NetworkForms
    private let known = Mutex<[MailKind: PreparedMailText]>([:])

    init(_ forms: NetworkForms) {
        self.forms = forms
    }

    /// The text of one kind, ready to be filled in; nil where the forms have none.
    func prepared(_ kind: MailKind) throws(RenderingRefused) -> PreparedMailText? {
        if let known = known.withLock({ $0[kind] }) { return known }
        let text = try forms.mailText(kind)?.prepared()
        known.withLock { $0[kind] = text }
        return text
    }
}
