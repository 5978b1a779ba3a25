package import Operations
package import Registry
import Storage

/// Handing in an application, as the pages need it. The service fills it in (`ApplyCounter(service:now:)`); tests fill it
/// with what they like.
package struct ApplyCounter: Sendable {
    package typealias Submit =
        @Sendable (_ network: String, SubmitApplication) async throws -> SubmitApplication.Outcome
    package typealias Blank = @Sendable (_ network: String, BlankFile) async throws -> [UInt8]
    package typealias Status =
        @Sendable (_ network: String, _ token: String) async throws -> ShownStatus?
    package typealias Returned =
        @Sendable (_ network: String, _ token: String) async throws -> SubmitApplication.ReturnedUpload?

    package let submit: Submit
    package let blank: Blank
    package let status: Status
    /// The file of a returned application with what was found in it.
    package let returned: Returned
    package let today: @Sendable () -> Day

    package init(
        submit: @escaping Submit, blank: @escaping Blank, status: @escaping Status,
        returned: @escaping Returned, today: @escaping @Sendable () -> Day
    ) {
        self.submit = submit
        self.blank = blank
        self.status = status
        self.returned = returned
        self.today = today
    }

    /// An application as its applicant sees it.
    package struct ShownStatus: Sendable {
        package let receipt: String
        package let state: ApplicationState
        /// Whose form corrects it.
        package let kind: Applicant
        package let applicant: String?
        package let receivedOn: Day
        /// Why a clerk gave it back, or did not register it.
        package let reason: String?
        package let problems: [ShownProblem]
        /// Who was registered, changed or left; empty before approval.
        package let people: [Person]
        package let canBeCorrected: Bool

        package struct Person: Sendable {
            package let name: String
            package let effect: PlanEffect.Kind

            package init(name: String, effect: PlanEffect.Kind) {
                self.name = name
                self.effect = effect
            }
        }

        package init(
            receipt: String, state: ApplicationState, kind: Applicant, applicant: String?, receivedOn: Day,
            reason: String?, problems: [ShownProblem], people: [Person], canBeCorrected: Bool
        ) {
            self.receipt = receipt
            self.state = state
            self.kind = kind
            self.applicant = applicant
            self.receivedOn = receivedOn
            self.reason = reason
            self.problems = problems
            self.people = people
            self.canBeCorrected = canBeCorrected
        }
    }

    /// Something found, however it was come by: just now, or as it is stored.
    package struct ShownProblem: Sendable, Hashable {
        package let severity: Problem.Severity
        package let line: Int?
        package let column: String?
        package let value: String?
        package let message: Bilingual
        package let remedy: Bilingual

        package init(_ problem: Problem) {
            severity = problem.severity
            line = problem.place.line
            column = problem.place.columnName
            value = problem.value
            message = problem.message
            remedy = problem.remedy
        }
    }
}
