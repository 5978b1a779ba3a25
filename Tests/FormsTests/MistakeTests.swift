import Registry
import Testing

@testable import Forms

/// Every kind of mistake is found, where it is.
@Suite struct MistakeTests {
    let forms: FormsCopy
    let network = "komae/network.yaml"

    init() throws { forms = try FormsCopy() }

    struct Edit: Sendable, CustomTestStringConvertible {
        var line: String
        var new: String
        var field: String
        var fault: Fault

        init(_ line: String, _ new: String, _ field: String, _ fault: Fault) {
            (self.line, self.new, self.field, self.fault) = (line, new, field, fault)
        }

        var testDescription: String { new }
    }

    static let edits: [Edit] = [
        Edit("code: komae", "code: Komae!", "code", .notIdentifier),
        Edit("code: komae", "code: komachi", "code", .codeIsNotFolder),
        Edit("municipality:", "municipality: \"132196\"", "municipality", .notMunicipality),
        Edit("municipality:", "municipality: 1321", "municipality", .notMunicipality),
        Edit("telephone:", "telephone: 12:30", "secretariat.telephone", .notTelephone),
        Edit("email: mcs@", "email: mcs＠komae.example.jp", "secretariat.email", .notEmail),
        Edit("email: mcs@", "email: mcs@", "secretariat.email", .notEmail),
        Edit("facilities: true", "facilities: yes", "membership.facilities", .notFlag),
        Edit("individuals: false", "individuals: no", "membership.individuals", .notFlag),
        Edit("seal_asked: true", "seal_asked:", "intake.seal_asked", .notFlag),
        Edit("rows: 200000", "rows: 200001", "intake.limits.rows", .notNumber(100...200_000)),
        Edit("megabytes: 50", "megabytes: 0", "intake.limits.megabytes", .notNumber(1...50)),
        Edit(
            "columns: 256", "colums: 256", "intake.limits.colums",
            .unknownKey(
                allowed: ["megabytes", "rows", "columns", "field_kilobytes"])),
        Edit("channels: single", "channels: fax", "intake.channels", .notChoice(["single", "paper_and_mail"])),
        Edit(
            "lapses_after", "lapses_after_open_days: 0", "temporary_password.lapses_after_open_days",
            .notNumber(1...60)),
        Edit(
            "lapses_after", "lapses_after_open_days: 014", "temporary_password.lapses_after_open_days",
            .notNumber(1...60)),
        Edit(
            "lapses_after", "lapses_after_open_days: 1e1", "temporary_password.lapses_after_open_days",
            .notNumber(1...60)),
        Edit(
            "all_users:", "all_user:", "groups.all_user",
            .unknownKey(allowed: ["all_users", "administrators_room"])),
        Edit("- own-account", "- mcs-terms", "terms[2]", .duplicate),
        Edit(
            "not_activated", "not_activated_after_days: [10, 5]", "reminders.not_activated_after_days",
            .notAscending),
        Edit(
            "not_activated", "not_activated_after_days: 5", "reminders.not_activated_after_days",
            .wrongKind(Shape.ascending(1...2).wanted)),
        Edit(
            "- minimum_length", "- minimum_length: 4", "password_rule.alternatives[0].minimum_length",
            .notNumber(8...128)),
        Edit("from_address", "from_address: no-reply@medical-care.net", "mail.from_address", .senderOfMCS),
        Edit("from_name", "from_name: \"a\\nBcc: b\"", "mail.from_name", .controlCharacter),
    ]

    @Test(arguments: edits)
    func `a mistake in network.yaml is found on its line`(edit: Edit) throws {
        let line = try forms.replaceLine(edit.line, with: edit.new, in: network)
        let mistakes = forms.mistakes()
        let atLine = ["mail.from_address": try forms.line("mail:", in: network)][edit.field] ?? line
        #expect(mistakes.map(\.place) == ["\(network):\(atLine):\(edit.field)"])
        #expect(mistakes.map(\.what) == [edit.fault.what])
    }

    @Test func `everything wrong is reported at once, sorted`() throws {
        let edits: [(String, String?, String)] = [
            ("municipality:", "municipality: \"132190\"", "municipality"),
            ("email: mcs@", "email: nobody", "secretariat.email"),
            ("channels: single", "channels: fax", "intake.channels"),
            ("registry_number", "registry_nummer: true", "formalities.registry_nummer"),
            ("- minimum_length", "- minimum_length: many", "password_rule.alternatives[0].minimum_length"),
            ("from_address", "from_address: x", "mail.from_address"),
        ]
        var expected: [String] = []
        for (old, new, field) in edits {
            let line = try forms.replaceLine(old, with: new, in: network)
            if field == "formalities.registry_nummer" {
                expected.append("\(network):\(line):formalities.registry_number")
            }
            expected.append("\(network):\(line):\(field)")
        }
        try forms.replaceLine("version", with: "version:", in: "komae/consents/rules.yaml")
        let clause = try forms.line("version", in: "komae/consents/rules.yaml")
        try forms.write(
            "件名: x\n\n{{unknown}}\n{{#facility}}\n{{> footer_ja}}\n", to: "komae/mail/account_locked.txt")
        let places = forms.mistakes().map(\.place)
        for place in expected + ["komae/consents/rules.yaml:\(clause):version"] {
            #expect(places.contains(place), "\(place)")
        }
        #expect(places.contains("komae/mail/account_locked.txt:3:unknown"))
        #expect(places.contains("komae/mail/account_locked.txt:4:-"))
        let files = forms.mistakes().map { ($0.file, $0.line ?? 0) }
        #expect(zip(files, files.dropFirst()).allSatisfy { $0 <= $1 })
    }

    @Test func `a missing field is found at its record`() throws {
        try forms.replaceLine("hours:", with: nil, in: network)
        try forms.replaceLine("ja: 平日 8時30分から17時15分まで", with: nil, in: network)
        try forms.replaceLine("en: Weekdays, 8:30 to 17:15", with: nil, in: network)
        let mistake = try #require(forms.mistakes().first)
        #expect(forms.mistakes().count == 1)
        #expect(mistake.field == "secretariat.hours")
        #expect(mistake.what == Fault.missingKey.what)
    }

    @Test func `a key written twice is found`() throws {
        let line = try forms.line("participants_list:", in: network)
        try forms.write(try forms.text(network) + "participants_list: off\n", to: network)
        #expect(forms.mistakes().map(\.place) == ["\(network):\(line):-"])
        #expect(forms.mistakes().map(\.what) == [Fault.duplicateKey.what])
    }

    @Test func `broken YAML, anchors and empty files are found on their line`() throws {
        let line = try forms.replaceLine("municipality:", with: "municipality: \"13", in: network)
        let broken = try #require(forms.mistakes().first)
        #expect(broken.file == network && (broken.line ?? 0) >= line)
        try forms.replaceLine("municipality:", with: "municipality: &m 132195", in: network)
        #expect(forms.mistakes().map(\.what) == [Fault.anchor.what])
        #expect(forms.mistakes().map(\.line) == [line])
        try forms.write("# nothing\n", to: network)
        #expect(forms.mistakes().map(\.what) == [Fault.emptyFile.what])
        try forms.write("", to: network)
        #expect(forms.mistakes().map(\.what) == [Fault.emptyFile.what])
    }

    @Test func `an ampersand in an address is not an anchor`() throws {
        try forms.replaceLine(
            "guide_url:", with: "guide_url: https://www.medical-care.net/?a=1&b=2", in: "common/mcs.yaml")
        #expect(forms.mistakes() == [])
    }

    @Test func `a file that is not UTF-8 is found with its line`() throws {
        var bytes = [UInt8](try forms.text(network).utf8)
        let lines = bytes.split(separator: 10, maxSplits: 5, omittingEmptySubsequences: false)
        let start = try #require(lines.dropFirst(4).first?.startIndex)
        bytes.insert(contentsOf: [0x82, 0xA0], at: start)
        try forms.write(bytes, to: network)
        #expect(forms.mistakes().map(\.place) == ["\(network):5:-"])
        #expect(forms.mistakes().map(\.what) == [Fault.notUTF8.what])
    }

    @Test func `a clause, a mail text or a folder that is not there is found`() throws {
        try forms.replaceLine("- announcement", with: "- elsewhere", in: network)
        #expect(forms.mistakes().map(\.place).contains("komae/consents/elsewhere.yaml:-:-"))
        #expect(forms.mistakes().map(\.place).contains("komae/consents/announcement.yaml:-:-"))
        #expect(forms.mistakes("nowhere").map(\.what) == [Fault.missingFolder.what])
    }

    @Test func `a misspelt file that nothing would read is found`() throws {
        try forms.write("件名: x\n\nx\n", to: "komae/mail/acount-locked.txt")
        #expect(forms.mistakes().map(\.place) == ["komae/mail/acount-locked.txt:-:-"])
        #expect(forms.mistakes().map(\.what) == [Fault.unusedFile.what])
    }

    @Test func `something far too large is not read`() throws {
        try forms.write([UInt8](repeating: 0x23, count: 2_000_000), to: "komae/privacy.yaml")
        #expect(forms.mistakes().map(\.file) == ["komae/privacy.yaml"])
    }

    @Test func `one writing for two codes is found on the later one's line`() throws {
        let file = "common/professions.yaml"
        let line = try forms.replaceLine("aliases: [正看護師", with: "aliases: [ドクター]", in: file) - 2
        #expect(forms.mistakes().map(\.place).allSatisfy { $0.hasPrefix("\(file):\(line):professions[") })
        #expect(forms.mistakes().map(\.what) == [Fault.duplicate.what])
    }

    @Test func `a day that does not exist is found`() throws {
        let line = try forms.replaceLine("- 2027-02-11", with: "- 2027-02-29", in: "common/closed-days.yaml")
        #expect(forms.mistakes().map(\.line) == [line])
        #expect(forms.mistakes().map(\.what) == [Fault.notDate.what])
    }

    @Test func `a privacy notice may only name what is known`() throws {
        let notice = try forms.text("komae/privacy.yaml")
        try forms.write(
            notice.replacing("{{secretariatEmail}}", with: "{{secretariatMail}}"), to: "komae/privacy.yaml")
        #expect(forms.mistakes().map(\.place) == ["komae/privacy.yaml:-:wording"])
    }

    @Test func `nothing from a file is quoted in a description`() throws {
        try forms.replaceLine("email: mcs@", with: "email: private.person", in: network)
        try forms.replaceLine("from_name", with: "from_name: \"private\\tperson\"", in: network)
        #expect(!FormMistakes(all: forms.mistakes()).description.contains("private"))
    }
}
