import Registry

/// What has to fit together across the fields of a definition that are each sound by themselves.
struct NetworkChecks {
    let folder: FormFolder
    let log: MistakeLog

    func note(_ definition: NetworkDefinition) {
        if definition.code != folder.name {
            note(.codeIsNotFolder, at: "code")
        }
        if !definition.membership.facilities && !definition.membership.individuals {
            note(.nobodyMayJoin, at: "membership")
        }
        if definition.intake.portal == .asMail && definition.intake.channels != .paperAndMail {
            note(.nothingToCompare, at: "intake", field: "intake.portal")
        }
        if definition.mail.mcsSenders.contains(definition.mail.fromAddress) {
            note(.senderOfMCS, at: "mail", field: "mail.from_address")
        }
    }

    private func note(_ fault: Fault, at key: String, field: String? = nil) {
        let file = folder.file("network.yaml", in: .own)
        let line = file?.lines.firstIndex { $0.hasPrefix("\(key):") }.map { $0 + 1 }
        log.note(fault, in: "\(folder.name)/network.yaml", line: line, field: field ?? key)
    }
}

extension Fault {
    static let codeIsNotFolder = Fault(
        "codeがフォルダーの名前と違います。", "The code differs from the folder's name.",
        remedy: "どちらかに揃えてください。", "Make them the same.")

    static let nobodyMayJoin = Fault(
        "事業所も個人も参加できない設定です。", "Neither facilities nor individuals may join.",
        remedy: "少なくとも一方をtrueにしてください。", "Set at least one of them to true.")

    static let nothingToCompare = Fault(
        "as_mail は、郵送とメールを突き合わせるネットワークでだけ使えます。",
        "as_mail is for a network that compares paper and e-mail.",
        remedy: "alone にするか、channels を paper_and_mail にしてください。", "Write alone, or channels: paper_and_mail.")

    static let senderOfMCS = Fault(
        "MCSが使う送信元を、このネットワークの送信元にすることはできません。",
        "A sender that MCS uses cannot be the network's own.",
        remedy: "運営主体のメールアドレスにしてください。", "Use an address of the operator's.")
}
