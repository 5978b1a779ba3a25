/// The headers over an attachment, with its name in every spelling that mail programs read:
///
/// - `filename*` in UTF-8 (RFC 2231, in pieces where it is long), the standard's. It stands before its fallback:
///   programs that keep one of the two keep the first, or know the difference.
/// - `filename` in ASCII for programs that know neither of the others.
/// - `name` on the media type, in encoded words. RFC 2047 does not foresee them there, but Outlook and Apple Mail have
///   always read it.
enum AttachmentFields {
    static func contentType(_ mediaType: String, _ name: AttachmentName) -> [String] {
        guard !name.isPlain else { return ["\(mediaType);", "name=\"\(name.text)\""] }
        let opening = "name=\""
        // Both rooms leave a place for the closing mark; the word after the first follows a space.
        var words = HeaderText.encodedWords(
            name.text, firstRoom: HeaderFolding.lineLength - opening.utf8.count - 2,
            nextRoom: HeaderFolding.lineLength - 2)
        words[0] = opening + words[0]
        words[words.count - 1] += "\""
        return ["\(mediaType);"] + words
    }

    static func disposition(_ name: AttachmentName) -> [String] {
        let fallback = "filename=\"\(name.fallback)\""
        return ["attachment;"] + (name.isPlain ? [] : extendedParameter("filename", name.text)) + [fallback]
    }

    /// RFC 2231, 3 and 4.1: pieces of at most one line, each of whole scalars, since some programs decode piece by
    /// piece.
    private static func extendedParameter(_ attribute: String, _ text: String) -> [String] {
        var pieces = ["UTF-8''"]
        for scalar in text.unicodeScalars {
            let encoded = percentEncoded(scalar)
            let start = "\(attribute)*\(pieces.count - 1)*="
            let length = start.utf8.count + pieces[pieces.count - 1].utf8.count + encoded.utf8.count + 1
            if length >= HeaderFolding.lineLength { pieces.append("") }
            pieces[pieces.count - 1] += encoded
        }
        guard pieces.count > 1 else { return ["\(attribute)*=\(pieces[0]);"] }
        return pieces.enumerated().map { number, piece in "\(attribute)*\(number)*=\(piece);" }
    }

    private static func percentEncoded(_ scalar: Unicode.Scalar) -> String {
        String(scalar).utf8.map { byte in
            if isASCIILetterOrDigit(byte) || "-._".utf8.contains(byte) { return String(Unicode.Scalar(byte)) }
            return "%" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
    }
}
