import Hummingbird

/// Makes responses of pages.
struct Pages: Sendable {
    /// What people see in the address bar.
    let origin: WebOrigin
    /// With a mark of their content, so that browsers may keep them for good.
    let stylesheet: String
    let icon: String

    init(origin: WebOrigin) {
        self.origin = origin
        stylesheet = Asset.stylesheet.address
        icon = Asset.icon.address
    }

    func response(_ page: some Page, status: HTTPResponse.Status = .ok) -> Response {
        response(ByteBuffer(string: Templates.render(page)), in: page.frame.language, status: status)
    }

    /// The same for everybody: drawn once, and kept.
    func response(
        keptIn kept: KeptPages, _ route: String, _ reader: Reader, _ page: (Reader) -> some Page
    ) -> Response {
        let html = kept.page(route, reader) { Array(Templates.render(page($0)).utf8) }
        return response(html, in: reader.language.rawValue, status: .ok)
    }

    private func response(
        _ html: ByteBuffer, in language: String, status: HTTPResponse.Status
    ) -> Response {
        let headers: HTTPFields = [
            .contentType: "text/html; charset=utf-8",
            .contentLanguage: language,
        ]
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: html))
    }
}
