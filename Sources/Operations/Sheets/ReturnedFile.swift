import Registry
import Storage

/// The file that goes with the mail in which an application is given back: annotated, to be corrected and returned.
enum ReturnedFile {
    case attached(MailAttachment)
    /// It cannot go with the mail; the secretariat has it.
    case withheld
    /// The applicant never had it: it was typed in from paper; or it is purged.
    case none

    /// - Parameters:
    ///   - bounds: those under which it came in.
    ///   - readers: how many people the mail goes to. A file of several facilities has everybody's addresses in it, and none
    ///     of their managers is to see those of the others.
    init(
        _ file: ApplicationFile?, _ remarks: [FileRemark], within bounds: IntakeBounds,
        channel: ApplicationChannel,
        readers: Int
    ) {
        guard let file, channel != .paper, readers > 0 else {
            self = .none
            return
        }
        guard readers == 1, file.bytes.count <= MailAttachment.mostBytes,
            let annotated = try? AnnotatedFile(file.bytes, remarks, limits: bounds.limits),
            annotated.bytes.count <= MailAttachment.mostBytes
        else {
            self = .withheld
            return
        }
        self = .attached(
            MailAttachment(
                name: annotated.name(after: file.name), mediaType: annotated.mediaType, bytes: annotated.bytes))
    }

    var attachments: [MailAttachment] {
        if case .attached(let attachment) = self { [attachment] } else { [] }
    }

    /// What the mail says of it.
    var variables: [String: MailValue] {
        switch self {
        case .attached(let attachment):
            ["attachment": .text(attachment.name), "attachmentWithheld": .flag(false)]
        case .withheld: ["attachment": .text(""), "attachmentWithheld": .flag(true)]
        case .none: ["attachment": .text(""), "attachmentWithheld": .flag(false)]
        }
    }
}
