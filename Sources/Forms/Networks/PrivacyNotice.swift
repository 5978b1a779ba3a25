import Registry

/// The variables of a privacy notice (J10): who the network is and how it is reached, in either language.
enum PrivacyNotice {
    static func filled(_ definition: NetworkDefinition) throws(TemplateFault) -> Bilingual {
        let wording = definition.privacyNotice.wording
        return Bilingual(
            ja: try filled(wording.ja, variables(definition) { $0.ja }),
            en: try filled(wording.en, variables(definition) { $0.en }))
    }

    private static func filled(
        _ text: String, _ variables: [String: MailValue]
    ) throws(TemplateFault) -> String {
        let template = try Template(text)
        do {
            return try template.render(variables)
        } catch {
            throw TemplateFault(line: 1, fault: .unknownVariable(allowed: variables.keys.sorted()))
        }
    }

    private static func variables(
        _ definition: NetworkDefinition, in language: (Bilingual) -> String
    ) -> [String: MailValue] {
        [
            "network": .text(language(definition.name)),
            "operator": .text(language(definition.operator.name)),
            "basis": .text(language(definition.operator.basis)),
            "secretariat": .text(language(definition.secretariat.name)),
            "secretariatTelephone": .text(definition.secretariat.telephone),
            "secretariatEmail": .text(definition.secretariat.email),
            "secretariatHours": .text(language(definition.secretariat.hours)),
            "mcsOffice": .text(language(definition.mcs.office)),
        ]
    }
}
