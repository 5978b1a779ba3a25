import Registry

/// The files that describe a network, as tables: which keys they have and what each may hold.
///
/// Every key is the snake-case name of a property of `NetworkDefinition`; lists and texts that have files of
/// their own are named in `network.yaml` and put in by `NetworkReader`.
enum NetworkShape {
    /// `network.yaml`.
    static let network = Shape.record([
        .required("code", .text(.identifier)),
        .required("name", .bilingual(.line)),
        .required("municipality", .text(.municipality)),
        .required("operator", `operator`),
        .required("secretariat", secretariat),
        .required("membership", .record([.required("facilities", .flag), .required("individuals", .flag)])),
        .required("intake", intake),
        .required("temporary_password", .record([.required("lapses_after_open_days", .number(1...60))])),
        .optional("accounts", accounts),
        .required("formalities", formalities),
        .required("groups", .record([.optional("all_users", group), .optional("administrators_room", group)])),
        .required("participants_list", .choice(of: NetworkDefinition.ParticipantsList.self)),
        .required("password_rule", passwordRule),
        .required("consents", .list(of: .text(.identifier), distinct: [.value])),
        .required("terms", .list(of: .text(.identifier), atLeast: 1, distinct: [.value])),
        .required("reminders", reminders),
        .required("mail", mail),
        .optional("extra_closed_days", .list(of: .text(.date), distinct: [.value])),
    ])

    private static let `operator` = Shape.record([
        .required("name", .bilingual(.line)),
        .required("addressee", .bilingual(.line)),
        .required("basis", .bilingual(.line)),
    ])

    private static let secretariat = Shape.record([
        .required("name", .bilingual(.line)),
        .required("telephone", .text(.telephone)),
        .required("email", .text(.email)),
        .required("hours", .bilingual(.line)),
    ])

    private static let intake = Shape.record([
        .required("channels", .choice(of: NetworkDefinition.Intake.Channels.self)),
        .required("seal_asked", .flag),
        .required("shared_addresses", .choice(of: NetworkDefinition.Intake.SharedAddresses.self)),
        .optional(
            "removal_brake",
            .record([.required("share", .number(1...100)), .required("at_least", .number(1...1000))])),
        .optional("confirm_addresses", .flag),
        .optional("portal", .choice(of: NetworkDefinition.Intake.Portal.self)),
        .optional("limits", limits),
    ])

    private static let limits = {
        func bounds(_ value: (NetworkDefinition.FileLimits) -> Int) -> Shape {
            .number(value(.narrowest)...value(.widest))
        }
        return Shape.record([
            .optional("megabytes", bounds(\.megabytes)), .optional("rows", bounds(\.rows)),
            .optional("columns", bounds(\.columns)), .optional("field_kilobytes", bounds(\.fieldKilobytes)),
        ])
    }()

    private static let accounts = Shape.record([
        .optional("address_quarantine_days", .number(0...3650)),
        .optional("undo_days", .number(0...90)),
        .optional(
            "administrators_may",
            .list(of: .choice(AccountVerb.forAdministrators.map(\.rawValue)), distinct: [.value])),
    ])

    private static let formalities = Shape.record([
        .required("registry_number", .flag),
        .required("decision_number_required", .flag),
        .required("can_reject", .flag),
        .optional("stamp_boxes", .list(of: .text(.line), atLeast: 1, distinct: [.value])),
    ])

    private static let group = Shape.record([
        .required("name", .bilingual(.line)), .required("purpose", .bilingual(.prose)),
    ])

    private static let passwordRule = Shape.record([
        .required(
            "alternatives",
            .list(
                of: .record([
                    .required("minimum_length", .number(8...128)),
                    .required("letters", .flag),
                    .required("digits", .flag),
                    .required("symbols", .flag),
                    .optional("change_after_months", .number(1...24)),
                ]), atLeast: 1))
    ])

    private static let reminders = Shape.record([
        .required("temporary_password_lapses_within_days", .number(1...30)),
        .required("not_activated_after_days", .ascending(1...365)),
        .required("not_in_room_after_days", .ascending(1...365)),
        .required("application_waits_after_days", .ascending(1...365)),
        .optional("consent_unanswered_after_days", .ascending(1...365)),
    ])

    private static let mail = Shape.record([
        .required("from_name", .text(.line)),
        .required("from_address", .text(.email)),
        .required("reply_to", .text(.email)),
    ])
}

/// The files that `network.yaml` draws on.
extension NetworkShape {
    /// `consents/ID.yaml`.
    static let consent = Shape.record([
        .required("version", .text(.line)),
        .required("required", .flag),
        .optional("announces", .flag),
        .required("label", .record([.required("ja", .text(.sheetLabel)), .required("en", .text(.line))])),
        .required("wording", .bilingual(.prose)),
        .optional("by_reference", .list(of: .text(.line), atLeast: 1, distinct: [.value])),
    ])

    /// `terms/ID.yaml`.
    static let terms = Shape.record([
        .required("version", .text(.line)),
        .required("title", .bilingual(.line)),
        .required("wording", .bilingual(.prose)),
    ])

    /// `privacy.yaml`.
    static let privacy = Shape.record([
        .required("version", .text(.line)), .required("wording", .bilingual(.prose)),
    ])

    /// `mcs.yaml`.
    static let mcs = Shape.record([
        .required("office", .bilingual(.line)),
        .required("office_email", .text(.email)),
        .required("support_hours", .bilingual(.line)),
        .required("terms_url", .text(.url)),
        .required("guide_url", .text(.url)),
        .required("senders", .list(of: .text(.email), atLeast: 1)),
    ])

    /// `closed-days.yaml`.
    static let closedDays = Shape.record([.required("closed_days", .list(of: .text(.date), distinct: [.value]))]
    )

    /// `bulk-form.yaml`.
    static let bulkForm = Shape.record([
        .required("title", .text(.line)),
        .required("encoding", .choice(of: BulkForm.Encoding.self)),
        .required("administrator_mark", .text(.line)),
        .required(
            "head",
            .list(
                of: .record([
                    .required("label", .text(.line)), .optional("field", .choice(of: BulkForm.HeadField.self)),
                    .optional("text", .text(.line)),
                ]))),
        .required(
            "columns",
            .list(
                of: .record([
                    .required("heading", .text(.line)),
                    .optional("field", .choice(of: BulkForm.PersonField.self)), .optional("text", .text(.line)),
                ]), atLeast: 1)),
    ])

    /// `professions.yaml`, `facility-types.yaml`: a list of codes under the given key.
    static func codes(_ key: String) -> Shape {
        let code = Shape.record([
            .required("id", .text(.identifier)),
            .required("label", .bilingual(.line)),
            .optional("aliases", .list(of: .text(.line))),
            .optional("free_text", .flag),
        ])
        return .record([.required(key, .list(of: code, atLeast: 1, distinct: [.id, .writing]))])
    }
}
