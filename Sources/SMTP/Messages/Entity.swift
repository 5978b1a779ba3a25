/// What a message or a part of one holds, in the words of MIME (RFC 2045, 2.4): the fields that say what it is, and
/// the content.
struct Entity {
    let fields: [Field]
    /// Lines of ASCII with their ends.
    let content: [UInt8]

    struct Field {
        let name: String
        /// Where a line may be broken.
        let words: [String]
    }

    /// A text for people to read.
    static func text(_ body: String) throws(MessageError) -> Entity {
        Entity(
            base64: try TextBody.canonicalBytes(body),
            Field(name: "Content-Type", words: ["text/plain;", "charset=utf-8"]))
    }

    /// A file; `position` is its place among the attachments, counted from 1.
    static func file(_ attachment: Message.Attachment, position: Int) throws(MessageError) -> Entity {
        guard MediaType.isOfFile(attachment.mediaType) else { throw .mediaType(position: position) }
        let name = AttachmentName(attachment.name)
        return Entity(
            base64: attachment.bytes,
            Field(name: "Content-Type", words: AttachmentFields.contentType(attachment.mediaType, name)),
            Field(name: "Content-Disposition", words: AttachmentFields.disposition(name)))
    }

    /// Several one after the other (RFC 2046, 5.1.3). No boundary can stand in Base64, so any will do.
    static func mixed(_ parts: [Entity], boundary: String) -> Entity {
        let delimiter = "--\(boundary)"
        var content: [UInt8] = []
        for part in parts {
            content += WireFormat.bytes(of: [delimiter] + part.headerLines + [""])
            // The line end before the next delimiter belongs to that: of no content it must still be there.
            content += part.content.isEmpty ? WireFormat.lineEnd : part.content
        }
        content += WireFormat.bytes(of: [delimiter + "--"])
        return Entity(
            fields: [
                Field(name: "Content-Type", words: ["multipart/mixed;", "boundary=\"\(boundary)\""]),
                Field(name: "Content-Transfer-Encoding", words: ["7bit"]),
            ],
            content: content)
    }

    private init(fields: [Field], content: [UInt8]) {
        self.fields = fields
        self.content = content
    }

    private init(base64 bytes: [UInt8], _ fields: Field...) {
        self.init(
            fields: fields + [Field(name: "Content-Transfer-Encoding", words: ["base64"])],
            content: WireFormat.base64(bytes))
    }

    private var headerLines: [String] {
        fields.flatMap { HeaderFolding.fold($0.words, after: $0.name) }
    }
}
