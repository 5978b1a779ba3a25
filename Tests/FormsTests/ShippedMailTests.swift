import Registry
import Testing

@testable import Forms

/// Every mail of both networks, as its reader gets it.
@Suite struct ShippedMailTests {
    static let networks = ["komae", "takarazuka"]

    static func samples(_ definition: NetworkDefinition) -> [String: MailValue] {
        let lists = Dictionary(
            uniqueKeysWithValues: MailTextCheck.lists.map {
                ($0, MailValue.list(["<\($0)> 1 & 一", "<\($0)> 2"]))
            })
        var values = lists
        for name in Set(MailKind.allCases.flatMap(\.variables)) where values[name] == nil {
            values[name] = .text("<\(name)>")
        }
        values["mcsSenders"] = .list(definition.mail.mcsSenders)
        return values
    }

    @Test(arguments: networks)
    func `there is a text for every kind that the network sends`(network: String) throws {
        let forms = try ShippedForms.read(network)
        let missing = MailKind.allCases.filter { forms.mailText($0) == nil }
        #expect(missing == (forms.definition.formalities.canReject ? [] : [.applicationRejected]))
    }

    @Test(arguments: networks)
    func `every mail renders whole, and says what every mail has to say`(network: String) throws {
        let forms = try ShippedForms.read(network)
        let samples = Self.samples(forms.definition)
        for kind in MailKind.allCases {
            guard let text = forms.mailText(kind) else { continue }
            let mail = try text.render(samples.filter { kind.variables.contains($0.key) })
            let whole = mail.subject + mail.body
            #expect(!whole.contains("{{") && !whole.contains("}}") && !whole.contains("&lt;"), "\(kind)")
            #expect(!mail.subject.contains("\n"))
            #expect(mail.subject.contains("<network>"))
            let (ja, en) = try Self.halves(mail.body)
            for statement in ["<secretariat>", "MCS（メディカルケアステーション）からのメールではありません", "<checkURL>"]
                + ["・no-reply@medical-care.net", "・support@embrace.co.jp", "<secretariatEmail>", "患者さんの情報"]
            {
                #expect(ja.contains(statement), "\(kind): \(statement)")
            }
            for statement in ["not from MCS", "<checkURL>", "<secretariatEmail>", "no patient data"] {
                #expect(en.contains(statement), "\(kind): \(statement)")
            }
        }
    }

    /// Japanese first, then a line and the English part.
    static func halves(_ body: String) throws -> (ja: Substring, en: Substring) {
        let mark = try #require(body.firstRange(of: "\n[English]\n"))
        #expect(body[..<mark.lowerBound].hasSuffix("──\n"))
        return (body[..<mark.lowerBound], body[mark.upperBound...])
    }

    /// A password at one door looks much like the other's; a mail that has to do with one says whose it is.
    @Test(arguments: networks)
    func `a mail about a password says that it opens the network's own page, not MCS`(network: String) throws {
        let forms = try ShippedForms.read(network)
        for (kind, text) in forms.mailTexts where text.body.contains("パスワード") {
            let (ja, en) = try Self.halves(text.body)
            let own = ["{{networkURL}}", "{{activationURL}}", "本登録のページ"].contains { ja.contains($0) }
            #expect(own, "\(kind)")
            let notMCS = ["MCSにログインすることはできません", "MCSのログイン画面", "MCSにはお使いいただけません", "MCSのパスワード"]
            #expect(notMCS.contains { ja.contains($0) }, "\(kind)")
            #expect(en.contains("MCS"), "\(kind)")
        }
    }

    @Test(arguments: networks)
    func `the temporary password stands once, and only in its own mail`(network: String) throws {
        let forms = try ShippedForms.read(network)
        for (kind, text) in forms.mailTexts {
            let times = text.body.ranges(of: "{{temporaryPassword}}").count
            #expect(times == (MailKind(rawValue: kind)?.secretVariable == "temporaryPassword" ? 1 : 0))
            #expect(!text.subject.contains("temporaryPassword"))
        }
    }

    @Test func `Komae never speaks of a refusal`() throws {
        for (kind, text) in try ShippedForms.read("komae").mailTexts {
            for word in ["お断り", "見合わせ", "不承認", "却下", "refuse", "reject", "could not register"] {
                #expect(!(text.subject + text.body).contains(word), "\(kind): \(word)")
            }
        }
    }

    /// As the page promises on which people check whether a mail is genuine.
    @Test func `only a returned application comes with a file, beside what goes to MCS's office`() throws {
        for network in Self.networks {
            let withFile = try ShippedForms.read(network).mailTexts.filter { $0.value.body.contains("添付") }
            #expect(Set(withFile.keys) == ["application_returned", "bulk_form"])
        }
    }

    @Test func `lines fit a mail program's window`() throws {
        for network in Self.networks {
            for (kind, text) in try ShippedForms.read(network).mailTexts {
                let words = text.body.replacing(/\{\{.*?\}\}/, with: "")
                for line in words.split(separator: "\n") {
                    let width = line.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
                    #expect(width <= 76, "\(kind): \(line)")
                }
            }
        }
    }

    @Test func `without an all-users group the paragraph about it disappears`() throws {
        let forms = try ShippedForms.read("komae")
        var values = Self.samples(forms.definition)
        values["allUsersGroup"] = .text("")
        values["allUsersPurpose"] = .text("")
        let text = try #require(forms.mailText(.temporaryPassword))
        let body = try text.render(values).body
        #expect(!body.contains("全ユーザーグループ"))
        #expect(!body.contains("\n\n\n"))
    }
}
