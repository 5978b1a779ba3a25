import Hummingbird
import Operations
import Storage
import TestSupport
import Testing

@testable import Portal
@testable import Web

/// What the operator's monitoring reads.
@Suite struct MetricsTests {
    private struct Down: Error {}

    private func reading(
        _ metrics: Metrics, _ gauges: @escaping @Sendable () async throws -> [Gauge] = { [] }
    ) -> MetricsReading {
        MetricsReading(metrics: metrics, deadline: .milliseconds(50), gauges: gauges)
    }

    @Test func `requests are counted by route and status, and nobody is named`() async throws {
        let service = StandIn.nobody.answering { (operation: SignIn) in
            operation.password == "right" ? .signedIn(NewSession(token: "t")) : .refused
        }
        let portal = try Samples.portal(service)
        let client = Client(portal)
        for _ in 0..<3 { _ = try await client.get("/n/komae/senders?address=\(Samples.address)") }
        _ = try await client.get("/\(Samples.address)")
        for password in ["right", "wrong", "false"] {
            _ = try await client.post(
                "/n/komae/sign-in", [("address", Samples.address), ("password", password)])
        }
        let text = await reading(portal.metrics).text()
        #expect(
            text.contains(
                "madoguchi_http_requests_total{method=\"GET\",route=\"/n/{network}/senders\",status=\"200\"} 3\n"
            ))
        #expect(
            text.contains("madoguchi_http_requests_total{method=\"GET\",route=\"NotFound\",status=\"404\"} 1\n")
        )
        #expect(text.contains("madoguchi_sign_ins_total{outcome=\"refused\"} 2\n"))
        #expect(text.contains("madoguchi_sign_ins_total{outcome=\"signed_in\"} 1\n"))
        #expect(
            text.contains(
                "madoguchi_http_request_seconds_bucket{route=\"/n/{network}/senders\",le=\"+Inf\"} 3\n"))
        #expect(text.contains("madoguchi_http_request_seconds_count{route=\"/n/{network}/senders\"} 3\n"))
        #expect(!text.contains("komae") && !text.contains("yamazaki"))
        for line in text.split(separator: "\n") {
            #expect(
                line.hasPrefix("# ")
                    || line.wholeMatch(of: /[a-z_]+(\{[^}]*(\{\w+\}[^}]*)*\})? [0-9.e+-]+/) != nil, "\(line)")
        }
    }

    @Test func `a database that is away is told, and not waited for`() async {
        let metrics = Metrics(prefix: "madoguchi")
        let down = await reading(metrics) { throw Down() }.text()
        #expect(down.contains("madoguchi_database_up 0\n"))
        let up = await reading(metrics) { [Gauge("sessions", "Sessions.", 3)] }.text()
        #expect(up.contains("madoguchi_database_up 1\n"))
        #expect(up.contains("# TYPE madoguchi_sessions gauge\nmadoguchi_sessions 3\n"))
    }

    @Test(.database) func `the portal's login may read the gauges, and gets numbers only`() async throws {
        let database = TestDatabase.current
        try await TestSupport.Samples.approve(SampleApplication("komae"), in: database)
        let gauges = try await database.service("portal").database.portalGauges(at: SampleNetworks.monday)
        #expect(gauges.map(\.name) == ["sessions", "mail_queued", "mail_overdue"])
        #expect(gauges[0].value == 0)
        #expect(gauges[1].value > 0)
    }
}
