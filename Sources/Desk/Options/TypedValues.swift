import ArgumentParser
import Registry

/// A receipt number as it is typed; full-width digits and missing zeros do not matter.
struct TypedReceipt: ExpressibleByArgument, Sendable {
    let number: ReceiptNumber

    init?(argument: String) {
        guard let number = ReceiptNumber(written: argument) else { return nil }
        self.number = number
    }
}

/// A day as people write it: `2026-11-21`, `R8.11.21`, `令和8年11月21日`.
struct TypedDay: ExpressibleByArgument, Sendable {
    let day: Day

    init?(argument: String) {
        guard let day = try? Day(written: argument) else { return nil }
        self.day = day
    }
}

/// How many lines a list has at most.
struct ListLimit: ExpressibleByArgument, Sendable {
    let count: Int

    static let standard = ListLimit(50)
    static let range = 1...100_000

    init?(argument: String) {
        guard let count = Int(argument), Self.range.contains(count) else { return nil }
        self.count = count
    }

    private init(_ count: Int) {
        self.count = count
    }

    var defaultValueDescription: String { String(count) }
}
