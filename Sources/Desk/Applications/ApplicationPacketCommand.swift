import ArgumentParser
import Documents
import Operations
import Registry

/// Writes the attachment of a formal decision (J9).
struct ApplicationPacketCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "packet",
        abstract: "決裁に添える資料を作ります / Write the attachment of a formal decision",
        discussion: """
            申込の内容、同意、人ごとの変更、点検の結果、承認により行うことを、印刷できる形にまとめます。何も変更しません。
            What is applied for, consents, changes person by person, findings and what approval sets in motion, for paper.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case html
        case pdf
    }

    @Argument(help: ArgumentHelp("受付番号（例: 2026-0001） / The receipt number", valueName: "receipt"))
    var receipt: TypedReceipt
    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp("書き出すファイル（.pdf か .html） / The file to write", valueName: "file"))
    var file: String
    @Option(help: ArgumentHelp("形式。省略するとファイル名の末尾から / By the file's ending unless given", valueName: "format"))
    var format: Format?
    @Flag(help: "すでにあるファイルを置き換えます / Replace a file that is there")
    var force = false
    @OptionGroup var network: NetworkOption
    @OptionGroup var time: TimeOption
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard format == nil, Format(rawValue: ending) == nil else { return }
        throw ValidationError(
            "The value '\(file)' is invalid for '--output': end it in .pdf or .html, or give --format")
    }

    private var ending: String { file.split(separator: ".").last.map { $0.lowercased() } ?? "" }

    func perform(at desk: DeskSession) async throws {
        let network = try network.chosen(desk.environment)
        let service = try await desk.service()
        let packet = try await MakeDecisionPacket(
            receipt: receipt.number, asOf: time.instant(desk.environment)
        ).run(service, in: network.code)
        let bytes = try await bytes(of: packet)
        try desk.environment.writeFile(bytes, file, force)
        guard file != OutputFile.standardOutput else { return }
        let written = WrittenPacket(receipt: "\(receipt.number)", path: file, bytes: bytes.count)
        try desk.answer(written) { page in
            page.say("決裁資料を「\(file)」に書き出しました。", "The packet was written to “\(file)”.")
            page.next(network.command("application show \(receipt.number)"))
        }
    }

    private func bytes(of packet: DecisionPacket) async throws -> [UInt8] {
        switch format ?? Format(rawValue: ending) ?? .pdf {
        case .html: return Array(packet.html.utf8)
        case .pdf:
            do {
                return try await PDFRenderer().pdf(of: packet)
            } catch {
                throw Refusal(error)
            }
        }
    }
}

/// A packet that was written, in JSON.
private struct WrittenPacket: Encodable {
    let receipt: String
    let path: String
    let bytes: Int
}
