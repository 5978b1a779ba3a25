/// A closed set of the domain's words: the raw value is what is stored, the title what people read. A stored word itself is shown to
/// nobody.
package protocol Titled: RawRepresentable<String>, CaseIterable, Sendable {
    var title: Bilingual { get }
}
