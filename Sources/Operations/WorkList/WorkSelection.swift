import Postgres
import Registry
import Storage

/// Which lines an act is about: by their numbers, or whole bundles.
package struct WorkSelection: Sendable {
    package let numbers: [Int64]
    package let bundles: [String]

    package init(numbers: [Int64] = [], bundles: [String] = []) {
        self.numbers = numbers
        self.bundles = bundles
    }

    /// Each as it was written: a number, or the name of a bundle.
    package init(_ written: [String]) {
        numbers = written.compactMap { Int64($0) }
        bundles = written.filter { Int64($0) == nil }
    }

    /// The lines as they are now. A number that is on the list no longer stands for nothing: what is wanted now has another one.
    func list(_ tx: borrowing Transaction, _ network: NetworkScope) throws -> [WorkLine] {
        guard !numbers.isEmpty || !bundles.isEmpty else {
            throw Refusal(
                .usage,
                Bilingual(ja: "作業の番号か、まとまりの名前を指定してください。", en: "Give numbers of lines or names of bundles."))
        }
        var lines = numbers.isEmpty ? [] : try WorkLine.list(.init(numbers: numbers), tx, network)
        let inBundles = bundles.isEmpty ? [] : try WorkLine.list(.init(bundles: bundles), tx, network)
        lines += inBundles.filter { line in !lines.contains { $0.number == line.number } }
        let gone = Set(numbers).subtracting(lines.map(\.number)).sorted().map(String.init)
        let unknown = bundles.filter { bundle in !lines.contains { $0.bundle == bundle } }
        guard gone.isEmpty, unknown.isEmpty else {
            throw Refusal(
                .notFound,
                Bilingual(
                    ja: "いま作業一覧にないものが含まれています。済んでいるか、その後に内容が変わりました。",
                    en:
                        "Some of them are not on the work list now: they are done, or what is wanted has changed."
                ),
                remedy: Bilingual(ja: "task list で確認してください。", en: "See task list."),
                details: (gone + unknown).map { Bilingual(ja: $0, en: $0) })
        }
        return lines
    }

    /// The same, held until the end of the transaction.
    func hold(_ tx: borrowing Transaction, _ scope: ActScope) throws -> [WorkLine] {
        try AttestLines.hold(list(tx, scope.network).map(\.number).sorted(), tx, scope)
        return try list(tx, scope.network)
    }
}
