package import FoundationEssentials
package import Operations

extension RosterCounter {
    package init(service: Service, now: @escaping @Sendable () -> Date) {
        self.init(
            clauses: { network, facility in
                try await refusing { try await service.clausesToAnswer(by: facility, in: network) }
            },
            current: { network, roster in
                try await refusing { try await roster.bytes(service, in: network) }
            },
            plan: { network, operation in
                try await refusing {
                    try await operation.run(service, .of(operation.upload.administrator, network, now()))
                }
            },
            show: { network, operation in
                try await refusing {
                    try await operation.planAgain(service, .of(operation.administrator, network, now()))
                }
            },
            send: { network, operation in
                try await refusing {
                    try await operation.run(service, .of(operation.administrator, network, now()))
                }
            },
            today: { now().dayInJapan })
    }
}
