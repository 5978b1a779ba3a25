/// Something to be said in a file that goes back to its facility, in the words of the facility's language.
package struct FileRemark: Sendable, Hashable {
    package let severity: Problem.Severity
    package let place: Problem.Place
    package let message: String
    package let remedy: String

    package init(severity: Problem.Severity, place: Problem.Place, message: String, remedy: String) {
        self.severity = severity
        self.place = place
        self.message = message
        self.remedy = remedy
    }

    package init(_ problem: Problem) {
        self.init(
            severity: problem.severity, place: problem.place, message: problem.message.ja,
            remedy: problem.remedy.ja)
    }

    /// In one line: how grave, where, what, and what to do. The bracket in front is no formula to any spreadsheet.
    ///
    /// - Parameter place: nil where the remark stands beside the row that it is about.
    func text(at place: String?) -> String {
        let label = [severity.mark, place, self.place.columnName.map { "「\($0)」" }].compactMap(\.self)
        return "【\(label.joined(separator: " "))】\(message)\(remedy)".onOneLine
    }
}

extension Problem.Severity {
    /// As the verdicts say it.
    fileprivate var mark: String {
        switch self {
        case .error: "要修正"
        case .warning: "要確認"
        case .note: "お知らせ"
        }
    }
}

extension String {
    /// With a space for every line break and other control character: a value that was quoted may hold some, and a cell
    /// of several lines would move all lines below it.
    fileprivate var onOneLine: String {
        guard unicodeScalars.contains(where: \.breaksLine) else { return self }
        var line = String.UnicodeScalarView()
        for scalar in unicodeScalars { line.append(scalar.breaksLine ? " " : scalar) }
        return String(line)
    }
}

extension Unicode.Scalar {
    fileprivate var breaksLine: Bool {
        switch properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }
}
