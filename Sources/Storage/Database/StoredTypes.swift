package import Postgres
package import Registry

// Types of the domain that are stored under their raw value; the tables' CHECK constraints list the same values.
extension ActKind: PostgresEncodable, PostgresDecodable {}
extension ActorKind: PostgresEncodable, PostgresDecodable {}
extension ApplicationChannel: PostgresEncodable, PostgresDecodable {}
extension ApplicationState: PostgresEncodable, PostgresDecodable {}
extension Applicant: PostgresEncodable, PostgresDecodable {}
extension RosterScope: PostgresEncodable, PostgresDecodable {}
extension RosterKind: PostgresEncodable, PostgresDecodable {}
extension AddressStanding: PostgresEncodable, PostgresDecodable {}
extension PlanEffect.Kind: PostgresEncodable, PostgresDecodable {}
extension AccountState: PostgresEncodable, PostgresDecodable {}
extension AccountVerb: PostgresEncodable, PostgresDecodable {}
extension SuspensionCause: PostgresEncodable, PostgresDecodable {}
extension FacilityVerb: PostgresEncodable, PostgresDecodable {}
extension FacilityState: PostgresEncodable, PostgresDecodable {}
extension ComparedChannel: PostgresEncodable, PostgresDecodable {}
extension ComparisonVerdict: PostgresEncodable, PostgresDecodable {}
extension ConsentChannel: PostgresEncodable, PostgresDecodable {}
extension ConsentManner: PostgresEncodable, PostgresDecodable {}
extension Declarations.Seal: PostgresEncodable, PostgresDecodable {}
extension Problem.Severity: PostgresEncodable, PostgresDecodable {}
extension ProblemCode: PostgresEncodable, PostgresDecodable {}
extension AttemptOutcome: PostgresEncodable, PostgresDecodable {}
extension MailState: PostgresEncodable, PostgresDecodable {}
extension ReminderKind: PostgresEncodable, PostgresDecodable {}
extension Standing: PostgresDecodable {}
extension MCSAspect: PostgresEncodable, PostgresDecodable {}
extension WorkKind: PostgresEncodable, PostgresDecodable {}
extension WorkState: PostgresEncodable, PostgresDecodable {}
extension Performer: PostgresEncodable, PostgresDecodable {}
extension AskingWay: PostgresEncodable, PostgresDecodable {}
extension MembershipState: PostgresDecodable {}
extension GroupKind: PostgresEncodable, PostgresDecodable {}
extension UndoObstacle.Kind: PostgresDecodable {}
extension MailKind: PostgresEncodable, PostgresDecodable {}

/// A civil date is PostgreSQL's `date`, in the form that both sides read alike: `2026-11-21`.
extension Day: PostgresEncodable, PostgresDecodable {
    package static var typeOID: TypeOID { TypeOID(rawValue: 1082) }
    package static var columnTypes: [TypeOID] { [typeOID] }
    package static var expectation: String { "date" }

    package func encode(into text: inout [UInt8]) throws(PostgresError) {
        text += description.utf8
    }

    package init?(postgresText text: Span<UInt8>) {
        let iso = String(decoding: text.indices.map { text[$0] }, as: UTF8.self)
        self.init(iso: iso)
    }
}
