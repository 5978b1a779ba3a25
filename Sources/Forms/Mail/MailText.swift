package import Registry

/// The text of one kind of mail as a template, footers included: what a mail in the outbox pins as its version.
package struct MailText: Sendable, Hashable, Codable {
    package var subject: String
    package var body: String

    package init(subject: String, body: String) {
        self.subject = subject
        self.body = body
    }

    /// Renders one mail; for many of one kind, prepare the text once.
    package func render(_ values: [String: MailValue]) throws(RenderingRefused) -> RenderedMail {
        try prepared().render(values)
    }

    /// The text, parsed.
    package func prepared() throws(RenderingRefused) -> PreparedMailText {
        do throws(TemplateFault) {
            return PreparedMailText(subject: try Template(subject), body: try Template(body))
        } catch {
            throw .brokenTemplate(line: error.line)
        }
    }
}

/// A mail text that is parsed once and rendered many times.
package struct PreparedMailText: Sendable {
    let subject: Template
    let body: Template

    /// Plain text with line feeds; every value appears exactly as given.
    ///
    /// - Throws: when a variable that the text uses has no value, when a list or a flag would have to be printed, or
    ///   when a value would break the subject's line. A value that the text does not use is ignored.
    package func render(_ values: [String: MailValue]) throws(RenderingRefused) -> RenderedMail {
        let subject = try subject.render(values)
        guard !hasControlCharacter(subject), !subject.contains("\n") else { throw .lineBreakInSubject }
        return RenderedMail(subject: subject, body: try body.render(values))
    }
}

package struct RenderedMail: Sendable, Hashable {
    package var subject: String
    package var body: String
}

/// Why a mail was not rendered; names of variables only, never values.
package enum RenderingRefused: Error, Sendable, Hashable {
    case missingVariables([String])
    case notPrintable([String])
    case lineBreakInSubject
    case brokenTemplate(line: Int)
}

extension RenderingRefused: CustomStringConvertible {
    package var description: String {
        switch self {
        case .missingVariables(let names): "variables without a value: \(names.joined(separator: ", "))"
        case .notPrintable(let names): "lists or flags used as texts: \(names.joined(separator: ", "))"
        case .lineBreakInSubject: "a value would break the line of the subject"
        case .brokenTemplate(let line): "the template is broken in line \(line)"
        }
    }
}
