import Synchronization

/// Asks whether the database answers, for no longer than one is willing to wait.
package struct Readiness: Sendable {
    private let probe: @Sendable () async throws -> Void

    /// - Parameter probe: throws where the service cannot serve.
    package init(_ probe: @escaping @Sendable () async throws -> Void) {
        self.probe = probe
    }

    /// A probe that hangs cannot be stopped (a statement waits for its answer): it is left behind, not waited for.
    func answer(within deadline: Duration) async -> Bool {
        let answer = FirstAnswer()
        let probing = Task {
            do {
                try await probe()
                answer.give(true)
            } catch {
                answer.give(false)
            }
        }
        let waiting = Task {
            try await Task.sleep(for: deadline)
            answer.give(false)
        }
        defer {
            probing.cancel()
            waiting.cancel()
        }
        return await answer.value
    }
}

/// The first of several answers; later ones are ignored.
private final class FirstAnswer: Sendable {
    private enum State {
        case open
        case awaited(CheckedContinuation<Bool, Never>)
        case given(Bool)
    }

    private let state = Mutex(State.open)

    func give(_ answer: Bool) {
        let waiter: CheckedContinuation<Bool, Never>? = state.withLock { state in
            switch state {
            case .given: return nil
            case .open:
                state = .given(answer)
                return nil
            case .awaited(let continuation):
                state = .given(answer)
                return continuation
            }
        }
        waiter?.resume(returning: answer)
    }

    /// Awaited once.
    var value: Bool {
        get async {
            await withCheckedContinuation { continuation in
                let known: Bool? = state.withLock { state in
                    if case .given(let answer) = state { return answer }
                    state = .awaited(continuation)
                    return nil
                }
                if let known { continuation.resume(returning: known) }
            }
        }
    }
}
