extension NetworkDefinition {
    /// What a file that comes in may be at most. A network narrows what the program bears; on the portal's pages, where anybody
    /// can send something, its own bounds hold besides.
    package struct FileLimits: Sendable, Hashable, Codable {
        package var megabytes: Int
        /// Blank ones included.
        package var rows: Int
        package var columns: Int
        /// Of one field.
        package var fieldKilobytes: Int

        package init(megabytes: Int, rows: Int, columns: Int, fieldKilobytes: Int) {
            self.megabytes = megabytes
            self.rows = rows
            self.columns = columns
            self.fieldKilobytes = fieldKilobytes
        }

        /// What the program bears, and what holds where a network says nothing.
        package static let widest = FileLimits(megabytes: 50, rows: 200_000, columns: 256, fieldKilobytes: 32)

        /// The least with which a facility's form can still be handed in.
        package static let narrowest = FileLimits(megabytes: 1, rows: 100, columns: 32, fieldKilobytes: 1)

        package init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: CodingKeys.self)
            let widest = Self.widest
            self.init(
                megabytes: try values.decodeIfPresent(Int.self, forKey: .megabytes) ?? widest.megabytes,
                rows: try values.decodeIfPresent(Int.self, forKey: .rows) ?? widest.rows,
                columns: try values.decodeIfPresent(Int.self, forKey: .columns) ?? widest.columns,
                fieldKilobytes: try values.decodeIfPresent(Int.self, forKey: .fieldKilobytes)
                    ?? widest.fieldKilobytes)
        }
    }
}

extension NetworkDefinition.Intake {
    /// The network's own, or the widest.
    package var fileLimits: NetworkDefinition.FileLimits { limits ?? .widest }
}
