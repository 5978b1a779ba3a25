extension Message {
    /// A file that goes with a mail.
    package struct Attachment: Sendable, Hashable {
        /// As the reader shall see it, of any characters: what no file system keeps is replaced when the message is
        /// written, and beyond 200 bytes of UTF-8 the stem is cut.
        package var name: String
        /// `type/subtype`, without parameters: `text/csv`.
        package var mediaType: String
        /// Exactly what the reader gets: no line end is changed.
        package var bytes: [UInt8]

        package init(name: String, mediaType: String, bytes: [UInt8]) {
            self.name = name
            self.mediaType = mediaType
            self.bytes = bytes
        }
    }
}
