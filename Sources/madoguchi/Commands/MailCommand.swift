import ArgumentParser
import Desk
import Operations
import Registry
import Worker

struct MailCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mail", abstract: "送信待ちのメール / The outbox",
        subcommands: DeskCommands.mail + [Send.self])

    struct Send: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "送信待ちのメールを今すぐ送る / Hand over what is due now")

        func run() async throws {
            let report = try await Program.wiring.dispatcher().drain()
            print(
                """
                送信 \(report.sent)通、再送待ち \(report.retried)通、失敗 \(report.failed)通、結果不明 \(report.uncertain)通
                \(report.sent) sent, \(report.retried) to retry, \(report.failed) failed, \(report.uncertain) uncertain
                """)
            if report.isMisconfigured {
                throw Refusal(
                    .configuration,
                    Bilingual(
                        ja: "メールサーバーか接続の設定に問題があり、送信を中断しました。メールは送信待ちのまま残っています。",
                        en:
                            "The mail server or our settings are at fault; nothing more was tried. The mails stay queued."
                    ),
                    remedy: Bilingual(ja: "mail list で理由を確認してください。", en: "See mail list for the reason."))
            }
        }
    }
}
