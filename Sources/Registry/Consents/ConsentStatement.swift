/// A consent that a clerk puts on record, as it reached the secretariat outside an application (J2): when it was stated, how,
/// and where that can be looked up.
package struct ConsentStatement: Sendable, Hashable {
    package let manner: ConsentManner
    package let channel: StatedChannel
    /// The day on the paper, or on which it was said.
    package let statedOn: Day
    package let paperPlace: String?
    package let documentNumber: String?
    package let reason: String

    package init(
        manner: ConsentManner, channel: StatedChannel, statedOn: Day, paperPlace: String?,
        documentNumber: String?, reason: String
    ) {
        self.manner = manner
        self.channel = channel
        self.statedOn = statedOn
        self.paperPlace = paperPlace
        self.documentNumber = documentNumber
        self.reason = reason
    }

    /// What speaks against taking it; nil when nothing does.
    ///
    /// - Parameter refusedOn: the day of the facility's last word, where that was no: nothing that is older overrules it.
    package func objection(today: Day, refusedOn: Day?) -> Bilingual? {
        if statedOn > today {
            return Bilingual(
                ja: "同意された日（\(statedOn.japanese)）が、今日よりあとです。",
                en: "It is dated \(statedOn), which has not come yet.")
        }
        if isPaper, (paperPlace ?? "").trimmed.isEmpty {
            return Bilingual(
                ja: "書面の保管場所がありません。あとから確かめられるよう、必ず記録します。",
                en: "Nobody could look it up: it does not say where the paper is kept.")
        }
        if let refusedOn, statedOn < refusedOn {
            return Bilingual(
                ja: "この事業所は、それよりあとの\(refusedOn.japanese)に、同意しないと申し出ています。",
                en: "The facility has said no since, on \(refusedOn).")
        }
        return nil
    }

    private var isPaper: Bool { channel == .paper || manner == .earlierEquivalent }
}
