import Registry

/// A network's folder under `forms/`, with `forms/common` beside it for whatever it does not say itself.
package enum NetworkFolder {
    /// Reads and checks everything; `path` is the network's own folder, e.g. `forms/komae`.
    ///
    /// - Throws: all mistakes at once, never only the first.
    package static func read(_ path: String) throws(FormMistakes) -> NetworkForms {
        let log = MistakeLog()
        guard let folder = FormFolder(path: path, log) else { throw FormMistakes(all: log.sorted) }

        let definition = NetworkReader(folder: folder, log: log).definition()
        let mailTexts = MailTextReader(folder: folder, log: log).texts(for: definition)
        let blank = folder.file(BlankApplication.name, in: .own)
        if let definition, let blank { BlankApplication(definition).noteMistakes(in: blank, log) }

        guard log.isEmpty, let definition, let blank else { throw FormMistakes(all: log.sorted) }
        return NetworkForms(definition: definition, mailTexts: mailTexts, blankApplication: blank.bytes)
    }
}
