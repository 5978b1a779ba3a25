package import FoundationEssentials
package import Operations
import Registry
import Storage

extension ApplyCounter {
    /// The counter over the service itself; every step gets its time from `now`.
    package init(service: Service, now: @escaping @Sendable () -> Date) {
        self.init(
            submit: { network, submission in
                try await refusing { try await submission.run(service, request(network, now())) }
            },
            blank: { network, file in
                try await refusing { try file.bytes(of: try await service.activeForms(of: network).forms) }
            },
            status: { network, token in
                try await refusing {
                    try await service.applicationStatus(token, request(network, now())).map(ShownStatus.init)
                }
            },
            returned: { network, token in
                try await refusing { try await service.returnedFile(token, request(network, now())) }
            },
            today: { now().dayInJapan })
    }
}

extension ApplyCounter.ShownStatus {
    fileprivate init(_ status: ApplicationStatus) {
        let application = status.application
        self.init(
            receipt: application.receipt, state: application.state, kind: application.applicant,
            applicant: application.applicantName, receivedOn: application.receivedAt.dayInJapan,
            reason: [.returned, .rejected, .undone].contains(application.state)
                ? application.office.reason : nil,
            problems: status.problems.map(ApplyCounter.ShownProblem.init),
            people: status.effects.filter { $0.kind != .unchanged }.map {
                Person(name: $0.name, effect: $0.kind)
            },
            canBeCorrected: status.canBeCorrected)
    }
}

extension ApplyCounter.ShownProblem {
    fileprivate init(_ problem: ApplicationProblem) {
        // A severity of a later version counts as the gravest.
        severity = Problem.Severity(rawValue: problem.severity) ?? .error
        line = problem.line
        column = problem.columnName
        value = problem.value
        message = problem.message
        remedy = problem.remedy
    }
}
