import Registry
import Storage

/// The people of an application whom MCS's office is to register, facility by facility, as they are wanted there now: who left,
/// moved or was registered meanwhile is not among them.
struct BulkSections {
    let definition: NetworkDefinition
    let application: ApplicationRecord
    let people: [PersonToRegister]
    /// Those at which they work.
    let facilities: [FacilityValues]

    /// Facilities in the order of their ids; who takes part individually comes last.
    var all: [BulkForm.Section] {
        let byFacility = Dictionary(grouping: people, by: \.facility)
        let sections = facilities.compactMap { facility in
            byFacility[facility.id].map { section(facility, $0) }
        }
        return sections + (byFacility[nil].map { [section(nil, $0)] } ?? [])
    }

    private func section(_ facility: FacilityValues?, _ people: [PersonToRegister]) -> BulkForm.Section {
        let known: [BulkForm.HeadField: String?] = [
            .appliedOn: (application.appliedOn ?? application.receivedAt.dayInJapan).japanese,
            .receipt: application.receipt, .network: definition.name.ja,
            .operator: definition.operator.name.ja, .facilityName: facility?.name ?? "（個人参加）",
            .facilityType: facility.map {
                definition.codes.facilityTypes.wording(of: $0.typeID, other: $0.typeOther)
            }, .facilityNumber: facility?.number, .postalCode: facility?.postalCode,
            .address: facility?.address, .telephone: facility?.telephone,
            .managerName: facility?.managerName, .managerEmail: facility?.managerEmail,
            .peopleCount: "\(people.count)名",
        ]
        return BulkForm.Section(
            head: known.compactMapValues(\.self), people: people.map { person($0, at: facility) })
    }

    private func person(_ person: PersonToRegister, at facility: FacilityValues?) -> BulkForm.Person {
        let values: [BulkForm.PersonField: String?] = [
            .name: person.name, .kana: person.kana, .email: person.email,
            .profession: definition.codes.professions.wording(
                of: person.profession, other: person.professionOther),
            .telephone: person.telephone, .facilityName: facility?.name,
        ]
        return BulkForm.Person(
            values: values.compactMapValues(\.self), isAdministrator: person.isAdministrator)
    }
}
