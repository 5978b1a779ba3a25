import Hummingbird

/// The forms that bring a file along: they may be larger than any other, and are counted by themselves.
struct Uploads: Sendable {
    /// The largest file with the fields beside it, in bytes.
    let largest: Int

    /// How large such a form may be; nil for any other request.
    func bound(of request: Request) -> Int? {
        guard request.method == .post else { return nil }
        let parts = request.uri.path.split(separator: "/")
        guard parts.count >= 4, parts[0] == "n" else { return nil }
        return switch (parts[2], parts.dropFirst(4)) {
        case ("apply", []): largest
        case ("desk", ["changes"]): largest
        // It comes back as text: a third more, and every + and / of that as three characters.
        case ("desk", ["changes", "send"]): largest / 2 * 3
        default: nil
        }
    }
}
