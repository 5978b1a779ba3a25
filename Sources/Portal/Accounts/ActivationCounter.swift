package import Operations
package import Registry

/// The two steps of an activation (A1), as the pages need them.
///
/// The service fills it in (`ActivationCounter(service:now:)`); tests fill it with what they like.
package struct ActivationCounter: Sendable {
    package typealias Begin =
        @Sendable (_ network: String, _ address: String, _ temporaryPassword: String) async throws -> Beginning
    package typealias Complete = @Sendable (_ network: String, Agreement) async throws -> Completion

    package let begin: Begin
    package let complete: Complete

    package init(begin: @escaping Begin, complete: @escaping Complete) {
        self.begin = begin
        self.complete = complete
    }

    package enum Beginning: Sendable {
        case proceed(Invitation)
        /// Told at once; it cost no try.
        case mistyped(Mistyping)
        /// Unknown, wrong, lapsed, used up or locked: not told apart (A4).
        case refused
    }

    package enum Mistyping: Sendable, Hashable {
        /// How many characters were found, hyphens and spaces not counted.
        case length(found: Int)
        /// A place counted from 1, hyphens and spaces not counted.
        case character(position: Int)
        case checkCharacter
    }

    /// Whom the second page greets, and what it asks of them.
    package struct Invitation: Sendable, Hashable {
        /// Sealed: proof that the first step was made.
        package let ticket: String
        package let name: String
        package let facilities: [String]
        package let terms: [NetworkDefinition.TermsClause]
        package let passwordRule: PasswordRule

        package init(
            ticket: String, name: String, facilities: [String], terms: [NetworkDefinition.TermsClause],
            passwordRule: PasswordRule
        ) {
            self.ticket = ticket
            self.name = name
            self.facilities = facilities
            self.terms = terms
            self.passwordRule = passwordRule
        }
    }

    /// What the second page sends.
    package struct Agreement: Sendable, Hashable {
        package let ticket: String
        package let password: String
        package let repeated: String
        /// Ids of the clauses that were ticked.
        package let clauses: Set<String>
    }

    package enum Completion: Sendable {
        case activated(name: String)
        case objections([CompleteActivation.Objection], Invitation)
        case startOver
    }
}
