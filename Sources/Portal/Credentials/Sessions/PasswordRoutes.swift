import Hummingbird
import Operations
import Registry
import Web

/// Changing the password while signed in: of one's own accord, or because it is due (A3).
struct PasswordRoutes: Sendable {
    let pages: Pages
    let visitors: VisitorRoutes

    func add(to router: Router<WebContext>) {
        visitors.place(
            "/n/:network/password", on: router, isOpenWhenOverdue: true,
            get: { _, visit in pages.response(PasswordPage.page(visit, pages)) }, post: change)
    }

    @Sendable private func change(_ request: Request, _ visit: Visit) async throws -> Response {
        let form = try await FormFields(of: request)
        guard try !form.asksForTranslation else { return pages.response(PasswordPage.page(visit, pages)) }
        let operation = ChangePassword(
            accountID: visit.visitor.accountID, current: try form.value("current"),
            password: try form.value("password"), repeated: try form.value("repeated"))
        let words = PasswordWords(rule: visit.network.passwordRule, t: visit.reader.language)
        let missing = missing(operation, words)
        guard missing.isEmpty else {
            return pages.response(
                PasswordPage.page(visit, pages, mistakes: missing), status: .unprocessableContent)
        }
        switch try await visitors.ask(operation, by: visit) {
        case .changed(let session):
            var response = Response.redirect(to: visit.reader.link(visit.path("me"), query: "done=password"))
            let name = visitors.cookies.session(at: visit.network.code)
            response.setCookie(visitors.cookies.cookie(name, session.token))
            return response
        case .objections(let objections):
            return pages.response(
                PasswordPage.page(visit, pages, mistakes: words.mistakes(objections)),
                status: .unprocessableContent)
        case .signedOut:
            return .redirect(to: visit.reader.link(visit.path("sign-in")))
        }
    }

    private func missing(_ operation: ChangePassword, _ words: PasswordWords) -> [FormError] {
        let current = FormError(
            field: "current", message: words.t(ja: "今のパスワードを入力してください。", en: "Enter your present password."))
        return (operation.current.isEmpty ? [current] : [])
            + (operation.password.isEmpty ? [words.missing] : [])
    }
}
