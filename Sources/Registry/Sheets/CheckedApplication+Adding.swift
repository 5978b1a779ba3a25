extension CheckedApplication {
    /// With what others found about it: the roster's plan, or whoever opened the file.
    ///
    /// A line with an error is rejected and its person goes; the problems stay in order.
    package func adding(_ found: [Problem]) -> CheckedApplication {
        guard !found.isEmpty else { return self }
        let known = Set(acceptedLines + rejectedLines + blankLines)
        let wrong = found.linesWithErrors.intersection(known)
        return CheckedApplication(
            applicant: applicant, scope: scope, declarations: declarations, facilities: facilities,
            consents: consents, people: people.filter { !wrong.contains($0.line) },
            problems: (problems + found).inOrder, acceptedLines: acceptedLines.filter { !wrong.contains($0) },
            rejectedLines: wrong.union(rejectedLines).sorted(),
            blankLines: blankLines.filter { !wrong.contains($0) })
    }
}
