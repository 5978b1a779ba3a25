/// The days on which a secretariat works: not Saturdays, not Sundays, not the days it names.
package struct OfficeCalendar: Sendable, Hashable {
    package let closed: Set<Day>

    package init(closed: Set<Day> = []) {
        self.closed = closed
    }

    /// From a network's `closedDays`, each `YYYY-MM-DD`.
    package init(closedDays: [String]) throws(DayFault) {
        var closed: Set<Day> = []
        for text in closedDays {
            guard let day = Day(iso: text) else { throw .notADate }
            closed.insert(day)
        }
        self.init(closed: closed)
    }

    package func isOpen(_ day: Day) -> Bool {
        day.weekday != .saturday && day.weekday != .sunday && !closed.contains(day)
    }

    /// The last of the next `openDays` open days: one open day after a Friday is the Monday.
    /// With none it is the day itself, open or not.
    package func day(after day: Day, openDays: Int) -> Day {
        var (current, remaining) = (day, openDays)
        while remaining > 0, current < .last {
            current = current.adding(days: 1)
            if isOpen(current) { remaining -= 1 }
        }
        return current
    }
}
