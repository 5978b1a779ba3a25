/// A point in time as a Julian day (of the proleptic Gregorian calendar) and microseconds into it, UTC.
struct Moment {
    private static let microsecondsPerDay = 86_400_000_000
    private static let firstDay = julianDay(year: 1, month: 1, day: 1)
    private static let endDay = julianDay(year: 10_000, month: 1, day: 1)
    /// The day that Foundation's `Date` counts from.
    private static let referenceDay = julianDay(year: 2001, month: 1, day: 1)

    private let day: Int
    private let microseconds: Int

    /// Carries microseconds below zero or beyond the day over; nil outside of the years 1 to 9999.
    private init?(day: Int, microseconds: Int) {
        let (carry, rest) = microseconds.quotientAndRemainder(dividingBy: Self.microsecondsPerDay)
        let borrow = rest < 0 ? 1 : 0
        self.day = day + carry - borrow
        self.microseconds = rest + borrow * Self.microsecondsPerDay
        guard Self.firstDay..<Self.endDay ~= self.day else { return nil }
    }

    init?(secondsSinceReference seconds: Double) {
        guard abs(seconds) < 1e12 else { return nil }
        let days = (seconds / 86_400).rounded(.down)
        let microseconds = ((seconds - days * 86_400) * 1_000_000).rounded()
        self.init(day: Self.referenceDay + Int(days), microseconds: Int(microseconds))
    }

    var secondsSinceReference: Double {
        Double((day - Self.referenceDay) * Self.microsecondsPerDay + microseconds) / 1_000_000
    }

    /// `J2461132 0:30:00.123456+00`, which PostgreSQL reads whatever its date style.
    var julianText: String {
        let (seconds, fraction) = microseconds.quotientAndRemainder(dividingBy: 1_000_000)
        let (minutes, second) = seconds.quotientAndRemainder(dividingBy: 60)
        let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
        let sixDigits = String(1_000_000 + fraction).dropFirst()
        return "J\(day) \(hour):\(minute):\(second).\(sixDigits)+00"
    }

    /// `2026-04-01 09:30:00.123456+09`, as the server writes it under the date style ISO.
    init?(isoText text: Span<UInt8>) {
        var cursor = TextCursor()
        guard let year = cursor.number(in: text), let month = cursor.number(after: "-", in: text),
            let day = cursor.number(after: "-", in: text), let hour = cursor.number(after: " ", in: text),
            let minute = cursor.number(after: ":", in: text), let second = cursor.number(after: ":", in: text),
            let fraction = cursor.microseconds(in: text), let offset = cursor.offsetFromUTC(in: text),
            cursor.isAtEnd(of: text)
        else { return nil }
        let seconds = (hour * 60 + minute) * 60 + second - offset
        self.init(
            day: Self.julianDay(year: year, month: month, day: day),
            microseconds: seconds * 1_000_000 + fraction)
    }

    /// The year begins in March here, so that the leap day is its last; the ten months from March to December
    /// have 306 days, spread as the division below spreads them.
    private static func julianDay(year: Int, month: Int, day: Int) -> Int {
        let marchYear = month < 3 ? year - 1 : year
        let marchMonth = month < 3 ? month + 9 : month - 3
        let leapDays = marchYear / 4 - marchYear / 100 + marchYear / 400
        let daysBeforeMonth = (marchMonth * 306 + 5) / 10
        return 1_721_119 + marchYear * 365 + leapDays + daysBeforeMonth + day
    }
}

extension TextCursor {
    /// Up to six digits behind a point, which the server writes without trailing zeros; none at all is zero.
    fileprivate mutating func microseconds(in text: Span<UInt8>) -> Int? {
        guard accept(".", in: text) else { return 0 }
        let start = position
        guard var fraction = number(in: text), position - start <= 6 else { return nil }
        for _ in (position - start)..<6 { fraction *= 10 }
        return fraction
    }

    /// Seconds, positive east of Greenwich.
    fileprivate mutating func offsetFromUTC(in text: Span<UInt8>) -> Int? {
        let isEast = accept("+", in: text)
        guard isEast || accept("-", in: text), let hours = number(in: text) else { return nil }
        let minutes = number(after: ":", in: text) ?? 0
        let seconds = number(after: ":", in: text) ?? 0
        let offset = (hours * 60 + minutes) * 60 + seconds
        return isEast ? offset : -offset
    }
}
