import FoundationEssentials

/// Where a network's files are looked for: its own folder first, then `common` beside it.
struct FormFolder {
    enum Place { case own, ownOrCommon }

    /// The name of the network's own folder.
    let name: String
    private let own: URL
    private let common: URL
    private let log: MistakeLog

    /// Ample for the longest list of codes; anything larger is some other file.
    private static let largestFile = 256 * 1024

    init?(path: String, _ log: MistakeLog) {
        own = URL(filePath: path, directoryHint: .isDirectory).standardizedFileURL.resolvingSymlinksInPath()
        common = own.deletingLastPathComponent().appending(path: "common", directoryHint: .isDirectory)
        name = own.lastPathComponent
        self.log = log
        var isDirectory = false
        guard FileManager.default.fileExists(atPath: own.path, isDirectory: &isDirectory), isDirectory else {
            log.note(.missingFolder, in: name)
            return nil
        }
    }

    /// The file, or nil with a mistake noted.
    func file(_ path: String, in place: Place = .ownOrCommon) -> FormFile? {
        let folder = place == .own ? own : holder(of: path)
        let label = "\(folder.lastPathComponent)/\(path)"
        guard let bytes = read(folder.appending(path: path), label) else { return nil }
        return FormFile(label: label, bytes: bytes, log)
    }

    /// How mistakes call the file: `common/…` when the network has none of its own.
    func label(of path: String) -> String { "\(holder(of: path).lastPathComponent)/\(path)" }

    private func holder(of path: String) -> URL {
        [own, common].first { FileManager.default.fileExists(atPath: $0.appending(path: path).path) } ?? own
    }

    /// Notes the files of one of the network's own folders that nothing reads: mostly misspelt names.
    func noteUnused(in folder: String, used: Set<String>) {
        let found =
            (try? FileManager.default.contentsOfDirectory(atPath: own.appending(path: folder).path)) ?? []
        for file in found where !file.hasPrefix(".") && !used.contains(file) {
            log.note(.unusedFile, in: "\(name)/\(folder)/\(file)")
        }
    }

    /// Only a regular file of a sensible size is opened: a pipe would wait forever.
    private func read(_ file: URL, _ label: String) -> [UInt8]? {
        let path = file.resolvingSymlinksInPath().path
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
            attributes[.type] as? FileAttributeType == .typeRegular, let size = attributes[.size] as? Int
        else {
            log.note(.missingFile, in: label)
            return nil
        }
        guard size <= Self.largestFile else {
            log.note(.tooLarge(limit: Self.largestFile), in: label)
            return nil
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            log.note(.missingFile, in: label)
            return nil
        }
        return [UInt8](data)
    }
}
