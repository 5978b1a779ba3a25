/// SQL whose values are parameters by construction: what is interpolated is bound, never pasted.
///
///     let query: Query = "select name from person where id = \(id)"     // … where id = $1
///
/// An array is one parameter (`= any(\(ids))`), nil is NULL. SQL that is not a literal has to say so:
/// `\(raw: sql)`, `\(identifier: name)`. Another query is spliced in together with its parameters:
/// `\(condition)`, `first + second`.
package struct Query: Sendable {
    fileprivate enum Part {
        case sql(String)
        case bind(Bind)
    }

    private var parts: [Part]

    /// The statement, its parameters numbered from `$1` in the order in which they stand.
    package var text: String {
        var text = ""
        var number = 0
        for part in parts {
            switch part {
            case .sql(let sql): text += sql
            case .bind:
                number += 1
                text += "$\(number)"
            }
        }
        return text
    }

    /// The parameters in order.
    package var binds: [Bind] {
        parts.compactMap { part in
            if case .bind(let bind) = part { bind } else { nil }
        }
    }

    package static func + (left: Query, right: Query) -> Query {
        var sum = left
        sum += right
        return sum
    }

    package static func += (left: inout Query, right: Query) {
        left.parts += right.parts
    }
}

extension Query: ExpressibleByStringInterpolation {
    package init(stringLiteral text: String) {
        parts = [.sql(text)]
    }

    package init(stringInterpolation: StringInterpolation) {
        parts = stringInterpolation.parts
    }

    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var parts: [Part] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            parts.reserveCapacity(2 * interpolationCount + 1)
        }

        package mutating func appendLiteral(_ literal: String) {
            if !literal.isEmpty { parts.append(.sql(literal)) }
        }

        /// Binds a value.
        package mutating func appendInterpolation(_ value: some PostgresEncodable) {
            parts.append(.bind(Bind(value)))
        }

        /// Binds a value or NULL; spelled out, since the compiler warns of an optional that is not expected.
        package mutating func appendInterpolation<Value: PostgresEncodable>(_ value: Value?) {
            parts.append(.bind(Bind(value)))
        }

        /// Binds an array as one parameter.
        package mutating func appendInterpolation(_ array: [some PostgresEncodable]) {
            parts.append(.bind(Bind(array: array)))
        }

        /// Binds bytes as a `bytea`.
        package mutating func appendInterpolation(_ bytes: [UInt8]) {
            parts.append(.bind(Bind(bytes: bytes)))
        }

        package mutating func appendInterpolation(_ bytes: [UInt8]?) {
            parts.append(.bind(Bind(bytes: bytes)))
        }

        /// Splices another query in.
        package mutating func appendInterpolation(_ query: Query) {
            parts += query.parts
        }

        /// Pastes SQL as it is: only what the program itself wrote.
        package mutating func appendInterpolation(raw sql: String) {
            parts.append(.sql(sql))
        }

        /// Writes a word of the program's own as a literal, so that the planner knows it and partial indexes match; a value that
        /// somebody gave is bound instead.
        package mutating func appendInterpolation<Word: RawRepresentable<String>>(literal word: Word) {
            parts.append(.sql(quotedLiteral(word.rawValue)))
        }

        /// Several, with commas between them: `state IN (\(literals: [.failed, .cancelled]))`.
        package mutating func appendInterpolation<Word: RawRepresentable<String>>(literals words: [Word]) {
            parts.append(.sql(words.map { quotedLiteral($0.rawValue) }.joined(separator: ", ")))
        }

        /// Quotes the name of a table, a column, a role…; a dot in it does not separate.
        package mutating func appendInterpolation(identifier name: String) {
            parts.append(.sql(quotedIdentifier(name)))
        }
    }
}

/// Printing a query shows its text only, since its values can be personal.
extension Query: CustomStringConvertible {
    package var description: String { text }
}

/// A text in single quotes, as PostgreSQL reads it letter by letter.
private func quotedLiteral(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
}

/// A name in double quotes, as PostgreSQL reads it letter by letter.
func quotedIdentifier(_ name: String) -> String {
    "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
}
