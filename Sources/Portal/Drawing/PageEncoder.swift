/// Takes a page apart for Mustache by the `encode(to:)` that the compiler makes of its properties: many times faster than what
/// Mustache does by itself, which is to look at it through `Mirror`. Pages consist of texts, numbers, flags, lists and structs;
/// anything else is a mistake in the program.
final class PageEncoder: Encoder {
    fileprivate enum Content {
        case fields(PageFields)
        case list([Any])
        case single(Any)
    }

    fileprivate var content = Content.list([])
    let codingPath: [any CodingKey] = []
    let userInfo: [CodingUserInfoKey: Any] = [:]

    var value: Any {
        switch content {
        case .fields(let fields): fields
        case .list(let list): list
        case .single(let value): value
        }
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        let fields = PageFields()
        content = .fields(fields)
        return KeyedEncodingContainer(Keyed(fields: fields))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer { Unkeyed(encoder: self) }
    func singleValueContainer() -> any SingleValueEncodingContainer { Single(encoder: self) }

    static func value<T: Encodable>(of part: T) throws -> Any {
        if let text = part as? String { return PageText(renderText: text) }
        let encoder = PageEncoder()
        try part.encode(to: encoder)
        return encoder.value
    }

    struct Unsupported: Error {}
}

private struct Keyed<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let fields: PageFields
    let codingPath: [any CodingKey] = []

    mutating func encodeNil(forKey key: Key) {}
    mutating func encode(_ value: String, forKey key: Key) {
        fields.add(key.stringValue, PageText(renderText: value))
    }
    mutating func encode(_ value: Bool, forKey key: Key) { fields.add(key.stringValue, value) }
    mutating func encode(_ value: Int, forKey key: Key) {
        fields.add(key.stringValue, PageText(renderText: String(value)))
    }

    mutating func encode<T: Encodable>(_ value: T, forKey key: Key) throws {
        fields.add(key.stringValue, try PageEncoder.value(of: value))
    }

    mutating func nestedContainer<NestedKey: CodingKey>(
        keyedBy type: NestedKey.Type, forKey key: Key
    ) -> KeyedEncodingContainer<NestedKey> {
        let nested = PageFields()
        fields.add(key.stringValue, nested)
        return KeyedEncodingContainer(Keyed<NestedKey>(fields: nested))
    }

    mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        preconditionFailure("a page's list is a property of its own")
    }
    mutating func superEncoder() -> any Encoder { preconditionFailure("a page has no class") }
    mutating func superEncoder(forKey key: Key) -> any Encoder { preconditionFailure("a page has no class") }
}

private struct Unkeyed: UnkeyedEncodingContainer {
    let encoder: PageEncoder
    let codingPath: [any CodingKey] = []
    private(set) var count = 0
    private var values: [Any] = []

    init(encoder: PageEncoder) {
        self.encoder = encoder
        encoder.content = .list([])
    }

    private mutating func add(_ value: Any) {
        values.append(value)
        count += 1
        encoder.content = .list(values)
    }

    mutating func encodeNil() throws { throw PageEncoder.Unsupported() }
    mutating func encode<T: Encodable>(_ value: T) throws { add(try PageEncoder.value(of: value)) }
    mutating func nestedContainer<NestedKey: CodingKey>(
        keyedBy type: NestedKey.Type
    ) -> KeyedEncodingContainer<NestedKey> { preconditionFailure("a page's list is of structs and texts") }
    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        preconditionFailure("a page's list is of structs and texts")
    }
    mutating func superEncoder() -> any Encoder { preconditionFailure("a page has no class") }
}

/// For enumerations with a text of their own.
private struct Single: SingleValueEncodingContainer {
    let encoder: PageEncoder
    let codingPath: [any CodingKey] = []

    mutating func encodeNil() throws { throw PageEncoder.Unsupported() }
    mutating func encode(_ value: String) { encoder.content = .single(PageText(renderText: value)) }
    mutating func encode(_ value: Bool) { encoder.content = .single(value) }
    mutating func encode(_ value: Int) { encoder.content = .single(PageText(renderText: String(value))) }
    mutating func encode<T: Encodable>(_ value: T) throws {
        encoder.content = .single(try PageEncoder.value(of: value))
    }
}
