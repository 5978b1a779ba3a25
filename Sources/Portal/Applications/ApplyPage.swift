import Registry

/// The page on which one applies (J1–J4): what is told first, form 1, the consents one by one, and the roster's file.
struct ApplyPage: Page {
    static let template = "apply"
    let frame: Frame
    let words: ApplyWords
    let action: String
    let notice: Prose
    let noticeVersion: String
    let wording: String
    let corrects: String?
    /// Nil for an individual, who has no file.
    let ways: ApplyField.Choice?
    let fields: [ApplyField]
    /// Nil for a facility.
    let person: Person?
    let file: ApplyField?
    let blanks: [Link]
    let summary: ErrorSummary?
    let problems: ProblemTable?
    /// The file with what was found in it, as it came with this very answer: nothing of it is kept here.
    let annotated: Annotated?

    struct Person: Sendable, Encodable {
        let parts: [ApplyField]
    }

    struct Annotated: Sendable, Encodable {
        let address: String
        let name: String
        let text: String
    }

    init(
        _ entry: ApplyEntry, _ network: NetworkDefinition, _ reader: Reader, _ pages: Pages,
        trouble: ApplyTrouble = ApplyTrouble()
    ) {
        let t = reader.language
        let path = "/n/\(network.code)/apply/\(entry.applicant.rawValue)"
        let errors = trouble.errors
        let isFacility = entry.applicant == .facility
        words = ApplyWords(entry.applicant, isCorrection: entry.corrects != nil, network, t)
        frame = Frame(
            words.heading, path: path, reader, network, pages, hasErrors: !errors.isEmpty, keepsTyped: true)
        action = reader.link(path)
        notice = Prose(network.privacyNotice.wording[t], level: 3)
        noticeVersion = t(
            ja: "版：\(network.privacyNotice.version)", en: "Version \(network.privacyNotice.version)")
        wording = ApplyEntry.wording(of: network)
        corrects = entry.corrects
        ways = isFacility ? ApplyField.Choice(options: words.ways(isInFile: entry.isInFile)) : nil
        fields = FormItem.items(for: entry.applicant, of: network)
            .map { ApplyField($0, entry, network, errors, t) }
        person =
            isFacility
            ? nil : Person(parts: PersonField.all.map { ApplyField($0, entry, network, errors, t) })
        file =
            isFacility
            ? ApplyField(
                id: ApplyEntry.fileField, label: words.fileLabel, hint: words.fileHint, isRequired: true,
                errors,
                t)
            : nil
        blanks = isFacility ? words.blanks(network, reader) : []
        summary = ErrorSummary(errors, t)
        problems = ProblemTable(trouble.found, caption: words.tableCaption, t)
        let saving = words.annotated
        annotated = trouble.annotated.map {
            Annotated(address: $0.address, name: $0.name, text: saving)
        }
    }
}
