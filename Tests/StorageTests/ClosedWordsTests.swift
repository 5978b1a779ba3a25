import Postgres
import Registry
import Storage
import TestSupport
import Testing

/// A word that the program knows and the database refuses, or the other way round, shows only when somebody uses it: here every
/// closed set of words is held to the constraint that lists it.
@Suite(.database)
struct ClosedWordsTests {
    let database = TestDatabase.current

    /// A constraint, and the words that it has to list.
    private struct Closed {
        let constraint: String
        let words: Set<String>

        init<Word: RawRepresentable<String>>(_ constraint: String, _ words: [Word]) {
            self.constraint = constraint
            self.words = Set(words.map(\.rawValue))
        }

        /// Words of the database's own, which no Swift code decodes.
        init(_ constraint: String, only words: Set<String>) {
            self.constraint = constraint
            self.words = words
        }
    }

    private static let closed = [
        Closed("account_measure_cause", SuspensionCause.allCases),
        Closed("account_measure_kind", AccountVerb.allCases),
        Closed("account_state", AccountState.allCases),
        Closed("act_actor_kind", ActorKind.allCases),
        Closed("act_detail_operation", only: ["insert", "update", "delete"]),
        Closed("act_kind", ActKind.allCases),
        Closed("application_applicant", Applicant.allCases),
        Closed("application_channel", ApplicationChannel.allCases),
        Closed("application_effect_kind", PlanEffect.Kind.allCases),
        Closed("application_facility_stated", FacilityField.allCases),
        Closed("application_person_kept", only: ["kana", "telephone"]),
        Closed("application_person_kind", RosterKind.allCases),
        Closed("application_problem_severity", Problem.Severity.allCases),
        Closed("application_scope", RosterScope.allCases),
        Closed("application_seal", Declarations.Seal.allCases),
        Closed("application_state", ApplicationState.allCases),
        Closed("channel_comparison_taken", ComparedChannel.allCases),
        Closed("channel_comparison_verdict", ComparisonVerdict.allCases),
        Closed("consent_channel", ConsentChannel.allCases),
        Closed("consent_manner", ConsentManner.allCases),
        Closed("facility_measure_kind", FacilityVerb.allCases),
        Closed("facility_state", FacilityState.allCases),
        Closed("mail_attempt_outcome", AttemptOutcome.allCases),
        Closed("mail_kind", MailKind.allCases),
        Closed("mail_state", MailState.allCases),
        Closed("mcs_standing_asked_how", AskingWay.allCases),
        Closed("mcs_standing_asked_of", Performer.allCases),
        Closed("mcs_standing_aspect", MCSAspect.allCases),
        Closed("mcs_standing_performer", Performer.allCases),
        Closed("network_access_duty", Duty.ofService),
        Closed("notice_kind", Array(WorkKind.notices)),
        Closed("reminder_kind", ReminderKind.allCases),
        Closed("service_login_duty", Duty.ofService),
    ]

    /// These name some words of a set that another constraint closes.
    private static let conditions: Set<String> = ["application_effect_before"]

    /// The words that each constraint lists, of those that list any: `state = ANY (ARRAY['queued'::text, …])` or
    /// `stated <@ '{name,type}'::text[]`.
    private func listed() async throws -> [String: Set<String>] {
        let constraints = try await database.asSuperuser { tx in
            try tx.rows(
                """
                SELECT conname::text, pg_get_constraintdef(oid) FROM pg_constraint
                WHERE connamespace = 'madoguchi'::regnamespace AND contype = 'c'
                """
            ) { (name: String, text: String) in (name, text) }
        }
        var listed: [String: Set<String>] = [:]
        for (name, text) in constraints {
            if let list = text.firstMatch(of: /= ANY \(ARRAY\[('[^\]]*)\]/) {
                listed[name] = Set(list.1.matches(of: /'([^']*)'/).map { String($0.1) })
            } else if let list = text.firstMatch(of: /<@ '\{([^}]*)\}'/) {
                listed[name] = Set(list.1.split(separator: ",").map(String.init))
            }
        }
        return listed
    }

    @Test func `every closed set lists the same words in the program and in its constraint`() async throws {
        let listed = try await listed()
        for closed in Self.closed { #expect(listed[closed.constraint] == closed.words, "\(closed.constraint)") }
    }

    @Test func `every constraint that lists words is held to a set`() async throws {
        let known = Set(Self.closed.map(\.constraint)).union(Self.conditions)
        let listed = Set(try await listed().keys)
        #expect(listed.symmetricDifference(known) == [])
    }
}
