/// A sample of something that goes up and down, asked for when the metrics are read.
package struct Gauge: Sendable, Hashable {
    package let name: String
    package let help: String
    package let value: Double

    package init(_ name: String, _ help: String, _ value: Double) {
        self.name = name
        self.help = help
        self.value = value
    }
}

/// Prometheus' text format, version 0.0.4.
struct MetricsText {
    private(set) var lines: [String] = []

    init(_ state: Metrics.State, _ gauges: [Gauge]) {
        counter("madoguchi_http_requests_total", "Requests by route and status.")
        let requests = state.requests.map { request, count in
            "madoguchi_http_requests_total{method=\"\(Self.escaped(request.method))\",route=\"\(Self.escaped(request.route))\",status=\"\(request.status)\"} \(count)"
        }
        lines += requests.sorted()
        lines.append("# HELP madoguchi_http_request_seconds How long requests took, by route.")
        lines.append("# TYPE madoguchi_http_request_seconds histogram")
        for (route, histogram) in state.times.sorted(by: { $0.key < $1.key }) {
            append(histogram, Self.escaped(route))
        }
        counter("madoguchi_sign_ins_total", "Sign-ins by outcome.")
        lines += state.signIns.sorted { $0.key < $1.key }
            .map { "madoguchi_sign_ins_total{outcome=\"\($0.key)\"} \($0.value)" }
        for gauge in gauges {
            lines.append("# HELP \(gauge.name) \(gauge.help)")
            lines.append("# TYPE \(gauge.name) gauge")
            lines.append("\(gauge.name) \(Self.number(gauge.value))")
        }
    }

    var text: String { lines.joined(separator: "\n") + "\n" }

    private mutating func counter(_ name: String, _ help: String) {
        lines += ["# HELP \(name) \(help)", "# TYPE \(name) counter"]
    }

    private mutating func append(_ histogram: Metrics.Histogram, _ route: String) {
        let name = "madoguchi_http_request_seconds"
        for (bound, count) in zip(Metrics.bounds, histogram.buckets) {
            lines.append("\(name)_bucket{route=\"\(route)\",le=\"\(Self.number(bound))\"} \(count)")
        }
        lines.append("\(name)_bucket{route=\"\(route)\",le=\"+Inf\"} \(histogram.count)")
        lines.append("\(name)_sum{route=\"\(route)\"} \(histogram.seconds)")
        lines.append("\(name)_count{route=\"\(route)\"} \(histogram.count)")
    }

    private static func number(_ value: Double) -> String {
        value == value.rounded() && value.magnitude < 1e15 ? String(Int(value)) : String(value)
    }

    private static func escaped(_ label: String) -> String {
        label.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    }
}
