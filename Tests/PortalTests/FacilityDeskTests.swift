import Hummingbird
import Operations
import Registry
import Storage
import Synchronization
import Testing

@testable import Portal

/// The desk of a facility, and who gets there.
@Suite struct FacilityDeskTests {
    /// Every place of a facility, by the method that does something there.
    static let places: [(HTTPRequest.Method, String)] = [
        (.get, "/n/komae/desk/3"), (.get, "/n/komae/desk/3/joined"), (.post, "/n/komae/desk/3/joined"),
        (.get, "/n/komae/desk/3/suspend/7"), (.post, "/n/komae/desk/3/suspend/7"),
        (.get, "/n/komae/desk/3/changes"), (.post, "/n/komae/desk/3/changes"),
        (.get, "/n/komae/desk/3/changes/send"), (.post, "/n/komae/desk/3/changes/send"),
        (.get, "/n/komae/desk/3/roster/roster.csv"),
    ]

    private func ask(
        _ place: (HTTPRequest.Method, String), _ visitor: Visitor?, in network: String = "komae",
        _ fields: [(String, String)] = []
    ) async throws -> (answer: Client.Answer, asked: [String]) {
        let asked = Mutex<[String]>([])
        var desk = FacilityDesk.sample
        desk.overview = { network, facility in
            asked.withLock { $0.append("overview \(network) \(facility)") }
            return Samples.overview
        }
        desk.suspend = { network, operation, by in
            asked.withLock {
                $0.append(
                    "suspend \(network) \(operation.people) \(operation.cause) \(operation.reason) \(operation.reach) \(by)"
                )
            }
        }
        desk.rosters.plan = { network, operation in
            asked.withLock { $0.append("plan \(network) \(operation.upload.facility)") }
            return .planned(ChangesSamples.preview(of: operation.upload.file))
        }
        desk.rosters.send = { network, operation in
            asked.withLock { $0.append("send \(network) \(operation.facility)") }
            return .sent(receipt: "2026-0002")
        }
        desk.rosters.clauses = { network, facility in
            asked.withLock { $0.append("clauses \(network) \(facility)") }
            return []
        }
        desk.rosters.current = { network, roster in
            asked.withLock { $0.append("current \(network) \(roster.facility)") }
            return []
        }
        desk.stateRoomJoined = { network, operation in
            asked.withLock { $0.append("joined \(network) \(operation.accountID)") }
        }
        let sessions = visitor.map { SessionDesk.holding($0) } ?? .nobody
        let client = Client(try Samples.portal(sessions: sessions, facilities: desk))
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
        return (answer, asked.withLock { $0 })
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
        for words in ["髙橋 健一", "MCS管理者", "登録は未確認", "MCSで部屋に参加しました", "登録 2名、うち利用中 1名", "2026-0001"] {
            #expect(page.contains(words), "\(words)")
        }
        let joined = try await ask((.post, "/n/komae/desk/3/joined"), visitor(administering: [3]))
        #expect(joined.asked == ["joined komae 7"])
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
        var none = FacilityDesk.sample
        none.participants = { _ in nil }
        let client = Client(try Samples.portal(sessions: .holding(Samples.administrator), facilities: none))
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
        let done = try await ask(place, mine, [("cause", "lost-device"), ("reason", "電車に置き忘れた")])
        #expect(done.answer.headers[.location] == "/n/komae/desk/3?done=suspended")
        #expect(done.asked.last?.hasPrefix("suspend komae [") == true)
        #expect(done.asked.last?.contains("電車に置き忘れた") == true)
        #expect(done.asked.last?.hasSuffix("facility(3, administrator: 7) 7") == true)
        // Not of this facility, or not active: not there.
        for other in ["8", "99", "x"] {
            let (answer, asked) = try await ask(
                (.post, "/n/komae/desk/3/suspend/\(other)"), mine, [("cause", "lost-device"), ("reason", "x")])
            #expect(answer.status == 404)
            #expect(asked.allSatisfy { $0.hasPrefix("overview") })
        }
    }
}
