extension FacilityEntry {
    /// With what is known of the facility where the sheet says nothing.
    func over(_ known: KnownFacility) -> FacilityEntry {
        FacilityEntry(
            line: line, name: name ?? known.name, nameKey: nameKey ?? FoldedName(known.name),
            number: number ?? known.number.flatMap { try? FacilityNumber(written: $0) },
            typeID: typeID ?? known.typeID, typeOther: typeID == nil ? known.typeOther : typeOther,
            postalCode: postalCode ?? known.postalCode.flatMap { try? PostalCode(written: $0) },
            address: address ?? known.address,
            telephone: telephone ?? known.telephone.flatMap { try? Telephone(written: $0) },
            managerName: managerName ?? (try? PersonName(written: known.managerName)),
            managerEmail: managerEmail ?? (try? EmailAddress(written: known.managerEmail)))
    }
}

extension Findings {
    /// What the sheet says otherwise than it is registered. It stays registered as it is: a change is reported by itself.
    mutating func differences(
        of entry: FacilityEntry, from known: KnownFacility, _ draft: FacilityDraft,
        _ types: [NetworkDefinition.Code]
    ) {
        func same(_ left: String, _ right: String?) -> Bool {
            ExactText(FoldedName(left).key) == ExactText(FoldedName(right ?? "").key)
        }
        let items: [(FacilityItem, isSame: Bool?, registered: String?)] = [
            (.number, entry.number.map { $0.text == known.number }, known.number),
            (.postalCode, entry.postalCode.map { $0.description == known.postalCode }, known.postalCode),
            (.address, entry.address.map { same($0, known.address) }, known.address),
            (.telephone, entry.telephone.map { same($0.text, known.telephone) }, known.telephone),
            (.managerName, entry.managerName.map { same($0.written, known.managerName) }, known.managerName),
            (
                .managerEmail,
                entry.managerEmail.map { $0.key == (try? EmailAddress(written: known.managerEmail))?.key },
                known.managerEmail
            ),
        ]
        // The answer goes to the address that the sheet gives. Unless that is the registered one, nobody has shown that they
        // may see what is registered.
        let mayKnow = items.last?.isSame != false
        let withheld = Bilingual(ja: "内容は事務局にあります", en: "the secretariat has it")
        for (item, isSame, registered) in items where isSame == false {
            let shown = registered.map(Bilingual.init(same:)) ?? Bilingual(ja: "未登録", en: "none")
            add(.facilityDiffersFromRegistered, draft[item], [.detail: mayKnow ? shown : withheld])
        }
        if let type = entry.typeID, type != known.typeID {
            let shown = types.first { $0.id == known.typeID }?.label ?? Bilingual(same: known.typeID)
            add(.facilityDiffersFromRegistered, draft[.type], [.detail: mayKnow ? shown : withheld])
        }
    }

    /// A number that stands for a facility of another name: renamed, perhaps, or another service.
    mutating func sharedNumber(_ identity: FacilityIdentity, _ draft: FacilityDraft, _ known: [KnownFacility]) {
        guard let other = identity.sameNumber(among: known).first else { return }
        add(.facilityNumberRegistered, draft[.number], [.detail: Bilingual(same: other.name)])
    }
}

/// What a form has to answer to one clause.
enum ConsentDemand: Comparable {
    /// It may say nothing: the clause is optional, or the consent stands.
    case none
    /// The facility consented to an earlier wording.
    case renewed
    case required

    init(_ clause: NetworkDefinition.ConsentClause, _ known: KnownFacility?) {
        guard clause.required else { self = .none; return }
        switch known?.consents[clause.id] {
        case clause.version: self = .none
        case .some: self = .renewed
        case nil: self = .required
        }
    }
}
