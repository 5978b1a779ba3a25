/// A document for paper. Its stored properties are its template's variables: a missing one would render as nothing, so
/// tests hold every template against its document.
///
/// A template fills the `main` block of `sheet`. What begins a sheet of its own, as each of many letters does, is an
/// element of the class `leaf`. Templates hold no address of anything: nothing is fetched when they are printed.
package protocol PrintedDocument: Sendable {
    static var template: String { get }
    var frame: SheetFrame { get }
}

extension PrintedDocument {
    /// The document as one HTML file, whole in itself: to be looked at in a browser, or printed by ``PDFRenderer``.
    package var html: String { Templates.render(self) }
}
