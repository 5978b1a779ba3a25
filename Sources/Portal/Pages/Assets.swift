import Web

extension Asset {
    static let stylesheet = Asset("/assets/portal.css", "text/css; charset=utf-8", PackageResources.portal_css)
    static let icon = Asset("/assets/icon.svg", "image/svg+xml", PackageResources.icon_svg)
    static let all = [stylesheet, icon]
}
