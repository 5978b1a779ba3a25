/// The brake: a roster that would remove many people is more often a wrong file than a mass departure.
extension RosterPlan {
    /// How many people a facility has, and how many of them leave it.
    package struct Removals: Sendable, Hashable, Codable {
        package let present: Int
        package let leaving: Int

        package init(present: Int, leaving: Int) {
            self.present = present
            self.leaving = leaving
        }
    }

    /// - Parameter ordinal: the facility, by its place in the application.
    package func removals(at ordinal: Int) -> Removals {
        let found = facilities.firstIndex { $0.ordinal == ordinal }.map { staffing[$0] }
        return Removals(present: found?.present ?? 0, leaving: found?.leaving ?? 0)
    }

    /// The facilities that would lose more people than the network lets through without a confirmation, by their places in
    /// the application. Who moves from one facility of the roster to another leaves the former as well.
    package func brakes(_ brake: NetworkDefinition.Intake.RemovalBrake) -> [Int] {
        zip(facilities, staffing).filter { $1.leaving >= brake.atLeast && $1.exceeds(share: brake.share) }
            .map(\.0.ordinal)
    }

    /// The plan's problems, with a warning for every facility that the brake concerns.
    package func problems(braking intake: NetworkDefinition.Intake) -> [Problem] {
        let braked = Set(brakes(intake.removalBrake))
        let warnings = zip(facilities, staffing).filter { braked.contains($0.0.ordinal) }.map {
            facility, staffing in
            Problem(
                .removalsMany, at: Problem.Place(), value: facility.name,
                details: [.detail: staffing.share(at: facility.name)])
        }
        return (warnings + problems).inOrder
    }
}

extension Staffing {
    fileprivate func exceeds(share: Int) -> Bool { leaving * 100 > present * share }

    fileprivate func share(at facility: String) -> Bilingual {
        Bilingual(ja: "\(facility) 在籍\(present)名のうち\(leaving)名", en: "\(leaving) of \(present) at \(facility)")
    }
}
