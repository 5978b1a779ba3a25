import Registry
import Testing

/// What an application makes different about the facilities that take part.
struct PlanFacilityTests {
    private static let held = FacilityValues(
        id: 101, state: .active, name: "さくらクリニック", nameKey: FoldedName("さくらクリニック").key, typeID: "clinic",
        typeOther: nil, number: "1314520748", postalCode: "201-0012", address: "狛江市中和泉1-2-3",
        telephone: "03-0000-0000", managerName: "髙橋 泉", managerEmail: "incho@sakura.example.jp")

    private static func statement(_ values: [FacilityField: String]) -> FacilityStatement {
        FacilityStatement(Array(values.keys)) { values[$0] }
    }

    private static func facility(
        _ statement: FacilityStatement, ordinal: Int = 0, held: FacilityValues? = held
    ) -> PlannedFacility {
        PlannedFacility(ordinal: ordinal, name: "さくらクリニック", held: held, statement: statement)
    }

    private static func plan(_ facilities: PlannedFacility...) -> RosterPlan {
        RosterPlan(lines: [], scope: .changes, facilities: facilities, known: [])
    }

    private static func changed(_ values: [FacilityField: String]) -> [FacilityField] {
        plan(facility(statement(values))).facilityEffects.flatMap(\.change.differences).map(\.field)
    }

    @Test("What is stated otherwise is planned, before and after, and counted")
    func stated() throws {
        let plan = Self.plan(
            Self.facility(Self.statement([.address: "狛江市岩戸北9-9", .managerEmail: "new@sakura.example.jp"])))
        let effect = try #require(plan.facilityEffects.first)
        #expect(effect.change.differences.map(\.field) == [.address, .managerEmail])
        #expect(effect.change.differences.map(\.before) == ["狛江市中和泉1-2-3", "incho@sakura.example.jp"])
        #expect(effect.change.differences.map(\.after) == ["狛江市岩戸北9-9", "new@sakura.example.jp"])
        #expect(effect.change.before == Self.held && effect.change.values.telephone == Self.held.telephone)
        #expect(plan.summary.total.changedFacilities == 1 && plan.summary.facilities[0].changedFacilities == 1)
        #expect(plan.consequences.changedFacilities == 1 && plan.consequences.facilitiesChangedAtMCS == 1)
        // Who its manager is, MCS does not know.
        let manager = Self.plan(Self.facility(Self.statement([.managerName: "緑川 誠"])))
        #expect(manager.consequences.changedFacilities == 1 && manager.consequences.facilitiesChangedAtMCS == 0)
    }

    @Test("What is not stated, and what only looks otherwise, stays")
    func kept() {
        #expect(Self.plan(Self.facility(.nothing)).facilityEffects.isEmpty)
        #expect(
            Self.changed([
                .name: "さくら　クリニック", .type: "clinic", .postalCode: "201-0012",
                .address: "狛江市中和泉１－２－３".replacing("－", with: "-"),
                .telephone: "03-0000-0000", .managerName: "高橋　泉", .managerEmail: "Incho@SAKURA.example.jp",
            ]) == [])
        // A facility that is new is registered as it is stated.
        #expect(
            Self.plan(Self.facility(Self.statement([.address: "狛江市岩戸北9-9"]), held: nil)).facilityEffects.isEmpty
        )
    }

    @Test("A name is kept as the facility writes it; its number says only which facility it is")
    func identity() {
        #expect(Self.changed([.name: "サクラクリニック"]) == [.name])
        #expect(Self.changed([.number: "1314521522"]) == [])
    }

    @Test("A type brings the text beside it, and takes it along")
    func types() {
        #expect(Self.changed([.type: "other", .typeOther: "音楽教室"]) == [.type, .typeOther])
        var other = Self.held
        (other[.type], other[.typeOther]) = ("other", "音楽教室")
        let back = Self.plan(Self.facility(Self.statement([.type: "clinic"]), held: other))
        #expect(back.facilityEffects.map(\.change.values) == [Self.held])
        let same = Self.plan(Self.facility(Self.statement([.type: "other", .typeOther: "音楽 教室"]), held: other))
        #expect(same.facilityEffects.isEmpty)
    }

    @Test("Two forms about one facility come to one change")
    func twoForms() {
        let plan = Self.plan(
            Self.facility(Self.statement([.address: "狛江市岩戸北9-9"])),
            Self.facility(Self.statement([.telephone: "03-0000-1111"]), ordinal: 1))
        #expect(plan.facilityEffects.map(\.ordinal) == [0])
        #expect(plan.facilityEffects[0].change.differences.map(\.field) == [.address, .telephone])
    }

    private static let words: [FacilityField: [String]] = [
        .name: ["さくらクリニック", "サクラクリニック", "さくら クリニック"], .type: ["clinic", "pharmacy", "other"],
        .typeOther: ["音楽教室"], .number: ["1314520748", "1314521522"], .postalCode: ["201-0012", "201-0004"],
        .address: ["狛江市中和泉1-2-3", "狛江市 中和泉1-2-3", "狛江市岩戸北9-9"], .telephone: ["03-0000-0000", "03-0000-1111"],
        .managerName: ["髙橋 泉", "高橋泉", "緑川 誠"],
        .managerEmail: ["incho@sakura.example.jp", "INCHO@sakura.example.jp", "new@sakura.example.jp"],
    ]

    private static func wild(_ generator: inout SeededGenerator) -> FacilityStatement {
        var stated: [FacilityField: String] = [:]
        for field in FacilityField.allCases where Bool.random(using: &generator) {
            stated[field] = words[field]?.randomElement(using: &generator)
        }
        return statement(stated)
    }

    @Test(
        "Whatever is stated: carried out, the same says nothing more; taken back, it is as it was",
        arguments: 1...10)
    func carriedOut(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<100 {
            let statement = Self.wild(&generator)
            let plan = Self.plan(Self.facility(statement))
            guard let change = plan.facilityEffects.first?.change else { continue }
            #expect(Self.plan(Self.facility(statement, held: change.values)).facilityEffects.isEmpty)
            #expect(FacilityChange(of: change.values, undoing: change.differences).values == Self.held)
            let silent = FacilityField.allCases.filter { statement.values[$0] == nil }
            #expect(silent.allSatisfy { change.values[$0] == Self.held[$0] })
            #expect(change.values.number == Self.held.number && change.values.nameKey == Self.held.nameKey)
        }
    }

    @Test("Two plans are the same bytes exactly if they change the same", arguments: 1...10)
    func canonical(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<100 {
            let plans = [Self.wild(&generator), Self.wild(&generator)].map { Self.plan(Self.facility($0)) }
            let effects = plans.map(\.facilityEffects)
            #expect((plans[0].canonicalBytes == plans[1].canonicalBytes) == (effects[0] == effects[1]))
            // Something that was changed meanwhile makes another plan of the same statement.
            var moved = Self.held
            moved[.address] = "狛江市東野川1-1"
            let statement = Self.statement([.address: "狛江市岩戸北9-9"])
            #expect(
                Self.plan(Self.facility(statement)).canonicalBytes
                    != Self.plan(Self.facility(statement, held: moved)).canonicalBytes)
        }
    }
}
