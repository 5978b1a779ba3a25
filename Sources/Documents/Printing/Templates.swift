import Mustache

/// The templates, by the names under which they refer to each other.
enum Templates {
    static let sources: [String: [UInt8]] = [
        "account-letters": PackageResources.account_letters_mustache,
        "decision-packet": PackageResources.decision_packet_mustache,
        "sheet": PackageResources.sheet_mustache,
        "work-sheet": PackageResources.work_sheet_mustache,
    ]

    /// Parsed once. They are part of the program: one that cannot be parsed is a mistake in it, which every test shows.
    static let library: MustacheLibrary = {
        var library = MustacheLibrary()
        for (name, bytes) in sources {
            do {
                try library.register(String(decoding: bytes, as: UTF8.self), named: name)
            } catch {
                preconditionFailure("template \(name): \(error)")
            }
        }
        return library
    }()

    static func render(_ document: some PrintedDocument, with library: MustacheLibrary = library) -> String {
        guard let html = library.render(document, withTemplate: type(of: document).template) else {
            preconditionFailure("no template \(type(of: document).template)")
        }
        return html
    }
}
