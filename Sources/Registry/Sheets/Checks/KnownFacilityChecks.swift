extension FacilityEntry {
    /// With what is known of the facility where the sheet says nothing.
    func over(_ known: FacilityValues) -> FacilityEntry {
        FacilityEntry(
            line: line, name: name ?? known.name, nameKey: nameKey ?? FoldedName(known.name),
            number: number ?? known.number.flatMap { try? FacilityNumber(written: $0) },
            typeID: typeID ?? known.typeID, typeOther: typeID == nil ? known.typeOther : typeOther,
            postalCode: postalCode ?? known.postalCode.flatMap { try? PostalCode(written: $0) },
            address: address ?? known.address,
            telephone: telephone ?? known.telephone.flatMap { try? Telephone(written: $0) },
            managerName: managerName ?? (try? PersonName(written: known.managerName)),
            managerEmail: managerEmail ?? (try? EmailAddress(written: known.managerEmail)), stated: stated)
    }
}

extension Findings {
    /// What the sheet says otherwise than it is registered: with approval it becomes as written, all but the number, by
    /// which a facility is known.
    mutating func differences(
        of entry: FacilityEntry, from known: FacilityValues, _ draft: FacilityDraft,
        _ types: [NetworkDefinition.Code]
    ) {
        let changes = FacilityChange(of: known, stating: entry.statement).differences
        // The answer goes to the address that the sheet gives. Unless that is the registered one, nobody has shown that they
        // may see what is registered.
        let mayKnow = !changes.contains { $0.field == .managerEmail }
        func registered(_ value: Bilingual?) -> Bilingual {
            guard mayKnow else { return Bilingual(ja: "内容は事務局にあります", en: "the secretariat has it") }
            return value ?? Bilingual(ja: "未登録", en: "none")
        }
        let typeChanges = changes.contains { $0.field == .type }
        for change in changes where change.field != .typeOther || !typeChanges {
            add(
                .facilityDiffersFromRegistered, draft[FacilityItem(change.field)],
                [.detail: registered(change.shown(types).before)])
        }
        if let number = entry.number, number.text != known.number {
            add(
                .facilityNumberDiffers, draft[.number],
                [.detail: registered(known.number.map(Bilingual.init(same:)))])
        }
    }

    /// A number that stands for a facility of another name: renamed, perhaps, or another service.
    mutating func sharedNumber(_ identity: FacilityIdentity, _ draft: FacilityDraft, _ known: [KnownFacility]) {
        guard let other = identity.sameNumber(among: known).first else { return }
        add(.facilityNumberRegistered, draft[.number], [.detail: Bilingual(same: other.values.name)])
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
