package import FoundationEssentials
package import Operations

extension FacilityDesk {
    package init(service: Service, now: @escaping @Sendable () -> Date) {
        self.init(
            overview: { network, facility in
                try await refusing { try await service.facilityOverview(facility, in: network, at: now()) }
            },
            ownFacility: { network, facility, token in
                try await refusing {
                    try await service.ownFacility(facility, token, .anonymous(network, now()))
                }
            },
            stateRoomJoined: { network, operation in
                try await refusing {
                    try await operation.run(service, .of(operation.accountID, network, now()))
                }
            },
            take: { network, measure, account in
                try await refusing { try await measure.run(service, .of(account, network, now())) }
            },
            participants: { network, token in
                try await refusing { try await service.participants(token, .anonymous(network, now())) }
            }, rosters: RosterCounter(service: service, now: now))
    }
}
