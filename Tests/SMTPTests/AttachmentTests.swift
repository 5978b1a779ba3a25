import Foundation
import Testing

@testable import SMTP

struct AttachmentTests {
    @Test("The message as a whole")
    func whole() throws {
        let message = try Samples.message(
            subject: "Hello", body: "dear\nall", to: nil,
            attachments: [
                Message.Attachment(
                    name: "確認結果（狛江市立みどり台クリニック）.csv", mediaType: "text/csv", bytes: Array("a,b\n".utf8)),
                Message.Attachment(name: "form 2.xlsx", mediaType: "application/octet-stream", bytes: []),
            ])
        #expect(
            String(decoding: try message.serialised(), as: UTF8.self) == """
                Date: Fri, 03 Apr 2026 09:05:00 +0900\r
                From: =?UTF-8?B?54ub5rGf44ON44OD44OI44Ov44O844Kv5LqL5YuZ5bGA?=\r
                 <counter@example.jp>\r
                To: hanako.takahashi@clinic.example.jp\r
                Reply-To: counter@example.jp\r
                Subject: Hello\r
                Message-ID: <17.1@counter.example.jp>\r
                MIME-Version: 1.0\r
                Content-Type: multipart/mixed; boundary="=_171counterexamplejp"\r
                Content-Transfer-Encoding: 7bit\r
                Auto-Submitted: auto-generated\r
                \r
                --=_171counterexamplejp\r
                Content-Type: text/plain; charset=utf-8\r
                Content-Transfer-Encoding: base64\r
                \r
                ZGVhcg0KYWxs\r
                --=_171counterexamplejp\r
                Content-Type: text/csv;\r
                 name="=?UTF-8?B?56K66KqN57WQ5p6c77yI54ub5rGf5biC56uL44G/44Gp44KK5Y+w44Kv?=\r
                 =?UTF-8?B?44Oq44OL44OD44Kv77yJLmNzdg==?="\r
                Content-Disposition: attachment;\r
                 filename*0*=UTF-8''%E7%A2%BA%E8%AA%8D%E7%B5%90%E6%9E%9C%EF%BC%88%E7%8B%9B;\r
                 filename*1*=%E6%B1%9F%E5%B8%82%E7%AB%8B%E3%81%BF%E3%81%A9%E3%82%8A;\r
                 filename*2*=%E5%8F%B0%E3%82%AF%E3%83%AA%E3%83%8B%E3%83%83%E3%82%AF;\r
                 filename*3*=%EF%BC%89.csv; filename="attachment.csv"\r
                Content-Transfer-Encoding: base64\r
                \r
                YSxiCg==\r
                --=_171counterexamplejp\r
                Content-Type: application/octet-stream; name="form 2.xlsx"\r
                Content-Disposition: attachment; filename="form 2.xlsx"\r
                Content-Transfer-Encoding: base64\r
                \r
                \r
                --=_171counterexamplejp--\r

                """)
    }

    @Test("A name that fits on a line is not divided")
    func shortName() throws {
        let words = AttachmentFields.disposition(AttachmentName("名簿.csv"))
        #expect(
            words == ["attachment;", "filename*=UTF-8''%E5%90%8D%E7%B0%BF.csv;", "filename=\"attachment.csv\""])
    }

    @Test("The same message has the same bytes; another Message-ID gives another boundary")
    func boundary() throws {
        var message = try Samples.message(attachments: [
            Message.Attachment(name: "名簿.csv", mediaType: "text/csv", bytes: [1, 2, 3])
        ])
        let first = try message.serialised()
        #expect(try message.serialised() == first)
        message.messageID = "<" + String(repeating: "0123456789", count: 20) + "@example.jp>"
        let text = String(decoding: try message.serialised(), as: UTF8.self)
        let boundary = "=_" + String(repeating: "0123456789", count: 6)
        #expect(text.contains("boundary=\"\(boundary)\"\r\n") && text.hasSuffix("\r\n--\(boundary)--\r\n"))
    }

    @Test(
        "A media type is that of a file, without parameters",
        arguments: [
            ("text/csv", true), ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", true),
            ("Application/PDF", true), ("", false), ("text", false), ("text/", false), ("/csv", false),
            ("text/csv/x", false),
            ("text/csv; charset=utf-8", false), ("text/csv\r\nBcc: x@example.jp", false), ("text/c\"v", false),
            ("text /csv", false), (".text/csv", false), ("テキスト/csv", false), ("multipart/mixed", false),
            ("Message/rfc822", false), ("text/" + String(repeating: "a", count: 128), false),
        ])
    func mediaType(_ type: String, isAccepted: Bool) throws {
        let good = Message.Attachment(name: "a", mediaType: "text/plain", bytes: [])
        let message = try Samples.message(attachments: [
            good, Message.Attachment(name: "a", mediaType: type, bytes: []),
        ])
        if isAccepted {
            #expect(throws: Never.self) { try message.serialised() }
        } else {
            #expect(throws: MessageError.mediaType(position: 2)) { try message.serialised() }
        }
    }

    @Test("Up to ten million bytes on the wire and no byte more")
    func size() throws {
        func message(_ count: Int) throws -> Message {
            try Samples.message(attachments: [
                Message.Attachment(
                    name: "名簿.csv", mediaType: "text/csv", bytes: [UInt8](repeating: 0x61, count: count))
            ])
        }
        // Base64 grows by 78 bytes for 57: the largest file that fits, and with one line more.
        let overhead = try message(57).serialised().count - 78
        let most = (Message.mostBytes - overhead) / 78 * 57
        #expect(most >= 7_000_000)
        #expect(try message(most).serialised().count == overhead + most / 57 * 78)
        let tooLarge = overhead + (most / 57 + 1) * 78
        #expect(throws: MessageError.tooLarge(bytes: tooLarge)) { try message(most + 57).serialised() }
    }

    @Test("No extra header takes the place of one over the parts")
    func extraHeaders() throws {
        var message = try Samples.message(attachments: [
            Message.Attachment(name: "a", mediaType: "text/csv", bytes: [])
        ])
        for name in ["Content-Type", "content-transfer-encoding"] {
            message.extraHeaders = [Message.Header(name: name, value: "base64")]
            #expect(throws: MessageError.extraHeader(position: 1)) { try message.serialised() }
        }
    }
}
