import Registry
import TestSupport
import Testing

@testable import Documents

@Suite struct PDFRendererTests {
    @Test func `names stand on the sheet exactly as written`() async throws {
        let sheets = Sample(
            frame: SheetFrame(title: "見本", head: "見本", foot: "受付番号 2026-0001"),
            letters: ["髙﨑德 様 <b>", "德田 壽々子 様"])
        let text = try await Self.text(of: try await PDFRenderer().pdf(ofHTML: sheets.html))
        let pages = text.split(separator: "\u{0C}").map(String.init)
        #expect(pages.count == 2, "each leaf is a sheet of its own")
        #expect(pages[0].contains("髙﨑德 様 <b>") && pages[0].contains(/1 ?\/ ?2/))
        #expect(pages[1].contains("德田 壽々子 様") && pages[1].contains("受付番号 2026-0001"))
    }

    @Test func `a missing program is told with what to install`() async {
        let renderer = PDFRenderer(program: "weasyprint-that-is-not-there")
        let fault = await #expect(throws: PrintingFault.self) { try await renderer.pdf(ofHTML: "<p>") }
        #expect(fault == .noProgram("weasyprint-that-is-not-there"))
        #expect(fault?.isConfiguration == true)
        #expect(fault?.remedy.ja.contains("apt-get install weasyprint") == true)
    }

    @Test func `a program that fails before it reads is told with its last words`() async {
        // `false` reads nothing: the page is larger than a pipe holds.
        let renderer = PDFRenderer(program: "false")
        let page = String(repeating: "頁", count: 200_000)
        let fault = await #expect(throws: PrintingFault.self) { try await renderer.pdf(ofHTML: page) }
        guard case .failed("false", _) = fault else {
            Issue.record("\(String(describing: fault))")
            return
        }
        #expect(fault?.isConfiguration == false)
    }

    @Test func `a program that does not end is stopped`() async throws {
        let script = try TemporaryFile(Array("#!/bin/sh\nexec sleep 600\n".utf8), permissions: 0o700)
        defer { script.remove() }
        let program = try await script.copyByAnotherProcess()
        defer { program.remove() }
        let renderer = PDFRenderer(program: program.path, timeLimit: .milliseconds(200))
        let fault = await #expect(throws: PrintingFault.self) { try await renderer.pdf(ofHTML: "<p>") }
        #expect(fault == .timedOut(program: program.path, after: .milliseconds(200)))
    }

    @Test func `nothing is fetched, whatever a page asks for`() async throws {
        let server = try Listener()
        let page = "<html lang=ja><p>本文</p><img src='http://127.0.0.1:\(server.port)/picture.png'>"
        let text = try await Self.text(of: try await PDFRenderer().pdf(ofHTML: page))
        #expect(text.contains("本文"))
        #expect(!server.wasCalled)
    }

    /// What `pdftotext` reads on the sheets, which a form feed ends.
    private static func text(of pdf: [UInt8]) async throws -> String {
        let file = try TemporaryFile(pdf)
        defer { file.remove() }
        let read = try await Program.run(["pdftotext", file.path, "-"])
        try #require(read.status == 0)
        return String(decoding: read.output, as: UTF8.self)
    }
}
