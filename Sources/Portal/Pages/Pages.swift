import Hummingbird
import Web

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
        response(page.draw(), in: page.frame.reader.language.rawValue, status: status)
    }

    /// The same for everybody: drawn once, and kept.
    func response(
        keptIn kept: KeptPages<PageKey>, _ route: String, _ reader: Reader, _ page: (Reader) -> some Page
    ) -> Response {
        let key = PageKey(route: route, language: reader.language, hasChosen: reader.hasChosen)
        let html = kept.page(key, token: reader.formToken) { token in
            let anybody = Reader(
                language: reader.language, hasChosen: reader.hasChosen, formToken: token)
            return page(anybody).draw()
        }
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

/// What a page that is the same for everybody depends on.
struct PageKey: Hashable {
    /// As it was declared.
    let route: String
    let language: Language
    let hasChosen: Bool
}
