import Registry
import Storage

/// The people of an application for MCS's office, facility by facility.
struct BulkSections {
    let definition: NetworkDefinition
    let application: ApplicationRecord
    let facilities: [ApplicationFacility]
    let lines: [RosterLine]
    let effects: [EffectRecord]

    /// Facilities with nobody to register are left out.
    var all: [BulkForm.Section] {
        let newcomers = newcomers
        guard application.applicant == .facility else {
            return newcomers.isEmpty ? [] : [section(nil, newcomers)]
        }
        return facilities.compactMap { facility in
            let people = newcomers.filter { $0.facility == facility.ordinal }
            return people.isEmpty ? nil : section(facility, people)
        }
    }

    /// A person who is new at two facilities is registered once, at the first.
    private var newcomers: [RosterLine] {
        let registered = Set(effects.filter { $0.kind == .register }.compactMap(\.line))
        return lines.filter { registered.contains($0.line) && $0.kind == .register }
    }

    private func section(_ facility: ApplicationFacility?, _ people: [RosterLine]) -> BulkForm.Section {
        let known: [BulkForm.HeadField: String?] = [
            .appliedOn: (application.appliedOn ?? application.receivedAt.dayInJapan).japanese,
            .receipt: application.receipt, .network: definition.name.ja,
            .operator: definition.operator.name.ja,
            .facilityName: facility?.name ?? "（個人参加）",
            .facilityType: facility?.type.map {
                definition.codes.facilityTypes.wording(of: $0, other: facility?.typeOther)
            }, .facilityNumber: facility?.number, .postalCode: facility?.postalCode,
            .address: facility?.address, .telephone: facility?.telephone,
            .managerName: facility?.managerName, .managerEmail: facility?.managerEmail,
            .peopleCount: "\(people.count)名",
        ]
        return BulkForm.Section(
            head: known.compactMapValues(\.self), people: people.map { person($0, at: facility) })
    }

    private func person(_ line: RosterLine, at facility: ApplicationFacility?) -> BulkForm.Person {
        let values: [BulkForm.PersonField: String?] = [
            .name: line.name, .kana: line.kana.over(nil), .email: line.email,
            .profession: line.profession.map {
                definition.codes.professions.wording(of: $0, other: line.professionOther)
            }, .telephone: line.telephone.over(nil), .facilityName: facility?.name,
        ]
        return BulkForm.Person(
            values: values.compactMapValues(\.self), isAdministrator: line.isAdministrator ?? false)
    }
}
