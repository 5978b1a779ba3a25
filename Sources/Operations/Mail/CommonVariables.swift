import Registry

/// The values that every mail of a network may use (S8), and those of its groups and pages.
struct CommonVariables {
    let definition: NetworkDefinition
    let links: Links

    var values: [String: MailValue] {
        [
            "network": .text(definition.name.ja),
            "operator": .text(definition.operator.name.ja),
            "secretariat": .text(definition.secretariat.name.ja),
            "secretariatTelephone": .text(definition.secretariat.telephone),
            "secretariatEmail": .text(definition.secretariat.email),
            "secretariatHours": .text(definition.secretariat.hours.ja),
            "networkURL": .text(links.front(definition.code)),
            "checkURL": .text(links.senders(definition.code)),
            "mcsSenders": .list(definition.mail.mcsSenders),
            "mcsSupportHours": .text(definition.mcs.supportHours.ja),
            "activationURL": .text(links.activation(definition.code)),
            "guideURL": .text(definition.mcs.guideURL),
            "allUsersGroup": .text(definition.groups.allUsers?.name.ja ?? ""),
            "allUsersPurpose": .text(definition.groups.allUsers?.purpose.ja ?? ""),
            "room": .text(definition.groups.administratorsRoom?.name.ja ?? ""),
            "roomPurpose": .text(definition.groups.administratorsRoom?.purpose.ja ?? ""),
        ]
    }
}
