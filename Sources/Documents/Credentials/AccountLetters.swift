/// Temporary passwords on paper (A1): one sheet for each person, to be folded in three and handed over closed, and before
/// them a cover sheet on which each person signs for theirs. The cover shows no password, and no sheet a colleague's.
package struct AccountLetters: PrintedDocument {
    package static let template = "account-letters"

    package let frame: SheetFrame
    package let style: String
    package let cover: Cover
    package let letters: [Letter]

    /// Who gets a sheet, and where they sign for it.
    package struct Cover: Sendable, Hashable {
        package let title: String
        /// The facility, or nil when people of several are among them.
        package let facility: String?
        package let issuedOn: String
        package let lastDay: String
        package let count: Int
        package let rows: [Row]

        package struct Row: Sendable, Hashable {
            package let number: Int
            package let name: String
            package let facility: String
            package let profession: String
        }
    }

    package struct Letter: Sendable, Hashable {
        package let number: Int
        package let name: String
        package let facility: String
        package let address: String
        /// In groups, as it is typed; in clear on this sheet and nowhere else.
        package let groups: [String]
    }

    /// What every sheet says alike.
    package struct Common: Sendable, Hashable {
        package let network: String
        package let secretariat: String
        package let telephone: String
        package let email: String
        package let hours: String
        package let activationURL: String
        package let checkURL: String
        package let supportHours: String
        package let passwordRule: String

        package init(
            network: String, secretariat: String, telephone: String, email: String, hours: String,
            activationURL: String, checkURL: String, supportHours: String, passwordRule: String
        ) {
            self.network = network
            self.secretariat = secretariat
            self.telephone = telephone
            self.email = email
            self.hours = hours
            self.activationURL = activationURL
            self.checkURL = checkURL
            self.supportHours = supportHours
            self.passwordRule = passwordRule
        }
    }

    package let common: Common
    /// The activation's address as a picture: it holds no secret.
    package let code: String

    package struct Recipient: Sendable, Hashable {
        package let name: String
        package let facility: String
        package let profession: String
        package let address: String
        package let password: String

        package init(name: String, facility: String, profession: String, address: String, password: String) {
            self.name = name
            self.facility = facility
            self.profession = profession
            self.address = address
            self.password = password
        }
    }

    /// - Parameters:
    ///   - issuedOn: the day as it is printed.
    ///   - lastDay: the last day on which the passwords work, as it is printed.
    package init(_ recipients: [Recipient], _ common: Common, issuedOn: String, lastDay: String) {
        let title = "仮パスワード通知書"
        frame = SheetFrame(
            title: title, head: "\(common.network)　\(title)",
            foot: "\(common.secretariat)　電話 \(common.telephone)")
        style = String(decoding: PackageResources.letter_css, as: UTF8.self)
        self.common = common
        code = QRCode(common.activationURL)?.svg ?? ""
        let facilities = Set(recipients.map(\.facility))
        cover = Cover(
            title: "\(title)　交付簿", facility: facilities.count == 1 ? facilities.first : nil,
            issuedOn: issuedOn, lastDay: lastDay, count: recipients.count,
            rows: recipients.enumerated().map { index, person in
                Cover.Row(
                    number: index + 1, name: person.name, facility: person.facility,
                    profession: person.profession)
            })
        letters = recipients.enumerated().map { index, person in
            Letter(
                number: index + 1, name: person.name, facility: person.facility, address: person.address,
                groups: person.password.split(separator: "-").map(String.init))
        }
    }
}
