import Postgres
import Registry
import Storage
import Tabular

/// What a file may be at most where it comes in, and what to do when it is more.
struct IntakeBounds {
    let limits: Limits
    /// Said of a file that exceeds one of them.
    let remedy: Bilingual

    /// At the secretariat's desk: the network's own.
    static func desk(_ network: NetworkDefinition) -> IntakeBounds {
        IntakeBounds(
            limits: Limits(network.intake.fileLimits),
            remedy: Bilingual(
                ja: """
                    ファイルは受け付けていません。分けられないときは、network.yaml の intake の limits を広げて network apply で適用するか、\
                    \(network.secretariat.name.ja)（\(network.secretariat.telephone)）にご相談ください。
                    """,
                en: """
                    The file was not taken in. If it cannot be split, widen limits under intake in network.yaml and apply it, \
                    or ask \(network.secretariat.name.en) (\(network.secretariat.telephone)).
                    """))
    }

    /// On the portal's pages: the network's own, and no more than anybody may send.
    static func portal(_ network: NetworkDefinition) -> IntakeBounds {
        IntakeBounds(
            limits: Limits(network.intake.fileLimits).within(.portal),
            remedy: Bilingual(
                ja:
                    "分けられないときは、\(network.secretariat.name.ja)（電話 \(network.secretariat.telephone)、\(network.secretariat.email)）へご相談ください。",
                en:
                    "If it cannot be split, ask \(network.secretariat.name.en) (telephone \(network.secretariat.telephone), \(network.secretariat.email))."
            ))
    }
}

extension Service {
    /// Those under which an application came in: whatever the network has made of them since, its file is one that can be
    /// read.
    func bounds(
        of application: ApplicationRecord, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws -> IntakeBounds {
        .desk(try forms.version(application.networkVersion, tx, network).definition)
    }
}

extension Limits {
    /// Far above any roster of one facility, and little enough for anybody to send.
    static let portal = Limits(
        bytes: 2 * 1024 * 1024, rows: 20_000, columns: 256, cells: 400_000, fieldBytes: 8 * 1024)

    init(_ limits: NetworkDefinition.FileLimits) {
        self.init(
            bytes: limits.megabytes * 1024 * 1024, rows: limits.rows, columns: limits.columns,
            fieldBytes: limits.fieldKilobytes * 1024)
    }

    /// The smaller of each.
    func within(_ other: Limits) -> Limits {
        Limits(
            bytes: min(bytes, other.bytes), rows: min(rows, other.rows), columns: min(columns, other.columns),
            cells: min(cells, other.cells), fieldBytes: min(fieldBytes, other.fieldBytes))
    }
}
