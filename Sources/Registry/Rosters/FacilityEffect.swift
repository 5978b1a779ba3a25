/// What a plan makes different about a facility that takes part (J11).
package struct FacilityEffect: Sendable, Hashable {
    /// Its place in the application; the first one, if the application names it twice.
    package let ordinal: Int
    package let change: FacilityChange
}
