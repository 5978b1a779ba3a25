// swift-tools-version: 6.2
import PackageDescription

// The package shows the architecture: a pure core (Registry, Tabular) that depends on nothing, thin edges
// with one C library each, and one executable that wires them. Dependencies point one way only.
// `scripts/check` holds the sources to what is written here.

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .enableUpcomingFeature("ImmutableWeakCaptures"),
]

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let hummingbirdTLS = Target.Dependency.product(name: "HummingbirdTLS", package: "hummingbird")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioSSL = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
let serviceLifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

func source(
    _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

/// - Parameter exclude: folders of files that the tests read by their paths.
func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

let package = Package(
    name: "madoguchi",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "madoguchi", targets: ["madoguchi"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.30.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        // C libraries: one shim header each, nothing else.
        .systemLibrary(
            name: "CLibPQ", path: "Sources/CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(
            name: "CLibCurl", path: "Sources/CLibCurl", pkgConfig: "libcurl",
            providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(
            name: "CCrypto", path: "Sources/CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(
            name: "CArgon2", path: "Sources/CArgon2", pkgConfig: "libargon2",
            providers: [.apt(["libargon2-dev"])]),
        .systemLibrary(
            name: "CLibZip", path: "Sources/CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(
            name: "CExpat", path: "Sources/CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        .systemLibrary(
            name: "CQREncode", path: "Sources/CQREncode", pkgConfig: "libqrencode",
            providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(name: "CSpawn", path: "Sources/CSpawn"),
        .systemLibrary(
            name: "CXlsxWriter", path: "Sources/CXlsxWriter", pkgConfig: "xlsxwriter",
            providers: [.apt(["libxlsxwriter-dev"])]),

        // The pure core.
        source("Registry"),
        source("Tabular"),

        // Thin edges.
        source("Postgres", ["CLibPQ"]),
        source("SMTP", ["CLibCurl"]),
        source("Spreadsheet", ["CExpat", "CLibZip", "CXlsxWriter", "Tabular"]),
        source("Secrets", ["CCrypto", "CArgon2"]),
        source("Forms", ["Registry", yams, mustache]),
        source(
            "Documents", ["CQREncode", "CSpawn", "Registry", mustache],
            resources: [
                "Templates/account-letters.mustache", "Templates/decision-packet.mustache",
                "Templates/letter.css", "Templates/sheet.css", "Templates/sheet.mustache",
                "Templates/work-sheet.mustache",
            ].map { .embedInCode($0) }),

        // The service.
        // `SQL` is a link to the folder `sql/`: the program carries the schema that it was written for.
        source("Storage", ["Registry", "Postgres"], resources: [.embedInCode("SQL")]),
        source(
            "Operations",
            ["Documents", "Registry", "Tabular", "Spreadsheet", "Secrets", "Forms", "Postgres", "Storage"]),
        source(
            "Web",
            [
                "Secrets", hummingbird, hummingbirdCore, hummingbirdTLS, logging, nioCore, nioSSL,
                serviceLifecycle,
            ]),
        source(
            "Portal",
            ["Operations", "Registry", "Secrets", "Storage", "Web", hummingbird, logging, nioCore],
            resources: [.embedInCode("Assets/icon.svg"), .embedInCode("Assets/portal.css")]),
        source("Worker", ["Operations", "Registry", "SMTP", "Storage", serviceLifecycle, logging]),
        source("Desk", ["Documents", "Forms", "Operations", "Registry", "Storage", argumentParser]),
        .executableTarget(
            name: "madoguchi",
            dependencies: [
                "Desk", "Operations", "Portal", "Postgres", "Registry", "Secrets", "SMTP", "Storage", "Web",
                "Worker", argumentParser, logging, serviceLifecycle,
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            swiftSettings: settings),

        // Tests run on a real PostgreSQL, each in a clone of a migrated template (`scripts/test`).
        .target(
            name: "TestSupport",
            dependencies: [
                "CSpawn", "Forms", "Operations", "Postgres", "Registry", "Secrets", "Storage", "Tabular",
            ],
            path: "Tests/TestSupport", swiftSettings: settings),
        tests("Desk", ["Desk", "Forms", "Operations", "Registry", "Storage", "TestSupport", argumentParser]),
        tests("Documents", ["Documents", "Registry", "TestSupport", mustache]),
        tests("Forms", ["Forms", "Registry"]),
        tests(
            "Operations",
            [
                "Documents", "Forms", "Operations", "Postgres", "Registry", "Secrets", "Spreadsheet", "Storage",
                "Tabular", "TestSupport",
            ]),
        tests(
            "Portal",
            [
                "Operations", "Portal", "Registry", "Secrets", "Storage", "TestSupport", "Web", hummingbird,
                logging, nioCore,
            ]),
        tests("Postgres", ["Postgres", "TestSupport"]),
        tests("Registry", ["Registry"], exclude: ["AddressCorpus", "SheetCorpus"]),
        tests("SMTP", ["SMTP", "TestSupport"]),
        tests("Secrets", ["Secrets"]),
        tests("Spreadsheet", ["CLibZip", "Spreadsheet", "Tabular"]),
        tests("Storage", ["Operations", "Postgres", "Registry", "Storage", "TestSupport"]),
        tests("Tabular", ["Tabular"], exclude: ["Corpus", "NastyFiles"]),
        tests("Web", ["Web", nioCore]),
        tests("Worker", ["Operations", "Registry", "SMTP", "Storage", "TestSupport", "Worker"]),
    ]
)
