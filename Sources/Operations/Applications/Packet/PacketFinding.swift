import Documents
import Registry
import Storage

/// Something found in an application, on its way to a packet. What occurs again and again is one row with its count and the
/// first places: whoever stamps the packet reads it, and the list as a whole is in `application show`.
struct PacketFinding {
    let code: String
    let severity: String
    let place: String
    let text: String

    /// Up to so many of one kind are listed one by one.
    static let mostOfOneKind = 5
    /// Of more, so many places are named.
    static let places = 3

    init(_ problem: ApplicationProblem) {
        code = problem.code.rawValue
        severity = problem.severity.title.ja
        place = Self.place(line: problem.line, column: problem.columnName)
        text = problem.message.ja + problem.remedy.ja
    }

    init(_ problem: Problem) {
        code = problem.code.rawValue
        severity = problem.severity.title.ja
        place = Self.place(line: problem.place.line, column: problem.place.columnName)
        text = problem.message.ja + problem.remedy.ja
    }

    /// In the order in which each kind occurs first.
    static func rows(_ findings: [PacketFinding]) -> [DecisionPacket.Problem] {
        let byKind = Dictionary(grouping: findings, by: \.kind)
        var grouped: Set<String> = []
        return findings.compactMap { finding in
            let alike = byKind[finding.kind] ?? []
            guard alike.count > mostOfOneKind else { return finding.row }
            return grouped.insert(finding.kind).inserted ? row(of: alike) : nil
        }
    }

    private var kind: String { "\(severity) \(code)" }

    private var row: DecisionPacket.Problem {
        DecisionPacket.Problem(severity: severity, place: place, text: text)
    }

    private static func row(of alike: [PacketFinding]) -> DecisionPacket.Problem {
        let named = alike.prefix(places).map(\.place).joined(separator: "、")
        return DecisionPacket.Problem(
            severity: alike[0].severity, place: "\(named)ほか（計\(alike.count)件）",
            text: "同じ種類のものが\(alike.count)件あります。はじめの1件：\(alike[0].text)")
    }

    private static func place(line: Int?, column: String?) -> String {
        let parts = [line.map { "\($0)行目" }, column.map { "「\($0)」" }].compactMap(\.self)
        return parts.isEmpty ? "全体" : parts.joined()
    }
}
