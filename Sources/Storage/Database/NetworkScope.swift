/// The network that a transaction has entered; every row it can see belongs to it (S3).
package struct NetworkScope: Sendable, Hashable {
    package let id: Int64
    package let code: String
}
