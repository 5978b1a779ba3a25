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

    /// Put together once. They are part of the program: one that cannot be read is a mistake in it, which every test shows.
    private static let library: [String: Template] = {
        do throws(TemplateParser.Mistake) {
            var parsed: [String: [TemplateParser.Piece]] = [:]
            for (name, bytes) in sources {
                parsed[name] = try TemplateParser.pieces(of: String(decoding: bytes, as: UTF8.self))
            }
            var library: [String: Template] = [:]
            for name in parsed.keys { library[name] = try Template(name, among: parsed) }
            return library
        } catch {
            preconditionFailure("template: \(error)")
        }
    }()

    static func draw(_ page: some Page) -> [UInt8] {
        let name = type(of: page).template
        guard let template = library[name], let value = try? PageValue(page) else {
            preconditionFailure("no template \(name), or a page of something that cannot be drawn")
        }
        return template.bytes(with: value)
    }
}
