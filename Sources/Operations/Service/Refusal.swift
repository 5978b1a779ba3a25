package import Registry

/// Why an operation did nothing: what is wrong and what to do, in both languages, and the class of the exit code.
package struct Refusal: Error, Sendable, Hashable {
    /// Classes of sysexits(3), with their codes.
    package enum Kind: Int32, Sendable, Hashable {
        case usage = 64
        /// The input's data is at fault.
        case data = 65
        /// The input cannot be read.
        case noInput = 66
        /// What was asked for does not exist.
        case notFound = 67
        case unavailable = 69
        case software = 70
        case cannotCreate = 73
        /// Worth trying again later.
        case temporary = 75
        /// Not allowed, or not in the state that it would need.
        case notAllowed = 77
        case configuration = 78
    }

    package let kind: Kind
    package let what: Bilingual
    package let remedy: Bilingual?
    /// Lines of detail: one mistake, row or place each.
    package let details: [Bilingual]

    package init(_ kind: Kind, _ what: Bilingual, remedy: Bilingual? = nil, details: [Bilingual] = []) {
        self.kind = kind
        self.what = what
        self.remedy = remedy
        self.details = details
    }
}
