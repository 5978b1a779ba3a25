extension RosterPlan {
    /// The whole of what carrying the plan out would do, as bytes to be hashed: "the plan that you looked at". Two plans have
    /// the same bytes exactly if they do the same to the same people and facilities.
    ///
    /// Every text is preceded by its length in bytes, and every number followed by a semicolon, so that no value can pass
    /// for the border between two.
    package var canonicalBytes: [UInt8] {
        var text = CanonicalText(capacity: effects.count * 200)
        text.append(number: facilities.count)
        for facility in facilities {
            text.append(number: facility.ordinal)
            text.append(number: facility.registered)
            text.append(facility.name)
        }
        for effect in effects { text.append(effect) }
        for effect in facilityEffects { text.append(effect) }
        return text.bytes
    }
}

private struct CanonicalText {
    private(set) var bytes: [UInt8] = []

    init(capacity: Int) {
        bytes.reserveCapacity(capacity)
    }

    mutating func append(_ effect: PlanEffect) {
        append(effect.kind.rawValue)
        append(number: effect.line)
        append(number: effect.facility)
        // Accounts are counted from 1, so that what is new goes the other way.
        switch effect.account {
        case .known(let id): append(number: id)
        case .new(let index): append(number: -1 - index)
        }
        append(number: effect.affiliation)
        append(effect.values)
        append(flag: effect.isAdministrator)
        append(flag: effect.removesAccount)
        append(flag: effect.isDoneAtMCS)
        append(number: effect.differences.count)
        for difference in effect.differences {
            append(difference.field.rawValue)
            append(difference.before)
            append(difference.after)
        }
    }

    mutating func append(_ effect: FacilityEffect) {
        append("facility")
        append(number: effect.ordinal)
        append(number: effect.change.values.id)
        append(number: effect.change.differences.count)
        for difference in effect.change.differences {
            append(difference.field.rawValue)
            append(difference.before)
            append(difference.after)
        }
    }

    private mutating func append(_ values: PersonValues) {
        append(values.email)
        append(values.emailKey)
        append(values.name)
        append(values.nameKey)
        append(values.kana)
        append(values.profession)
        append(values.professionOther)
        append(values.telephone)
    }

    mutating func append(_ text: String?) {
        guard let text else { return appendNothing() }
        append(digits: UInt64(text.utf8.count))
        bytes.append(UInt8(ascii: ":"))
        bytes.append(contentsOf: text.utf8)
    }

    mutating func append(number: (some BinaryInteger)?) {
        guard let number else { return appendNothing() }
        if number < 0 { bytes.append(UInt8(ascii: "-")) }
        append(digits: UInt64(number.magnitude))
        bytes.append(UInt8(ascii: ";"))
    }

    private mutating func append(digits number: UInt64) {
        if number >= 10 { append(digits: number / 10) }
        bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
    }

    private mutating func append(flag: Bool) {
        bytes.append(flag ? UInt8(ascii: "+") : UInt8(ascii: "."))
    }

    private mutating func appendNothing() {
        bytes.append(UInt8(ascii: "n"))
    }
}
