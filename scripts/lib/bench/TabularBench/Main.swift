import Glibc

/// `read FILE ENCODING` reads a file and prints the rate in MB/s; `iconv FILE` does it with the C library's
/// converter alone; `write FILE ENCODING BYTES` makes the file.
@main struct Main {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        switch (arguments.first, Array(arguments.dropFirst())) {
        case ("write", let rest) where rest.count == 3:
            try File.write(try Roster.file(of: Int(rest[2]) ?? 0, in: try encoding(rest[1])), to: rest[0])
        case ("read", let rest) where rest.count == 2:
            print(try rateOfReading(try File.read(rest[0]), in: try encoding(rest[1])))
        case ("iconv", let rest) where rest.count == 1:
            print(try rateOfIconv(try File.read(rest[0])))
        default: throw Failure("usage: write FILE ENCODING BYTES | read FILE ENCODING | iconv FILE")
        }
    }

    private static func encoding(_ name: String) throws -> Encoding {
        guard let encoding = Encoding(rawValue: name) else { throw Failure("no such encoding: \(name)") }
        return encoding
    }

    /// Every row is lent, every field's text looked at.
    private static func rateOfReading(_ file: [UInt8], in encoding: Encoding) throws -> Double {
        var limits = Limits.standard
        limits.bytes = .max
        limits.rows = .max
        limits.cells = .max
        var sum = 0
        let rate = try Stopwatch.rate(of: file.count) {
            var fields = 0
            var rows = 0
            let dialect = try Table.forEachRow(in: file, limits: limits) { row in
                rows += 1
                for column in 0..<row.count {
                    row.withUTF8(at: column) { text in
                        fields += 1
                        if !text.isEmpty { sum &+= Int(text[0]) &+ Int(text[text.count - 1]) }
                    }
                }
            }
            guard dialect.encoding == encoding, fields == rows * 8, rows > 1 else {
                throw Failure("the file was not read as it was written")
            }
        }
        guard sum > 0 else { throw Failure("no text was read") }
        return rate
    }

    private static func rateOfIconv(_ file: [UInt8]) throws -> Double {
        guard let peer = IconvPeer() else { throw Failure("the C library lacks CP932") }
        var written = 0
        let rate = Stopwatch.rate(of: file.count) { written += peer.convert(file) }
        guard written > file.count else { throw Failure("nothing was converted") }
        return rate
    }
}

struct Failure: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}
