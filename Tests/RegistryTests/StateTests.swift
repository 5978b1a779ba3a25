import Registry
import Testing

/// Every state against every step: what is not in the table is refused.
struct StateTests {
    @Test func accounts() {
        let steps: [(String, (AccountState) throws -> AccountState, [AccountState: AccountState])] = [
            ("activated", { try $0.activated() }, [.registered: .active]),
            ("suspended", { try $0.suspended() }, [.registered: .suspended, .active: .suspended]),
            ("resumed", { try $0.resumed(hasActivated: true) }, [.suspended: .active]),
            ("resumed before activation", { try $0.resumed(hasActivated: false) }, [.suspended: .registered]),
            ("reset", { try $0.reset() }, [.active: .registered]),
            (
                "removed", { try $0.removed() },
                [.registered: .removed, .active: .removed, .suspended: .removed]
            ),
        ]
        check(steps)
    }

    @Test func applications() {
        let steps:
            [(String, (ApplicationState) throws -> ApplicationState, [ApplicationState: ApplicationState])] = [
                ("taken into review", { try $0.takenIntoReview() }, [.received: .inReview]),
                ("returned", { try $0.returned() }, [.received: .returned, .inReview: .returned]),
                ("approved", { try $0.approved() }, [.inReview: .approved]),
                ("rejected", { try $0.rejected(allowed: true) }, [.inReview: .rejected]),
                ("rejected where it cannot be", { try $0.rejected(allowed: false) }, [:]),
                (
                    "superseded", { try $0.superseded() },
                    [.received: .superseded, .inReview: .superseded, .returned: .superseded]
                ),
                ("undone", { try $0.undone() }, [.approved: .undone]),
            ]
        check(steps)
    }

    @Test func facilities() {
        let steps: [(String, (FacilityState) throws -> FacilityState, [FacilityState: FacilityState])] = [
            ("paused", { try $0.paused() }, [.active: .paused]),
            ("resumed", { try $0.resumed() }, [.paused: .active]),
            ("ended", { try $0.ended() }, [.active: .ended, .paused: .ended]),
        ]
        check(steps)
    }

    @Test("Nothing follows a settled state, but that an approval is undone")
    func settledStates() {
        for state in ApplicationState.allCases where state.isSettled {
            #expect(throws: ApplicationState.Refusal.self) { try state.superseded() }
            #expect(throws: ApplicationState.Refusal.self) { try state.returned() }
            #expect(throws: ApplicationState.Refusal.self) { try state.takenIntoReview() }
            #expect(state == .approved || (try? state.undone()) == nil)
        }
        #expect(ApplicationState.allCases.filter { !$0.isSettled } == [.received, .inReview, .returned])
    }

    @Test("Stored names") func stored() {
        #expect(AccountState.allCases.map(\.rawValue) == ["registered", "active", "suspended", "removed"])
        #expect(
            ApplicationState.allCases.map(\.rawValue)
                == [
                    "received", "in_review", "returned", "approved", "rejected", "superseded", "matched",
                    "undone",
                ])
        #expect(FacilityState.allCases.map(\.rawValue) == ["active", "paused", "ended"])
        #expect(
            Standing.allCases.map(\.rawValue)
                == ["in_order", "without_administrator", "administrators_not_in_room", "paused", "ended"])
    }

    private func check<State: CaseIterable & Hashable & Sendable>(
        _ steps: [(String, (State) throws -> State, [State: State])]
    ) {
        for (name, step, expected) in steps {
            for state in State.allCases {
                do {
                    #expect(try step(state) == expected[state], "\(state) \(name)")
                } catch let refusal as TransitionRefused<State> {
                    #expect(expected[state] == nil, "\(state) \(name)")
                    #expect(refusal.from == state && !refusal.reason.ja.isEmpty && !refusal.reason.en.isEmpty)
                } catch {
                    Issue.record(error)
                }
            }
        }
    }
}
