import ArgumentParser
import Secrets

struct KeysCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "仮パスワードを守る鍵 / The keys that guard temporary passwords",
        subcommands: [Generate.self])

    struct Generate: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "新しい鍵ファイルの内容を表示する / Print the content of a new key file",
            discussion: """
                出力を所有者だけが読めるファイルに保存してください（umask 077）。
                Save the output to a file that only its owner can read (umask 077).
                """)

        @Option(help: "鍵の名前。日付がわかりやすい / The key's name; a date serves well")
        var id = "k1"

        func run() throws {
            print(try KeyRing.generate(id: id), terminator: "")
        }
    }
}
