package import Hummingbird

extension FormFields {
    /// The form that a request carries. Only the one media type is taken that a form of ours is sent as.
    package init(of request: Request) async throws {
        let type = request.headers[.contentType]?.split(separator: ";").first?.filter {
            $0 != " " && $0 != "\t"
        }
        guard type?.lowercased() == "application/x-www-form-urlencoded",
            request.headers[.contentEncoding] == nil
        else { throw WebError.notAForm }
        var bytes: [UInt8] = []
        for try await part in request.body { bytes += part.readableBytesView }
        try self.init(bytes)
    }
}
