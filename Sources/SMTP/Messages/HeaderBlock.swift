/// The headers of a message, line by line. A value that could break out of its header is refused.
struct HeaderBlock {
    private(set) var lines: [String] = []
    private var names: Set<String> = []
    private var extras = 0

    /// A value of our own making.
    mutating func add(_ name: String, _ value: String) {
        add(Entity.Field(name: name, words: words(value)))
    }

    mutating func add(_ field: Entity.Field) {
        names.insert(field.name.lowercased())
        lines += HeaderFolding.fold(field.words, after: field.name)
    }

    /// A name with an address.
    mutating func add(_ name: String, _ mailbox: Mailbox) throws(MessageError) {
        names.insert(name.lowercased())
        guard let displayName = mailbox.name, !displayName.isEmpty else {
            return add(name, mailbox.address.wireText)
        }
        try refuseControlCharacters(displayName, in: name)
        let words = HeaderText.words(ofPhrase: displayName, after: name)
        lines += HeaderFolding.fold(words + ["<\(mailbox.address.wireText)>"], after: name)
    }

    /// Text that a person reads.
    mutating func addText(_ name: String, _ text: String) throws(MessageError) {
        names.insert(name.lowercased())
        try refuseControlCharacters(text, in: name)
        lines += HeaderFolding.fold(HeaderText.words(of: text, after: name), after: name)
    }

    mutating func addMessageID(_ id: String) throws(MessageError) {
        guard isMessageID(id) else { throw .messageID }
        add("Message-ID", id)
    }

    /// A header of the caller's.
    mutating func add(_ header: Message.Header) throws(MessageError) {
        extras += 1
        let isWritable = words(header.value).allSatisfy { word in
            !word.isEmpty && word.utf8.allSatisfy { (0x21...0x7E).contains($0) }
        }
        guard isFieldName(header.name), !names.contains(header.name.lowercased()), isWritable else {
            throw .extraHeader(position: extras)
        }
        add(header.name, header.value)
    }

    private func words(_ value: String) -> [String] {
        value.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    }

    private func refuseControlCharacters(_ text: String, in field: String) throws(MessageError) {
        guard !text.unicodeScalars.contains(where: isControl) else { throw .controlCharacter(field: field) }
    }
}

/// Letters, digits and hyphens: less than RFC 5322 allows, and all that anybody uses.
private func isFieldName(_ name: String) -> Bool {
    (1...60).contains(name.utf8.count)
        && name.utf8.allSatisfy { isASCIILetterOrDigit($0) || $0 == UInt8(ascii: "-") }
}

/// `msg-id` of RFC 5322, 3.6.4, without its obsolete forms.
private func isMessageID(_ id: String) -> Bool {
    guard id.utf8.count <= 250, id.hasPrefix("<"), id.hasSuffix(">") else { return false }
    let sides = id.utf8.dropFirst().dropLast().split(
        separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    return sides.count == 2
        && sides.allSatisfy { side in
            side.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { atom in
                !atom.isEmpty && atom.allSatisfy(isAtomCharacter)
            }
        }
}
