import Hummingbird

extension Request {
    /// The network in an address: `komae` in `/n/komae/me`.
    var network: String? {
        let parts = uri.path.split(separator: "/", maxSplits: 2)
        return parts.count >= 2 && parts[0] == "n" ? String(parts[1]) : nil
    }
}
