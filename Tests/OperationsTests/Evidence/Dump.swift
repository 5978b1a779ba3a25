import Foundation
import TestSupport

enum Dump {
    /// Everything in the database, as `pg_dump` writes it for a superuser.
    static func of(_ database: TestDatabase) throws -> String {
        let dump = Process()
        dump.executableURL = URL(filePath: "/usr/bin/env")
        dump.arguments = ["pg_dump", "-d", try database.conninfo(nil)]
        let output = Pipe()
        dump.standardOutput = output
        try dump.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        dump.waitUntilExit()
        return String(decoding: bytes, as: UTF8.self)
    }
}
