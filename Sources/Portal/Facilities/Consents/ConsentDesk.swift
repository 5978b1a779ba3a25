package import FoundationEssentials
package import Operations

/// What a facility is asked to consent to behind a mailed link, as the pages need it.
package struct ConsentDesk: Sendable {
    package typealias Asked = @Sendable (_ network: String, _ token: String) async throws -> ConsentAsked?
    package typealias Answer =
        @Sendable (_ network: String, AnswerConsents) async throws -> AnswerConsents.Outcome

    /// Nil when the link opens nothing.
    package let asked: Asked
    package let answer: Answer

    package init(asked: @escaping Asked, answer: @escaping Answer) {
        self.asked = asked
        self.answer = answer
    }
}

extension ConsentDesk {
    /// The desk over the service itself; every step gets its time from `now`.
    package init(service: Service, now: @escaping @Sendable () -> Date) {
        self.init(
            asked: { network, token in
                try await refusing { try await service.consentAsked(token, request(network, now())) }
            },
            answer: { network, answer in
                try await refusing { try await answer.run(service, request(network, now())) }
            })
    }
}
