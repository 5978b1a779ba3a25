import Testing

@testable import SMTP

/// Deliveries to servers that refuse, fall silent or hang up, at every stage.
struct MisbehaviourTests {
    @Test(
        "A refusal is transient or permanent by its code, at every stage", arguments: ["MAIL", "RCPT", "DATA"])
    func refusedCommand(verb: String) async throws {
        #expect(
            try await outcome([.command(verb): .reply("451 4.3.0 later")])
                == .transient(code: 451, reason: "4.3.0 later"))
        #expect(
            try await outcome([.command(verb): .reply("550 5.1.1 no")])
                == .permanent(code: 550, reason: "5.1.1 no"))
        #expect(
            try await outcome([.command(verb): .reply("530 5.7.0 sign in first")])
                == .misconfigured(reason: "530 5.7.0 sign in first"))
    }

    @Test("A refusal after the data")
    func refusedMessage() async throws {
        #expect(
            try await outcome([.endOfData: .reply("452 4.2.2 full")])
                == .transient(code: 452, reason: "4.2.2 full"))
        #expect(
            try await outcome([.endOfData: .reply("554 5.7.1 spam")])
                == .permanent(code: 554, reason: "5.7.1 spam"))
    }

    @Test("A server that refuses us altogether says nothing about the mail")
    func refusedConnection() async throws {
        for moment in [ScriptedPeer.Moment.greeting, .command("EHLO")] {
            for code in [421, 554] {
                let peer = ScriptedPeer([moment: .reply("\(code) no"), .command("HELO"): .reply("\(code) no")])
                let outcome = try await deliver(over: MailSession(plain(port: peer.port)))
                guard case .transient(code, _) = outcome else {
                    Issue.record("\(moment) \(code): \(outcome)"); continue
                }
            }
        }
    }

    @Test("The reason keeps all lines of a reply but not the recipient")
    func reason() async throws {
        let reply = "550-5.1.1 <hanako.takahashi@clinic.example.jp>:\r\n550 5.1.1 no Hanako.Takahashi here"
        #expect(
            try await outcome([.command("RCPT"): .reply(reply)])
                == .permanent(code: 550, reason: "5.1.1 … 5.1.1 no … here"))
        #expect(
            try await outcome([.endOfData: .reply("250 Ok hanako.takahashi@clinic.example.jp")])
                == .accepted(reply: "Ok …"))
    }

    @Test("After the final dot without an answer nobody knows", arguments: [ScriptedPeer.Act.hangUp, .silence])
    func uncertain(act: ScriptedPeer.Act) async throws {
        let outcome = try await outcome([.endOfData: act])
        guard case .uncertain = outcome else { Issue.record("\(outcome)"); return }
    }

    @Test(
        "Before the data it is certain that nothing was taken on",
        arguments: [ScriptedPeer.Act.hangUp, .silence])
    func interrupted(act: ScriptedPeer.Act) async throws {
        let moments: [ScriptedPeer.Moment] = [
            .greeting, .command("EHLO"), .command("MAIL"), .command("RCPT"), .command("DATA"),
        ]
        for moment in moments {
            let outcome = try await outcome([moment: act])
            guard case .transient(nil, _) = outcome else { Issue.record("\(moment): \(outcome)"); continue }
        }
    }

    @Test("Nobody listens, nobody of that name")
    func unreachable() async throws {
        let port = ScriptedPeer().port
        for server in [
            try plain(port: port), try ServerConfiguration(url: "smtp://mail.invalid:25"),
        ] {
            let outcome = try await deliver(over: MailSession(server))
            guard case .transient(nil, _) = outcome else { Issue.record("\(outcome)"); continue }
        }
    }

    @Test("Signing in: refused is configuration, put off is transient")
    func signIn() async throws {
        for (reply, kind) in [
            ("235 yes", "accepted"), ("535 5.7.8 no", "misconfigured"), ("454 4.7.0 later", "transient"),
        ] {
            let peer = ScriptedPeer([.command("AUTH"): .reply(reply)])
            let outcome = try await deliver(over: MailSession(plain(port: peer.port, username: "counter")))
            #expect("\(outcome)".hasPrefix(kind), "\(reply): \(outcome)")
        }
    }

    @Test("One connection serves many mails; after an error there is a new one")
    func reuse() async throws {
        let peer = ScriptedPeer()
        let session = MailSession(try plain(port: peer.port))
        for _ in 0..<3 {
            #expect(try await deliver(over: session) == .accepted(reply: "2.0.0 Ok: queued as 17"))
        }
        #expect(peer.connections == 1)
        #expect(peer.lines.first == "EHLO counter.example.jp")
        #expect(peer.lines.count { $0.hasPrefix("MAIL FROM:<counter@example.jp>") } == 3)
        await session.close()
        #expect(peer.lines.last == "QUIT")
        #expect(try await deliver(over: session) == .accepted(reply: "2.0.0 Ok: queued as 17"))
        #expect(peer.connections == 2)
    }

    @Test(
        "A server that does not say goodbye holds up closing no longer than any answer, and letting go not at all"
    )
    func goodbye() async throws {
        let peer = ScriptedPeer([.command("QUIT"): .silence])
        var timeouts = ServerConfiguration.Timeouts()
        timeouts.response = .seconds(1)
        let session = MailSession(try plain(port: peer.port, timeouts: timeouts))
        _ = try await deliver(over: session)
        // libcurl's own limit is two minutes.
        #expect(await ContinuousClock().measure { await session.close() } < .seconds(20))

        timeouts.response = .seconds(30)
        var droppedSession: MailSession? = MailSession(try plain(port: peer.port, timeouts: timeouts))
        if let droppedSession { _ = try await deliver(over: droppedSession) }
        #expect(ContinuousClock().measure { droppedSession = nil } < .seconds(10))
    }

    @Test("A message with bare line ends never leaves")
    func uncleanMessage() async throws {
        let peer = ScriptedPeer()
        let session = MailSession(try plain(port: peer.port))
        let outcome = try await session.deliver(
            Array("Subject: a\r\n\r\n\n.\nMAIL FROM:<x@example.jp>\r\n".utf8), from: Samples.sender,
            to: Samples.recipient)
        guard case .permanent = outcome else { Issue.record("\(outcome)"); return }
        #expect(peer.connections == 0)
    }

    /// One delivery to a peer that acts like this. The time allowed is short for one that stays silent, and long
    /// enough for the others on a busy machine.
    private func outcome(_ acts: [ScriptedPeer.Moment: ScriptedPeer.Act]) async throws -> Outcome {
        var timeouts = ServerConfiguration.Timeouts()
        if acts.values.contains(where: { if case .silence = $0 { true } else { false } }) {
            timeouts.delivery = .milliseconds(400)
        }
        let peer = ScriptedPeer(acts)
        return try await deliver(over: MailSession(plain(port: peer.port, timeouts: timeouts)))
    }
}
