/// Everything that makes one network what it is: the table "side by side" of the domain, as data.
///
/// It is read from files under `forms/` (`Forms`), stored as a version with its digest (`ApplyNetwork`) and handed to
/// every decision that differs from network to network. A third network is another value of this type, never code.
package struct NetworkDefinition: Sendable, Hashable, Codable {
    /// Short name used in addresses (`/n/komae`) and on the command line: `[a-z][a-z0-9-]{1,30}`.
    package var code: String
    package var name: Bilingual
    /// The municipality's six-digit code with its check digit, e.g. `132195`.
    package var municipality: String
    package var `operator`: Operator
    package var secretariat: Secretariat
    package var membership: Membership
    package var intake: Intake
    package var temporaryPassword: TemporaryPasswordPolicy
    /// Nil in files that say nothing about it and in versions from before it could be said: `accountPolicy`.
    package var accounts: AccountPolicy?
    package var formalities: Formalities
    package var groups: Groups
    package var participantsList: ParticipantsList
    package var passwordRule: PasswordRule
    package var consents: [ConsentClause]
    /// What a person agrees to when they activate their account, in order.
    package var terms: [TermsClause]
    package var privacyNotice: PrivacyNotice
    package var reminders: ReminderPolicy
    package var mail: MailPolicy
    package var mcs: MCSContact
    package var codes: CodeLists
    /// Days on which the secretariat is closed, beside Saturdays and Sundays: `YYYY-MM-DD`.
    package var closedDays: [String]
    /// How people are handed on to MCS's office (J3); nil in versions that were stored before there was a layout.
    package var bulkForm: BulkForm?
}

extension NetworkDefinition {
    /// Who runs the network, and to whom an application is addressed (J1).
    package struct Operator: Sendable, Hashable, Codable {
        package var name: Bilingual
        package var addressee: Bilingual
        /// The agreement or rule under which it is run.
        package var basis: Bilingual
    }

    /// The desk that processes applications.
    package struct Secretariat: Sendable, Hashable, Codable {
        package var name: Bilingual
        package var telephone: String
        package var email: String
        package var hours: Bilingual
    }

    /// Who may join (T A7).
    package struct Membership: Sendable, Hashable, Codable {
        package var facilities: Bool
        package var individuals: Bool
    }

    /// How applications reach the secretariat (J1, J4).
    package struct Intake: Sendable, Hashable, Codable {
        /// `single`: one file is enough. `paper_and_mail`: what came by post and by mail is compared first.
        package enum Channels: String, Sendable, Hashable, Codable, CaseIterable {
            case single
            case paperAndMail = "paper_and_mail"
        }

        package var channels: Channels
        /// Whether the facility manager's seal is asked for; it may then be declared as present or waived (J1).
        package var sealAsked: Bool
        /// How an address that looks shared (info@, office@) is treated (J6).
        package var sharedAddresses: SharedAddresses
        package var removalBrake: RemovalBrake
        /// Whether everybody's address has to be confirmed by a test mail before they are registered (T A7).
        package var confirmAddresses: Bool
        package var portal: Portal
        /// Nil in files that say nothing about it and in versions from before it could be said: `fileLimits`.
        package var limits: FileLimits?

        /// Whether facilities may apply on the portal's pages, and what such an application counts as.
        package enum Portal: String, Sendable, Hashable, Codable, CaseIterable {
            case closed
            /// It is enough by itself, whatever else a network compares.
            case alone
            /// Where paper and e-mail are compared, it counts as the e-mail.
            case asMail = "as_mail"
        }

        package enum SharedAddresses: String, Sendable, Hashable, Codable, CaseIterable {
            case refuse
            case warn
        }

        /// When a roster would remove so many people that its approval needs a confirmation with a reason: more than
        /// `share` percent of a facility's people, and `atLeast` of them.
        package struct RemovalBrake: Sendable, Hashable, Codable {
            package var share: Int
            package var atLeast: Int

            package static let standard = RemovalBrake(share: 20, atLeast: 3)
        }
    }

    package struct TemporaryPasswordPolicy: Sendable, Hashable, Codable {
        /// Open days after which an unused temporary password lapses.
        package var lapsesAfterOpenDays: Int
    }

    /// What the operator's own file demands beside the application (J9).
    package struct Formalities: Sendable, Hashable, Codable {
        /// Whether approval demands a registry number, and whether it demands a decision number.
        package var registryNumber: Bool
        package var decisionNumberRequired: Bool
        /// Komae's rules know no refusal: its network cannot reject, only return.
        package var canReject: Bool
        /// The boxes for stamps on a decision packet, in their order.
        package var stampBoxes: [String]

        package static let standardStampBoxes = ["起案", "審査", "決裁"]
    }

    package struct Groups: Sendable, Hashable, Codable {
        /// Nil when the network keeps no such group.
        package var allUsers: Group?
        package var administratorsRoom: Group?
    }

    package struct Group: Sendable, Hashable, Codable {
        package var name: Bilingual
        package var purpose: Bilingual
    }

    /// L5: for whom the list of participating facilities is.
    package enum ParticipantsList: String, Sendable, Hashable, Codable, CaseIterable {
        case off
        case carePersonnel = "care_personnel"
    }

    /// One clause that a facility consents to with its application (J2).
    package struct ConsentClause: Sendable, Hashable, Codable {
        package var id: String
        package var version: String
        package var required: Bool
        /// Whether it is the consent to being announced: who withdraws it is off the participants' list (L5). Nil for no.
        package var announces: Bool?
        /// The label of its line in the application sheet.
        package var label: Bilingual
        package var wording: Bilingual
        /// Answers that give consent by reference to the article, beside the express ones; nil for none.
        package var byReference: [String]?
    }

    /// One clause that a person agrees to at activation (J3, A2).
    package struct TermsClause: Sendable, Hashable, Codable {
        package var id: String
        package var version: String
        package var title: Bilingual
        package var wording: Bilingual
    }

    /// J10: what is told at every point of collection.
    package struct PrivacyNotice: Sendable, Hashable, Codable {
        package var version: String
        package var wording: Bilingual
    }

    /// L1: after how many days (or before) somebody is reminded.
    package struct ReminderPolicy: Sendable, Hashable, Codable {
        package var temporaryPasswordLapsesWithinDays: Int
        package var notActivatedAfterDays: [Int]
        package var notInRoomAfterDays: [Int]
        package var applicationWaitsAfterDays: [Int]
        /// Nobody is reminded where it is left out.
        package var consentUnansweredAfterDays: [Int]?
    }

    /// S8: who mails come from, and what they always say.
    package struct MailPolicy: Sendable, Hashable, Codable {
        package var fromName: String
        package var fromAddress: String
        package var replyTo: String
        /// Senders that MCS itself really uses, for the reader to tell them apart.
        package var mcsSenders: [String]
    }

    /// Where MCS is reached, and what a person may need there.
    package struct MCSContact: Sendable, Hashable, Codable {
        package var office: Bilingual
        package var officeEmail: String
        package var supportHours: Bilingual
        package var termsURL: String
        package var guideURL: String
    }

    package struct CodeLists: Sendable, Hashable, Codable {
        package var professions: [Code]
        package var facilityTypes: [Code]
    }

    /// One entry of a code list; `other` entries take a free text beside them.
    package struct Code: Sendable, Hashable, Codable {
        package var id: String
        package var label: Bilingual
        package var aliases: [String]
        package var freeText: Bool
    }
}

extension NetworkDefinition.Formalities {
    /// Versions of a network that were stored before there was a choice have the standard boxes.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            registryNumber: try values.decode(Bool.self, forKey: .registryNumber),
            decisionNumberRequired: try values.decode(Bool.self, forKey: .decisionNumberRequired),
            canReject: try values.decode(Bool.self, forKey: .canReject),
            stampBoxes: try values.decodeIfPresent([String].self, forKey: .stampBoxes)
                ?? Self.standardStampBoxes)
    }
}

extension NetworkDefinition.Intake {
    /// Versions of a network that were stored before these options existed have their standard values.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            channels: try values.decode(Channels.self, forKey: .channels),
            sealAsked: try values.decode(Bool.self, forKey: .sealAsked),
            sharedAddresses: try values.decode(SharedAddresses.self, forKey: .sharedAddresses),
            removalBrake: try values.decodeIfPresent(RemovalBrake.self, forKey: .removalBrake) ?? .standard,
            confirmAddresses: try values.decodeIfPresent(Bool.self, forKey: .confirmAddresses) ?? false,
            portal: try values.decodeIfPresent(Portal.self, forKey: .portal) ?? .closed,
            limits: try values.decodeIfPresent(NetworkDefinition.FileLimits.self, forKey: .limits))
    }
}

extension NetworkDefinition.Intake.Channels: Titled {
    package var title: Bilingual {
        switch self {
        case .single: Bilingual(ja: "一つのファイル", en: "one file")
        case .paperAndMail: Bilingual(ja: "郵送とメールを照合", en: "paper and mail, compared")
        }
    }
}
