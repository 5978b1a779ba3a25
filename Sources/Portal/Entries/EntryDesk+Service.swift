package import FoundationEssentials
package import Operations

extension EntryDesk {
    package init(service: Service, now: @escaping @Sendable () -> Date) {
        self.init(
            entry: { network, account in
                try await refusing { try await service.entry(of: account, .of(account, network, now())) }
            },
            ownEntry: { network, token in
                try await refusing { try await service.ownEntry(token, .anonymous(network, now())) }
            },
            askForCorrection: { network, operation in
                try await refusing {
                    try await operation.run(service, .of(operation.accountID, network, now()))
                }
            },
            correct: { network, operation in
                try await refusing {
                    try await operation.run(service, .of(operation.accountID, network, now()))
                }
            },
            stateOptions: { network, operation in
                try await refusing {
                    try await operation.run(service, .of(operation.accountID, network, now()))
                }
            },
            askForAddress: { network, operation in
                try await refusing {
                    try await operation.run(service, .of(operation.accountID, network, now()))
                }
            },
            confirmAddress: { network, operation in
                try await refusing { try await operation.run(service, .anonymous(network, now())) }
            },
            notice: { network, account, version in
                try await refusing {
                    try await service.notice(shownTo: account, networkVersion: version, in: network)
                }
            },
            history: { network, account in
                try await refusing { try await service.history(of: account, in: network) }
            })
    }
}
