import Operations
import Registry
import Storage
import TestSupport
import Testing

@testable import Desk

/// Whatever is shown to a person is a word in both languages, never what is stored.
@Suite struct EveryWordTests {
    private static let sets: [any Titled.Type] = [
        AccountState.self, AccountVerb.self, ActKind.self, ActorKind.self, AddressStanding.self, Applicant.self,
        ApplicationChannel.self, ApplicationState.self, ComparedChannel.self, ComparedField.Verdict.self,
        ComparisonVerdict.self, ConsentChannel.self, ConsentManner.self, ConsentStanding.self,
        Declarations.Seal.self,
        FacilityField.self, FacilityState.self, FacilityVerb.self, FieldDifference.Field.self, AskingWay.self,
        MCSAspect.self, Performer.self, WorkKind.self, WorkState.self,
        MailKind.self, MailState.self, Merger.Administrators.self, NetworkDefinition.Intake.Channels.self,
        OfficeEntry.self, PlanEffect.Kind.self, Problem.Severity.self, ReminderKind.self, RosterKind.self,
        RosterScope.self, Standing.self, StatedChannel.self, SuspensionCause.self,
    ]

    @Test func `every word of every closed set has a title in both languages, and none is another's`() {
        func check<Words: Titled>(_ words: Words.Type) {
            let titles = Words.allCases.map(\.title)
            #expect(titles.flatMap(PlainWords.faults) == [], "\(words)")
            #expect(Set(titles.map(\.ja)).count == titles.count, "\(words)")
        }
        for words in Self.sets { check(words) }
    }

    /// What each kind of act records, in every shape that it has. No `default:`, so that a new kind brings its own.
    private static func facts(of kind: ActKind) -> [String] {
        switch kind {
        case .applyNetwork: [#"{"version": 2, "digest": "00ff", "changed": true, "lines": 3}"#]
        case .receiveApplication:
            ApplicationState.allCases.map {
                """
                {"applicationID": 3, "receipt": "R8-1", "state": "\($0.rawValue)", "people": 3, "problems": 1,
                 "fileDigest": "00ff", "supersedes": "R8-0", "counterpart": "R8-2"}
                """
            }
        case .recordOfficeFile:
            OfficeEntry.allCases.map {
                #"{"applicationID": 3, "receipt": "R8-1", "entries": ["\#($0.rawValue)"]}"#
            }
        case .decideBetweenChannels: [#"{"receipt": "R8-1", "matched": "R8-2"}"#]
        case .askToConfirmAddresses:
            [#"{"applicationID": 3, "receipt": "R8-1", "mails": 2, "missing": 2, "confirmed": 1}"#]
        case .confirmAddress: [#"{"confirmationID": 4, "applicationID": 3}"#]
        case .approveApplication:
            [
                """
                {"applicationID": 3, "receipt": "R8-1", "facilityIDs": [2], "registered": 5, "joined": 1, "moved": 1,
                 "changed": 1, "left": 1, "removed": 1, "changedFacilities": 1, "mails": 8, "lapsesOn": "2026-12-16",
                 "plan": "b792ea494dde", "removalReason": "2026", "unconfirmedAddresses": 1, "unconfirmedReason": "2026"}
                """
            ]
        case .returnApplication, .rejectApplication:
            ApplicationState.allCases.map {
                #"{"applicationID": 3, "receipt": "R8-1", "state": "\#($0.rawValue)"}"#
            }
        case .undoApplication:
            [
                """
                {"applicationID": 3, "receipt": "R8-1", "state": "undone", "notices": 2, "linesAtMCS": 4, "reissued": [1]}
                """
            ]
        case .sendBulkForm:
            [#"{"applicationID": 3, "receipt": "R8-1", "people": 3, "bytes": 900, "mailID": 5}"#]
        case .purgeApplication:
            [
                """
                {"applicationID": 3, "receipt": "R8-1", "digest": "00ff", "extent": "bytes_only", "state": "in_review",
                 "withdrawnMails": 1, "notices": 1, "supersedes": "R8-0"}
                """
            ]
        case .activateAccount:
            [#"{"accountID": 6, "activated": true, "networkVersion": 1, "privacyNotice": "2026-04"}"#]
        case .lockAccount: [#"{"accountID": 6, "until": "2026-12-01T03:23:09Z"}"#]
        case .signIn: [#"{"accountID": 6, "sessionID": 7, "rehashed": true}"#]
        case .signOut, .changePassword: [#"{"accountID": 6, "sessionID": 7}"#]
        case .sendPasswordLink, .resetPassword, .askForCorrection, .changeAddress, .stateRoomJoined:
            [#"{"accountID": 6}"#]
        case .askForAddress: [#"{"accountID": 6, "isSent": true}"#]
        case .correctOwnEntry:
            FieldDifference.Field.allCases.map { #"{"accountID": 6, "fields": ["\#($0.rawValue)"]}"# }
        case .stateMCSOptions: [#"{"accountID": 6, "twoFactor": true, "identityCertified": false}"#]
        case .changeAccount, .suspendAccount, .resumeAccount, .departAccount, .transferAccount,
            .reissuePassword,
            .grantAdministrator, .revokeAdministrator, .unlockAccount, .issueLetter:
            AccountVerb.allCases.map {
                """
                {"verb": "\($0.rawValue)", "accounts": [6, 9], "mails": 2, "removed": [6], "withoutAdministrator": [1],
                 "fields": ["kana"], "lapsesOn": "2026-12-16", "passwords": "00ff"}
                """
            }
        case .changeFacility, .pauseFacility, .resumeFacility, .endFacility, .mergeFacility, .withdrawConsent:
            FacilityField.allCases.map {
                """
                {"verb": "withdraw_consent", "facilities": [1, 2], "mails": 2, "fields": ["\($0.rawValue)"], "people": [3],
                 "removed": [3], "withoutAdministrator": [1], "clause": "rules", "consentsAsked": ["administrators-room"]}
                """
            }
        case .recordConsents:
            ConsentManner.allCases.map {
                """
                {"facilityID": 1, "clauses": ["rules", "announcement"], "manner": "\($0.rawValue)", "mails": 1}
                """
            }
        case .askForConsents:
            [#"{"facilityIDs": [1], "clauses": 3, "askedBefore": 1, "lapsed": 1, "refused": 1}"#]
        case .answerConsents: [#"{"facilityID": 1, "given": ["rules"], "declined": ["a-clause-of-before"]}"#]
        case .confirmRoomMembers: [#"{"accounts": [1,2,3,4,5,6,7,8,9,10,11]}"#]
        case .askForWork: AskingWay.allCases.map { #"{"numbers": [7, 8], "way": "\#($0.rawValue)"}"# }
        case .completeWork: WorkKind.allCases.map { #"{"numbers": [7], "kinds": ["\#($0.rawValue)"]}"# }
        case .reopenWork: [#"{"numbers": [7], "reason": "2026"}"#]
        case .undoAct:
            ActKind.allCases.map {
                """
                {"sequence": 12, "kind": "\($0.rawValue)", "accounts": [6], "facilities": [1], "notices": 2, "reissued": [6]}
                """
            }
        case .sendReminders: ReminderKind.allCases.map { #"{"mails": {"\#($0.rawValue)": 2}}"# }
        }
    }

    @Test(arguments: ActKind.allCases)
    func `every event is told in words, whatever it records`(kind: ActKind) throws {
        let clauses = ClauseLabels(try Samples.komae())
        for stored in Self.facts(of: kind) {
            let event = try Samples.event(kind: kind.rawValue, facts: stored)
            let facts = try #require(EventFacts(stored: event.facts, clauses))
            #expect(PlainWords.faults(in: event.kind.title) == [])
            if facts.text.ja != "" { #expect(PlainWords.faults(in: facts.text) == []) }
        }
    }

    @Test func `whoever did it goes by a word and a name or number`() throws {
        for actor in ActorKind.allCases {
            #expect(PlainWords.faults(in: try Samples.event(by: actor, named: "7").who) == [], "\(actor)")
        }
    }

    @Test func `a place in a group has a word for each group`() {
        for state in MembershipState.allCases {
            for group in [GroupKind.allUsers, .administratorsRoom] {
                #expect(PlainWords.faults(in: state.label(in: group)) == [])
            }
        }
    }

    @Test func `a change of profession names professions`() throws {
        let change = FieldDifference(field: .profession, before: "nurse", after: "physician")
        let line = change.line(try Samples.komae().codes.professions)
        #expect(line.ja == "職種：看護師 → 医師")
        #expect(PlainWords.faults(in: line) == [])
    }
}
