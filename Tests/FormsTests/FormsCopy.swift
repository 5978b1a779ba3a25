import Foundation
import Testing

@testable import Forms

/// The shipped `forms/`, from which a test takes a copy that it may spoil.
enum ShippedForms {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "forms")

    static func read(_ network: String) throws(FormMistakes) -> NetworkForms {
        try NetworkFolder.read(root.appending(path: network).path)
    }
}

/// A copy of `forms/` in a temporary folder that goes away with it.
final class FormsCopy {
    let root: URL

    init() throws {
        root = FileManager.default.temporaryDirectory.appending(path: "forms-\(UUID().uuidString)")
        try FileManager.default.copyItem(at: ShippedForms.root.resolvingSymlinksInPath(), to: root)
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    func url(_ path: String) -> URL { root.appending(path: path) }

    /// With its byte-order mark, which `String(contentsOf:)` would drop.
    func text(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: url(path)), as: UTF8.self)
    }

    func write(_ text: String, to path: String) throws { try write([UInt8](text.utf8), to: path) }

    func write(_ bytes: [UInt8], to path: String) throws {
        let file = url(path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }

    /// Replaces the one line that begins with `old` (white space aside), and tells which line it was.
    @discardableResult
    func replaceLine(_ old: String, with new: String?, in path: String, occurrence: Int = 0) throws -> Int {
        var lines = try text(path).components(separatedBy: "\n")
        let matching = lines.indices.filter { lines[$0].drop { $0 == " " }.hasPrefix(old) }
        let index = try #require(matching.count > occurrence ? matching[occurrence] : nil, "no line \(old)")
        let indent = lines[index].prefix { $0 == " " }
        if let new { lines[index] = indent + new } else { lines.remove(at: index) }
        try write(lines.joined(separator: "\n"), to: path)
        return index + 1
    }

    /// Where the first line that begins so stands, white space aside.
    func line(_ start: String, in path: String) throws -> Int {
        let lines = try text(path).components(separatedBy: "\n")
        return try #require(lines.firstIndex { $0.drop { $0 == " " }.hasPrefix(start) }) + 1
    }

    func read(_ network: String) throws(FormMistakes) -> NetworkForms {
        try NetworkFolder.read(url(network).path)
    }

    /// Empty when the network loads.
    func mistakes(_ network: String = "komae") -> [FormMistake] {
        do {
            _ = try read(network)
            return []
        } catch {
            return error.all
        }
    }
}

extension FormMistake {
    /// `file:line:field`, for comparison at a glance.
    var place: String { "\(file):\(line.map(String.init) ?? "-"):\(field ?? "-")" }
}
