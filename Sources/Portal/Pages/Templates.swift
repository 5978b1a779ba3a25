import Mustache

/// The templates, by the names under which they refer to each other.
enum Templates {
    static let sources: [String: [UInt8]] = [
        "layout": PackageResources.layout_mustache,
        "contact": PackageResources.contact_mustache,
        "error-summary": PackageResources.error_summary_mustache,
        "field-errors": PackageResources.field_errors_mustache,
        "choice": PackageResources.choice_mustache,
        "facility": PackageResources.facility_mustache,
        "changes": PackageResources.changes_mustache,
        "changes-plan": PackageResources.changes_plan_mustache,
        "participants": PackageResources.participants_mustache,
        "entry": PackageResources.entry_mustache,
        "history": PackageResources.history_mustache,
        "field": PackageResources.field_mustache,
        "form": PackageResources.form_mustache,
        "prose": PackageResources.prose_mustache,
        "home": PackageResources.home_mustache,
        "network": PackageResources.network_mustache,
        "senders": PackageResources.senders_mustache,
        "privacy": PackageResources.privacy_mustache,
        "activation": PackageResources.activation_mustache,
        "agreement": PackageResources.agreement_mustache,
        "activated": PackageResources.activated_mustache,
        "apply": PackageResources.apply_mustache,
        "apply-field": PackageResources.apply_field_mustache,
        "apply-received": PackageResources.apply_received_mustache,
        "application-status": PackageResources.application_status_mustache,
        "problem-table": PackageResources.problem_table_mustache,
        "address-confirmation": PackageResources.address_confirmation_mustache,
        "consent": PackageResources.consent_mustache,
        "message": PackageResources.message_mustache,
    ]

    /// Parsed once. They are part of the program: one that cannot be parsed is a mistake in it, which every test shows.
    static let library: MustacheLibrary = {
        MustacheContentTypes.register(EscapedText(), named: EscapedText.name)
        var library = MustacheLibrary()
        for (name, bytes) in sources {
            do {
                let template =
                    "{{% CONTENT_TYPE: \(EscapedText.name)}}\n" + String(decoding: bytes, as: UTF8.self)
                try library.register(template, named: name)
            } catch {
                preconditionFailure("template \(name): \(error)")
            }
        }
        return library
    }()

    static func render(_ page: some Page) -> String {
        guard let fields = try? PageEncoder.value(of: page),
            let html = library.render(fields, withTemplate: type(of: page).template)
        else {
            preconditionFailure("no template \(type(of: page).template), or a page that cannot be taken apart")
        }
        return html
    }
}
