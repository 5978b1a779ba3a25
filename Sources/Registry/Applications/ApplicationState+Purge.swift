extension ApplicationState {
    /// What goes with the bytes of a file that holds what must not be held (J10).
    package enum PurgeExtent: String, Sendable, Hashable, Codable {
        /// Everything that was read out of it.
        case everything
        /// Nothing: its people are people of the network, whose records have a life of their own.
        case bytesOnly = "bytes_only"
    }

    package var purgeExtent: PurgeExtent {
        switch self {
        case .approved, .undone: .bytesOnly
        case .received, .inReview, .returned, .rejected, .superseded, .matched: .everything
        }
    }

    /// What still waited cannot go on without its people: it is given back, to be sent again without what had to go.
    package var afterPurge: ApplicationState {
        switch self {
        case .received, .inReview: .returned
        case .returned, .approved, .rejected, .superseded, .matched, .undone: self
        }
    }
}
