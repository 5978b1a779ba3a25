import Registry
import Testing

/// J7.
struct PlanAdministratorTests {
    @Test("A facility's administrators", arguments: cases)
    func administrators(_ example: PlanCase) { example.check() }

    private static let missing = "MCS管理者 administrator_missing"
    private static let losing = "MCS管理者 facility_loses_administrator"

    static let cases = [
        PlanCase(
            holds: "are asked for where a new one registers people", administrator: nil,
            lines: [.row(2, .sato, at: .momo)], effects: ["2 register new0 @2"], problems: [missing]),
        PlanCase(
            holds: "are asked for where a registered one without any gets people",
            known: [.at(102, person: .sato), .at(101, person: .suzuki)], administrator: nil,
            lines: [.row(2, .sato, at: .sakura)], effects: ["2 join 10 @0"],
            problems: [missing, "2 メールアドレス second_affiliation"]),
        PlanCase(
            holds: "may be the new person", administrator: nil,
            lines: [.row(2, .sato, at: .momo, administrator: true)], effects: ["2 register new0 @2 admin"]),
        PlanCase(
            holds: "may be a colleague who gets the right in the same file",
            known: [.at(101, person: .suzuki)], administrator: nil,
            lines: [.row(2, .sato, at: .sakura), .row(3, .suzuki, at: .sakura, .change, administrator: true)],
            effects: ["2 register new0 @0", "3 change 20 @0 MCS管理者:-→○ admin"]),
        PlanCase(
            holds: "are missing when the last one leaves as others come",
            known: [.at(101, person: .suzuki, administratorAt: [101])], administrator: nil,
            lines: [.row(2, .sato, at: .sakura), .row(3, .suzuki, at: .sakura, .depart)],
            effects: ["2 register new0 @0", "3 leave 20 @0 admin removes"], problems: [missing]),
        PlanCase(
            holds: "may leave without a successor: that never blocks",
            known: [.at(101, person: .suzuki, administratorAt: [101]), .at(101, person: .sato)],
            administrator: nil,
            lines: [.row(2, .suzuki, at: .sakura, .depart)], effects: ["2 leave 20 @0 admin removes"],
            problems: [losing]),
        PlanCase(
            holds: "may lose the right without a successor",
            known: [.at(101, person: .suzuki, administratorAt: [101])], administrator: nil,
            lines: [.row(2, .suzuki, at: .sakura, .change, administrator: false)],
            effects: ["2 change 20 @0 MCS管理者:○→-"], problems: [losing]),
        PlanCase(
            holds: "do not count while suspended",
            known: [.at(101, person: .suzuki, administratorAt: [101], state: .suspended)], administrator: nil,
            lines: [.row(2, .sato, at: .sakura)], effects: ["2 register new0 @0"], problems: [missing]),
        PlanCase(
            holds: "are not lost when a suspended one leaves",
            known: [.at(101, person: .suzuki, administratorAt: [101], state: .suspended)], administrator: nil,
            lines: [.row(2, .suzuki, at: .sakura, .depart)], effects: ["2 leave 20 @0 admin removes"]),
        PlanCase(
            holds: "count before they have activated",
            known: [.at(101, person: .suzuki, administratorAt: [101], state: .registered)], administrator: nil,
            lines: [.row(2, .sato, at: .sakura)], effects: ["2 register new0 @0"]),
        PlanCase(
            holds: "are not asked for where a refused row may be the one",
            known: [.at(102, person: .suzuki)], administrator: nil,
            lines: [
                .row(2, .sato, at: .momo),
                .row(3, .ito, at: .momo, email: Person.suzuki.email, administrator: true),
            ],
            effects: ["2 register new0 @2"], problems: ["3 メールアドレス email_registered_elsewhere"]),
        PlanCase(
            holds: "are asked for where a refused row is not the one",
            known: [.at(102, person: .suzuki)], administrator: nil,
            lines: [.row(2, .sato, at: .momo), .row(3, .ito, at: .momo, email: Person.suzuki.email)],
            effects: ["2 register new0 @2"], problems: [missing, "3 メールアドレス email_registered_elsewhere"]),
        PlanCase(
            holds: "do not take their right along when they move",
            known: [.at(101, person: .suzuki, administratorAt: [101])], administrator: nil,
            lines: [.row(2, .suzuki, at: .sakura, .depart), .row(3, .suzuki, at: .momo, administrator: nil)],
            effects: ["2 leave 20 @0 admin", "3 move 20 @2"],
            problems: [losing, missing, "3 メールアドレス person_moves"]),
    ]
}
