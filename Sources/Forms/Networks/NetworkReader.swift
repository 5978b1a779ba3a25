import FoundationEssentials
import Registry

/// Puts a network's definition together from `network.yaml` and the files that it names.
struct NetworkReader {
    let folder: FormFolder
    let log: MistakeLog

    func definition() -> NetworkDefinition? {
        let document = document("network.yaml", in: .own)
        let network = document.flatMap { ShapeReader($0, log).read(NetworkShape.network) }
        let consents = clauses("consents", of: document, as: NetworkShape.consent)
        let terms = clauses("terms", of: document, as: NetworkShape.terms)
        let privacy = read("privacy.yaml", as: NetworkShape.privacy)
        let mcs = read("mcs.yaml", as: NetworkShape.mcs)
        let closedDays = read("closed-days.yaml", as: NetworkShape.closedDays)
        let bulkForm = bulkForm()
        let professions = codes("professions.yaml", under: "professions")
        let facilityTypes = codes("facility-types.yaml", under: "facility_types")

        guard var network, let consents, let terms, let privacy, let mcs, let closedDays, let professions,
            let facilityTypes, let bulkForm
        else { return nil }
        network["consents"] = .list(consents)
        network["terms"] = .list(terms)
        network["privacyNotice"] = privacy
        network["mcs"] = mcs
        network["bulkForm"] = bulkForm
        network["mail"]?["mcsSenders"] = mcs["senders"]
        network["codes"] = .record(["professions": .list(professions), "facilityTypes": .list(facilityTypes)])
        network["closedDays"] = .list(days(closedDays["closedDays"], network["extraClosedDays"]))
        return decoded(network).map { definition in
            NetworkChecks(folder: folder, log: log).note(definition)
            return withPrivacyNoticeFilled(definition)
        }
    }

    /// Every line of its head and every column says one thing: a field or a text.
    private func bulkForm() -> FormValue? {
        guard let form = read("bulk-form.yaml", as: NetworkShape.bulkForm) else { return nil }
        var isSound = true
        for key in ["head", "columns"] {
            for (index, entry) in (form[key]?.list ?? []).enumerated()
            where (entry["field"] == nil) == (entry["text"] == nil) {
                log.note(
                    .fieldOrText, in: folder.label(of: "bulk-form.yaml"), field: "\(key)[\(index)]")
                isSound = false
            }
        }
        return isSound ? form : nil
    }

    private func document(_ path: String, in place: FormFolder.Place = .ownOrCommon) -> YAMLDocument? {
        folder.file(path, in: place).flatMap { YAMLDocument($0, log) }
    }

    private func read(_ path: String, as shape: Shape) -> FormValue? {
        document(path).flatMap { ShapeReader($0, log).read(shape) }
    }

    /// The clauses that `network.yaml` lists under `key`, in its order, each from a file named after its id.
    /// They are read even when something else in `network.yaml` is mistaken, so that all mistakes come at once.
    private func clauses(_ key: String, of network: YAMLDocument?, as shape: Shape) -> [FormValue]? {
        guard let network else { return nil }
        let ids = network.texts(under: key).filter { TextRule.identifier.fault(in: $0) == nil }
        folder.noteUnused(in: key, used: Set(ids.map { "\($0).yaml" }))
        let clauses = ids.map { id in
            var clause = read("\(key)/\(id).yaml", as: shape)
            clause?["id"] = .text(id)
            return clause
        }
        return clauses.contains { $0 == nil } ? nil : clauses.compactMap(\.self)
    }

    /// The codes of a list, with what they may leave out filled in.
    private func codes(_ path: String, under key: String) -> [FormValue]? {
        read(path, as: NetworkShape.codes(key))?[swiftName(key)]?.list.map { code in
            var code = code
            code["aliases"] = code["aliases"] ?? .list([])
            code["freeText"] = code["freeText"] ?? .flag(false)
            return code
        }
    }

    /// A privacy notice may name the network's own contact by variables, so that the common one serves any
    /// network.
    private func withPrivacyNoticeFilled(_ definition: NetworkDefinition) -> NetworkDefinition {
        var definition = definition
        do {
            definition.privacyNotice.wording = try PrivacyNotice.filled(definition)
        } catch {
            log.note(error.fault, in: folder.label(of: "privacy.yaml"), field: "wording")
        }
        return definition
    }

    private func days(_ lists: FormValue?...) -> [FormValue] {
        Set(lists.flatMap { $0?.list ?? [] }.compactMap(\.text)).sorted().map(FormValue.text)
    }

    /// The tables of `NetworkShape` and the type in `Registry` have the same fields; a test holds them to it.
    private func decoded(_ network: FormValue) -> NetworkDefinition? {
        do {
            return try JSONDecoder().decode(NetworkDefinition.self, from: JSONEncoder().encode(network))
        } catch {
            log.note(.unknownToProgram, in: "\(folder.name)/network.yaml")
            return nil
        }
    }
}

extension Fault {
    static let fieldOrText = Fault(
        "field と text のどちらか一つが必要です。", "Exactly one of field and text is needed.",
        remedy: "申込から入れるなら field を、いつも同じ文字なら text を書いてください。",
        "Write field for what the application says, text for what is always the same.")

    static let unknownToProgram = Fault(
        "プログラムの定義と合いません。", "The program's own definition of a network does not fit.",
        remedy: "プログラムの不具合です。開発元へお知らせください。", "This is a defect of the program: please report it.")
}
