import ArgumentParser
import Operations
import Registry

/// A new temporary password by mail (A1).
struct AccountReissueCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "reissue", abstract: "仮パスワードを発行し直し、メールで送ります / Mail new temporary passwords",
        discussion: """
            以前の仮パスワードは使えなくなります。本登録が済んだ方には --reset-own-password が要ります。
            Older ones no longer work. Who has activated begins anew with --reset-own-password only.
            """)

    @OptionGroup var options: LifeOptions
    @Flag(
        help: "本登録が済んだ方も最初からやり直します / Who has activated begins anew; their own password counts no more")
    var resetOwnPassword = false
    @OptionGroup var output: OutputOptions

    func perform(at desk: DeskSession) async throws {
        try await desk.life(options) { people in
            ReissueTemporaryPasswords(
                people, resetsOwnPassword: resetOwnPassword, reason: options.reason, reach: .network
            ).run
        }
    }
}
