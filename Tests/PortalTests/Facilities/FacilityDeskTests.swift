import Hummingbird
import Operations
import Registry
import Storage
import Testing

@testable import Portal
@testable import Web

/// The desk of a facility, and who gets there.
@Suite struct FacilityDeskTests {
    /// Every place of a facility, by the method that does something there.
    static let places: [(HTTPRequest.Method, String)] =
        measures + [
            (.get, "/n/komae/desk/3"), (.get, "/n/komae/desk/3/joined"), (.post, "/n/komae/desk/3/joined"),
            (.get, "/n/komae/desk/3/changes"), (.post, "/n/komae/desk/3/changes"),
            (.get, "/n/komae/desk/3/changes/send"), (.post, "/n/komae/desk/3/changes/send"),
            (.get, "/n/komae/desk/3/roster/roster.csv"),
        ]

    /// Somebody about whom it can be done.
    static let measures = [
        "suspend/7", "resume/9", "reissue/8", "unlock/8", "grant/8", "revoke/7", "depart/7", "depart/8",
    ].flatMap { [(HTTPRequest.Method.get, "/n/komae/desk/3/\($0)"), (.post, "/n/komae/desk/3/\($0)")] }

    /// A network that leaves everything to its administrators that it can.
    static var generous: NetworkDefinition {
        get throws {
            var network = try Samples.network("komae")
            network.accounts = NetworkDefinition.AccountPolicy(
                addressQuarantineDays: 90, administratorsMay: AccountVerb.forAdministrators)
            return network
        }
    }

    private func ask(
        _ place: (HTTPRequest.Method, String), _ visitor: Visitor?, in network: String = "komae",
        _ fields: [(String, String)] = [], definition: NetworkDefinition? = nil
    ) async throws -> (answer: Client.Answer, asked: [String]) {
        let service = (visitor.map { StandIn.holding($0) } ?? .nobody)
            .defining(["komae": try definition ?? Self.generous])
        let client = Client(try Samples.portal(service))
        let path = place.1.replacing("/n/komae", with: "/n/\(network)")
        let answer: Client.Answer
        if place.0 == .get {
            var headers = HTTPFields()
            headers[.cookie] = Samples.cookie()
            answer = try await client.get(path, headers: headers)
        } else {
            answer = try await client.post(
                path, fields, session: network == "komae" ? "a-session-of-the-tests" : nil)
        }
        return (answer, service.asked)
    }

    private func visitor(administering facilities: [Int64], overdue: Bool = false) -> Visitor {
        Visitor(
            sessionID: 1, accountID: 7, name: "山﨑 美咲", email: Samples.address,
            administers: facilities.map { .init(id: $0, name: "事業所\($0)") }, mustChangePassword: overdue)
    }

    @Test(arguments: places)
    func `every place of a facility is its own administrator's alone`(place: (HTTPRequest.Method, String))
        async throws
    {
        let own = try await ask(place, visitor(administering: [3]))
        // A form in parts is wanted where a file goes.
        #expect([200, 303, 415, 422].contains(own.answer.status))
        // Another facility's administrator, and somebody who is none: as if it were not there.
        for stranger in [visitor(administering: [4, 33]), visitor(administering: [])] {
            let (answer, asked) = try await ask(place, stranger)
            #expect(answer.status == 404)
            #expect(asked == [])
        }
        // Nobody; another network's administrator of a facility with the same number; a password that is overdue.
        for (who, network) in [
            (nil, "komae"), (visitor(administering: [3]), "takarazuka"),
            (visitor(administering: [3], overdue: true), "komae"),
        ] {
            let (answer, asked) = try await ask(place, who, in: network)
            #expect(answer.status == 303)
            let location = answer.headers[.location] ?? ""
            #expect(location.contains(who?.mustChangePassword == true ? "/password" : "/sign-in"))
            #expect(asked == [])
        }
    }

    /// The portal does not leave it to the service alone: the facility that is shown here is another one than was asked for.
    @Test func `a facility that the service shows to the wrong person is not passed on`() async throws {
        let answer = try await ask((.get, "/n/komae/desk/4"), visitor(administering: [4])).answer
        #expect(answer.status == 404)
    }

    @Test(arguments: ["0", "x", "-3", "3.0", "99999999999999999999", "%33x"])
    func `what is no facility's number is not there`(id: String) async throws {
        let (answer, asked) = try await ask((.get, "/n/komae/desk/\(id)"), visitor(administering: [3]))
        #expect(answer.status == 404)
        #expect(asked == [])
    }

    @Test func `the way leads to the only facility, to a choice, or nowhere`() async throws {
        let place = (HTTPRequest.Method.get, "/n/komae/desk")
        let one = try await ask(place, visitor(administering: [3])).answer
        #expect(one.headers[.location] == "/n/komae/desk/3")
        let several = try await ask(place, visitor(administering: [3, 4])).answer
        #expect(several.text.contains("href=\"/n/komae/desk/4\""))
        #expect(try await ask(place, visitor(administering: [])).answer.status == 403)
    }

    @Test func `people stand there as they are here and at MCS, and joining is the person's own word`()
        async throws
    {
        let page = try await ask((.get, "/n/komae/desk/3"), visitor(administering: [3])).answer.text
        for words in ["髙橋 健一", "MCS管理者", "登録：未依頼", "MCSで部屋に参加しました", "登録 3名、うち利用中 1名", "2026-0001"] {
            #expect(page.contains(words), "\(words)")
        }
        let joined = try await ask((.post, "/n/komae/desk/3/joined"), visitor(administering: [3]))
        #expect(joined.asked == ["komae StateRoomJoined(accountID: 7) 7"])
        #expect(joined.answer.headers[.location] == "/n/komae/desk/3?done=joined")
    }

    @Test func `the participants' list is for those who are signed in, where the network keeps one`()
        async throws
    {
        let place = (HTTPRequest.Method.get, "/n/komae/participants")
        #expect(
            try await ask(place, nil).answer.headers[.location] == "/n/komae/sign-in?after=idle&to=participants"
        )
        #expect(try await ask(place, visitor(administering: [])).answer.text.contains("みどり台内科クリニック"))
        let none = StandIn.holding(Samples.administrator).answering { (_: ReadParticipants) in
            Seen(visitor: Samples.administrator, content: nil)
        }
        let client = Client(try Samples.portal(none))
        var headers = HTTPFields()
        headers[.cookie] = Samples.cookie()
        #expect(try await client.get("/n/komae/participants", headers: headers).status == 404)
    }

    @Test func `somebody of the facility is suspended, by whom and why`() async throws {
        let place = (HTTPRequest.Method.post, "/n/komae/desk/3/suspend/7")
        let mine = visitor(administering: [3])
        let missing = try await ask(place, mine, [("cause", "boredom"), ("reason", " ")])
        #expect(missing.answer.status == 422)
        #expect(
            missing.answer.text.contains("止める理由を選んでください。") && missing.answer.text.contains("いきさつを入力してください。"))
        let done = try await ask(place, mine, [("cause", "lost_device"), ("reason", "電車に置き忘れた")])
        // Whoever stopped their own account learns that at the sign-in, where they are from now on.
        #expect(done.answer.headers[.location] == "/n/komae/sign-in?after=suspended")
        #expect(done.asked.last?.hasPrefix("komae SuspendAccounts(") == true)
        #expect(done.asked.last?.contains("電車に置き忘れた") == true)
        #expect(done.asked.last?.contains(".facility(3, administrator: 7)") == true)
        #expect(done.asked.last?.hasSuffix(" 7") == true)
        // Not of this facility, or not active: not there.
        for other in ["8", "99", "x"] {
            let (answer, asked) = try await ask(
                (.post, "/n/komae/desk/3/suspend/\(other)"), mine, [("cause", "lost_device"), ("reason", "x")])
            #expect(answer.status == 404)
            #expect(asked.allSatisfy { $0.hasPrefix("komae ReadFacility(") })
        }
    }

    @Test(arguments: measures.filter { $0.0 == .post })
    func `what is done about somebody is done with a reason, in the name of whoever asks`(
        place: (HTTPRequest.Method, String)
    ) async throws {
        let mine = visitor(administering: [3])
        let missing = try await ask(place, mine, [("explained-on", "2026-11-03"), ("explained-by", " ")])
        let isSuspension = place.1.contains("suspend")
        #expect(missing.answer.status == 422)
        #expect(missing.answer.text.contains(isSuspension ? "いきさつを入力してください。" : "理由を入力してください。"))
        #expect(missing.answer.text.contains("止める理由を選んでください。") == isSuspension)
        #expect(missing.asked.allSatisfy { $0.hasPrefix("komae ReadFacility(") })
        let isGrant = place.1.contains("grant")
        #expect(missing.answer.text.contains("説明した日は、今日までの日付にしてください。") == isGrant)
        #expect(missing.answer.text.contains("説明した方のお名前を") == isGrant)
        let told = [
            ("reason", "交代のため"), ("explained-on", "令和8年11月2日"), ("explained-by", "山﨑 美咲"), ("mcs", "done"),
            ("cause", "leak"),
        ]
        let done = try await ask(place, mine, told)
        #expect(done.answer.status == 303)
        let asked = try #require(done.asked.last)
        for words in ["交代のため", ".facility(3, administrator: 7)", ".id("] { #expect(asked.contains(words)) }
        #expect(asked.hasPrefix("komae ") && asked.hasSuffix(" 7"))
        // About oneself it leads away from a desk that is no longer one's own.
        let verb = String(place.1.split(separator: "/")[4])
        let isOwn = place.1.hasSuffix("/7")
        let afterwards = isSuspension ? "/n/komae/sign-in?after=suspended" : "/n/komae/me"
        #expect(
            done.answer.headers[.location] == (isOwn ? afterwards : "/n/komae/desk/3?done=\(verb)"))
    }

    @Test func `what the network keeps to itself, and what does not fit, is not there`() async throws {
        let mine = visitor(administering: [3])
        var strict = try Self.generous
        strict.accounts?.administratorsMay = []
        for (method, path) in Self.measures {
            let (answer, asked) = try await ask(
                (method, path), mine, [("reason", "x")], definition: strict)
            #expect(answer.status == 404)
            #expect(asked.allSatisfy { $0.hasPrefix("komae ReadFacility(") })
        }
        // Nobody to resume, nobody locked, somebody active already, an administrator already, none, a stranger.
        for path in [
            "suspend/8", "resume/7", "unlock/7", "reissue/7", "grant/7", "revoke/8", "depart/99", "depart/x",
        ] {
            let (answer, asked) = try await ask((.post, "/n/komae/desk/3/\(path)"), mine, [("reason", "x")])
            #expect(answer.status == 404, "\(path)")
            #expect(asked.allSatisfy { $0.hasPrefix("komae ReadFacility(") })
        }
        let page = try await ask((.get, "/n/komae/desk/3"), mine).answer.text
        for path in ["suspend/7", "resume/9", "reissue/8", "unlock/8", "grant/8", "revoke/7", "depart/9"] {
            #expect(page.contains("href=\"/n/komae/desk/3/\(path)\""), "\(path)")
        }
        #expect(!page.contains("/suspend/8") && !page.contains("/resume/7") && !page.contains("/grant/7"))
    }

    @Test(
        arguments: [
            ("R8.11.2", nil), ("2026/11/2", nil), ("令和８年１１月２日", nil), ("2026-11-02", nil),
            ("11/02/2026", "説明した日：日付として読めません。"), ("R8.2.30", "説明した日：存在しない日です。"),
            ("平成36年1月1日", "説明した日：平成の期間に含まれない日です。"), ("R8.11.3", "説明した日は、今日までの日付にしてください。"),
        ] as [(String, String?)])
    func `the day of an explanation is read in whichever calendar`(written: String, mistake: String?)
        async throws
    {
        let place = (HTTPRequest.Method.post, "/n/komae/desk/3/grant/8")
        let (answer, asked) = try await ask(
            place, visitor(administering: [3]),
            [("reason", "交代"), ("explained-on", written), ("explained-by", "山﨑")])
        #expect(answer.status == (mistake == nil ? 303 : 422))
        guard let mistake else {
            #expect(asked.last?.contains("2026-11-02") == true)
            return
        }
        #expect(answer.text.contains("<a href=\"#explained-on\">\(mistake)</a>"))
        #expect(answer.text.contains("value=\"\(written)\""))
    }

    @Test func `a successor is chosen among colleagues, with the explanation of the role`() async throws {
        let mine = visitor(administering: [3])
        let place = (HTTPRequest.Method.post, "/n/komae/desk/3/revoke/7")
        let page = try await ask((.get, place.1), mine).answer.text
        #expect(page.contains("<option value=\"8\" lang=\"ja\">髙橋 健一</option>"))
        // Whoever is suspended cannot be the next one.
        #expect(!page.contains("<option value=\"9\""))
        let unexplained = try await ask(place, mine, [("successor", "8"), ("reason", "交代")])
        #expect(unexplained.answer.status == 422 && unexplained.answer.text.contains("説明した日を入力してください。"))
        let done = try await ask(
            place, mine,
            [("successor", "8"), ("reason", "交代"), ("explained-on", "2026-11-02"), ("explained-by", "山﨑")])
        #expect(done.asked.last?.contains("successor: Optional((person: ") == true)
    }
}
