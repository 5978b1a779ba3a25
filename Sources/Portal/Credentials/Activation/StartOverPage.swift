import Registry
import Web

extension MessagePage {
    /// The ticket of the second step no longer opens anything.
    static func startOver(_ network: NetworkDefinition, _ reader: Reader, _ pages: Pages) -> MessagePage {
        let (t, path) = (reader.language, "/n/\(network.code)/activate")
        return MessagePage(
            t(ja: "もう一度、最初からお願いします", en: "Please begin again"),
            [
                t(
                    ja: "前のページを開いてから30分が過ぎたか、本登録がすでに済んでいるか、仮パスワードの期限が過ぎています。今回の入力では、何も登録していません。",
                    en:
                        "More than 30 minutes have passed, or the account is active already, or the temporary password has lapsed. Nothing was registered just now."
                ),
                t(
                    ja: "確認のメールが届いていれば、本登録は済んでいます。届いていなければ、仮パスワードの入力からやり直してください。",
                    en:
                        "If a confirming mail has arrived, the account is active. If not, begin again with the temporary password."
                ),
            ],
            links: [Link(address: reader.link(path), text: t(ja: "最初からやり直す", en: "Begin again"))], path: path,
            reader,
            network, pages)
    }
}
