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
        let headers: HTTPFields = [
            .contentType: "text/html; charset=utf-8",
            .contentLanguage: page.frame.language,
        ]
        let html = Templates.render(page)
        return Response(
            status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: html)))
    }
}
