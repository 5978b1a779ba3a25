/// What stands around every printed document: its title, and what is repeated on each sheet beside the page number.
package struct SheetFrame: Sendable, Hashable {
    /// Also the title that a viewer of the PDF shows.
    package let title: String
    /// At the top of every sheet but the first.
    package let head: String
    /// At the bottom of every sheet.
    package let foot: String
    let style: String

    package init(title: String, head: String, foot: String) {
        self.title = title
        self.head = head
        self.foot = foot
        style = String(decoding: PackageResources.sheet_css, as: UTF8.self)
    }
}
