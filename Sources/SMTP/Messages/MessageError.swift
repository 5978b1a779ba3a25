/// Why a message cannot be written. Names of headers are told, values are not.
package enum MessageError: Error, Equatable {
    /// A line break or another control character in this header, or one other than tab and line break in the body
    /// (`field` is then `Body`).
    case controlCharacter(field: String)
    /// Not `<left@right>` of the characters that are allowed there, 250 at most.
    case messageID
    /// The extra header at this place, counted from 1, has no proper name, one that the message sets itself, or a
    /// value that is not words of printable ASCII with single spaces between them.
    case extraHeader(position: Int)
    /// The media type of the attachment at this place, counted from 1, is not `type/subtype`, or is one of a message
    /// or of several parts.
    case mediaType(position: Int)
    /// A line is longer than 998 characters.
    case wireFormat
    /// With headers and attachments it would have so many bytes, more than ``Message/mostBytes``.
    case tooLarge(bytes: Int)
}

extension MessageError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .controlCharacter(let field): "a control character in \(field)"
        case .messageID: "the Message-ID is not of the form <left@right>"
        case .extraHeader(let position): "extra header \(position) cannot be written"
        case .mediaType(let position): "the media type of attachment \(position) is not type/subtype of a file"
        case .tooLarge(let bytes): "the message has \(bytes) bytes, at most \(Message.mostBytes) can be sent"
        case .wireFormat: "a line of the message is too long"
        }
    }
}
