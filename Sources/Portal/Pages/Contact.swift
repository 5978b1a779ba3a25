import Registry
import Web

/// Whom to ask: the secretariat, and MCS's support for what lies there.
struct Contact: Sendable {
    let heading: String
    let secretariat: String
    let telephoneLabel: String
    let telephone: String
    let telephoneLink: String
    let emailLabel: String
    let email: String
    let hoursLabel: String
    let hours: String

    init(_ network: NetworkDefinition, _ t: Language) {
        heading = t(ja: "お問い合わせ", en: "Contact")
        secretariat = network.secretariat.name[t]
        telephoneLabel = t(ja: "電話", en: "Telephone")
        telephone = network.secretariat.telephone
        telephoneLink = "tel:" + network.secretariat.telephone.filter { $0.isNumber || $0 == "+" }
        emailLabel = t(ja: "メール", en: "E-mail")
        email = network.secretariat.email
        hoursLabel = t(ja: "受付", en: "Hours")
        hours = network.secretariat.hours[t]
    }
}
