import Web

extension FormFields {
    /// The form was sent only to have its page in the other language: nothing is done with it.
    var asksForTranslation: Bool {
        get throws(Fault) { try !value(LanguageSwitch.field).isEmpty }
    }
}
