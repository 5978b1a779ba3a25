import Registry
import Storage
import Web

/// Where somebody stands, here and at MCS.
struct EntryStandings: Component {
    let record: EntryRecord
    let network: NetworkDefinition
    let standing: StandingWords

    private var t: Language { standing.t }

    var body: some HTML {
        let (here, atMCS) = (t(ja: "この窓口では", en: "Here"), t(ja: "MCSでは", en: "At MCS"))
        h2(.id("standing")) { t(ja: "この窓口とMCSでの状況", en: "Here and at MCS") }
        p {
            t(
                ja: "MCSでの手続きは人が行います。事務局などが確かめるまで「未確認」と表示します。",
                en:
                    "At MCS people do the work by hand: nothing counts as done before somebody has confirmed it."
            )
        }
        table(.labelled(by: "standing")) {
            Heads([t(ja: "項目", en: "What"), here, atMCS])
            tbody {
                Each(rows) { row in
                    tr {
                        th(.ofRow) { row.what }
                        td(.column(here)) { row.here }
                        td(.column(atMCS)) { row.atMCS }
                    }
                }
            }
        }
    }

    private typealias Row = (what: String, here: String, atMCS: String)

    private var rows: [Row] {
        let account = (
            what: t(ja: "アカウント", en: "Account"), here: standing.account(.active),
            atMCS: record.atMCS.summary[t]
        )
        let allUsers = network.groups.allUsers.map { row($0, .allUsers) }
        let room = network.groups.administratorsRoom.flatMap { room in
            record.atMCS.membership(in: .administratorsRoom).map { _ in row(room, .administratorsRoom) }
        }
        return [account] + [allUsers, room].compactMap(\.self)
    }

    private func row(_ group: NetworkDefinition.Group, _ kind: GroupKind) -> Row {
        let state = record.atMCS.membership(in: kind)
        return (what: group.name[t], here: standing.place(state), atMCS: standing.placeAtMCS(state, in: kind))
    }
}
