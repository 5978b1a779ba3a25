/// The days that an office writes beside an application (J9), as they have to follow one another.
package struct OfficeDates: Sendable, Hashable {
    package var receivedOn: Day?
    package var decidedOn: Day?
    package var retainedUntil: Day?

    package init(receivedOn: Day?, decidedOn: Day?, retainedUntil: Day?) {
        self.receivedOn = receivedOn
        self.decidedOn = decidedOn
        self.retainedUntil = retainedUntil
    }

    /// Everything that cannot be: nothing came or was decided tomorrow, nor decided before it came, nor may be destroyed
    /// before it was decided.
    package func objections(today: Day) -> [Bilingual] {
        var found: [Bilingual] = []
        if let receivedOn, receivedOn > today {
            found.append(
                Bilingual(
                    ja: "収受日（\(receivedOn.japanese)）が先の日付です。",
                    en: "The day of receipt, \(receivedOn), is yet to come."))
        }
        if let decidedOn, decidedOn > today {
            found.append(
                Bilingual(
                    ja: "決裁日（\(decidedOn.japanese)）が先の日付です。",
                    en: "The day of the decision, \(decidedOn), is yet to come."))
        }
        if let receivedOn, let decidedOn, decidedOn < receivedOn {
            found.append(
                Bilingual(
                    ja: "決裁日（\(decidedOn.japanese)）が収受日（\(receivedOn.japanese)）より前です。",
                    en: "The day of the decision, \(decidedOn), lies before that of receipt, \(receivedOn)."))
        }
        if let retainedUntil, let begin = decidedOn ?? receivedOn, retainedUntil < begin {
            found.append(
                Bilingual(
                    ja: "保存期限（\(retainedUntil.japanese)）が\(begin.japanese)より前です。",
                    en: "It would have to be kept until \(retainedUntil), which lies before \(begin)."))
        }
        return found
    }
}
