/// A state cannot follow from the one that holds.
package struct TransitionRefused<State: Sendable & Hashable>: Error, Sendable, Hashable {
    package let from: State
    package let to: State
    package let reason: Bilingual
}
