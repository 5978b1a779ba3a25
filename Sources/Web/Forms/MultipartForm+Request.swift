package import Hummingbird

extension MultipartForm {
    /// The form that a request carries, files and all.
    package init(of request: Request) async throws {
        guard let type = request.headers[.contentType], type.lowercased().hasPrefix("multipart/form-data"),
            request.headers[.contentEncoding] == nil
        else { throw WebError.notAForm }
        var bytes: [UInt8] = []
        for try await part in request.body { bytes += part.readableBytesView }
        try self.init(bytes, contentType: type)
    }
}
