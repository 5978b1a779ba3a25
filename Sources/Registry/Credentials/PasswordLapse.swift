extension NetworkDefinition {
    /// The first day on which a temporary password that is issued today no longer works. Closed days do not count.
    package func passwordLapse(issuedOn today: Day) throws(DayFault) -> Day {
        try OfficeCalendar(closedDays: closedDays)
            .day(after: today, openDays: temporaryPassword.lapsesAfterOpenDays).adding(days: 1)
    }
}
