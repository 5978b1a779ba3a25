/// What a template shows. Its stored properties are the template's variables: a missing one would render as nothing, so
/// tests hold every template against its page.
protocol Page: Sendable, Encodable {
    static var template: String { get }
    var frame: Frame { get }
}

/// A link with its words.
struct Link: Sendable, Encodable {
    let address: String
    let text: String
}
