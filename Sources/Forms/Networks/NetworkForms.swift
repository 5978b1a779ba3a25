import FoundationEssentials
package import Registry

/// Everything that an operator's files say about one network, checked: what `network apply` stores as a
/// version.
package struct NetworkForms: Sendable, Hashable, Codable {
    package var definition: NetworkDefinition
    /// By `MailKind`'s raw value. A kind that the network never sends (a rejection where its rules know none)
    /// is absent.
    package var mailTexts: [String: MailText]
    /// The CSV file that a facility fills in, byte for byte as it is handed out.
    package var blankApplication: [UInt8]

    package func mailText(_ kind: MailKind) -> MailText? { mailTexts[kind.rawValue] }

    /// One serialisation for one content: JSON with sorted keys, whatever the order in the files. The digest of
    /// a network's version is taken over these bytes.
    package var canonicalBytes: [UInt8] {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return [UInt8](try encoder.encode(self))
        }
    }

    /// Reads back what `canonicalBytes` wrote.
    package init(canonicalBytes: [UInt8]) throws {
        self = try JSONDecoder().decode(NetworkForms.self, from: Data(canonicalBytes))
    }

    init(definition: NetworkDefinition, mailTexts: [String: MailText], blankApplication: [UInt8]) {
        self.definition = definition
        self.mailTexts = mailTexts
        self.blankApplication = blankApplication
    }

    private enum CodingKeys: String, CodingKey { case definition, mailTexts, blankApplication }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        definition = try container.decode(NetworkDefinition.self, forKey: .definition)
        mailTexts = try container.decode([String: MailText].self, forKey: .mailTexts)
        blankApplication = [UInt8](try container.decode(Data.self, forKey: .blankApplication))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(definition, forKey: .definition)
        try container.encode(mailTexts, forKey: .mailTexts)
        // As base64, not as a list of numbers.
        try container.encode(Data(blankApplication), forKey: .blankApplication)
    }
}
