/// What stands between two fields. The raw value is its ASCII code, the same in every encoding read here.
package enum Separator: UInt8, Sendable, Hashable, CaseIterable {
    case comma = 0x2C
    case tab = 0x09
    case semicolon = 0x3B
}
