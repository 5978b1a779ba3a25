/// A sample of something that goes up and down, asked for when the metrics are read.
package struct Gauge: Sendable, Hashable {
    /// Without the prefix of all names.
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
    private let prefix: String
    private var lines: [String] = []

    init(_ metrics: Metrics, _ gauges: [Gauge]) {
        prefix = metrics.prefix
        let state = metrics.current
        counter("http_requests_total", "Requests by route and status.")
        let requests = state.requests.map { [prefix] request, count in
            "\(prefix)_http_requests_total{method=\"\(Self.escaped(request.method))\",route=\"\(Self.escaped(request.route))\",status=\"\(request.status)\"} \(count)"
        }
        lines += requests.sorted()
        lines.append("# HELP \(prefix)_http_request_seconds How long requests took, by route.")
        lines.append("# TYPE \(prefix)_http_request_seconds histogram")
        for (route, histogram) in state.times.sorted(by: { $0.key < $1.key }) {
            append(histogram, Self.escaped(route))
        }
        counter("sign_ins_total", "Sign-ins by outcome.")
        lines += state.signIns.sorted { $0.key < $1.key }
            .map { [prefix] in "\(prefix)_sign_ins_total{outcome=\"\($0.key)\"} \($0.value)" }
        for gauge in gauges {
            let name = "\(prefix)_\(gauge.name)"
            lines.append("# HELP \(name) \(gauge.help)")
            lines.append("# TYPE \(name) gauge")
            lines.append("\(name) \(Self.number(gauge.value))")
        }
    }

    var text: String { lines.joined(separator: "\n") + "\n" }

    private mutating func counter(_ name: String, _ help: String) {
        lines += ["# HELP \(prefix)_\(name) \(help)", "# TYPE \(prefix)_\(name) counter"]
    }

    private mutating func append(_ histogram: Metrics.Histogram, _ route: String) {
        let name = "\(prefix)_http_request_seconds"
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
