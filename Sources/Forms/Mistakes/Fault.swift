import Registry

/// What can be wrong in a file, with what to do about it: the wording of every mistake, apart from where it is.
struct Fault: Error, Hashable {
    var what: Bilingual
    var remedy: Bilingual

    init(_ ja: String, _ en: String, remedy remedyJa: String, _ remedyEn: String) {
        what = Bilingual(ja: ja, en: en)
        remedy = Bilingual(ja: remedyJa, en: remedyEn)
    }
}

/// Files.
extension Fault {
    static let missingFolder = Fault(
        "フォルダーが見つかりません。", "There is no such folder.",
        remedy: "フォルダーの場所と名前をご確認ください。", "Check where the folder is and what it is called.")

    static let missingFile = Fault(
        "ファイルがありません。", "The file is missing.",
        remedy: "ファイルを用意するか、この名前を指している箇所を直してください。",
        "Provide the file, or correct the place that names it.")

    static let emptyFile = Fault(
        "ファイルが空です。", "The file is empty.",
        remedy: "内容を書き入れてください。", "Fill it in.")

    static func tooLarge(limit: Int) -> Fault {
        Fault(
            "ファイルが大きすぎます（上限\(limit)バイト）。", "The file is too large (at most \(limit) bytes).",
            remedy: "別のファイルが紛れていないかご確認ください。", "Check that it is not some other file.")
    }

    static let notUTF8 = Fault(
        "文字コードがUTF-8ではありません。", "The file is not in UTF-8.",
        remedy: "文字コードをUTF-8にして保存し直してください。", "Save it again in UTF-8.")

    static let controlCharacter = Fault(
        "表示できない制御文字が含まれています。", "There is a control character.",
        remedy: "この行を入力し直してください。", "Type the line again.")

    static let unusedFile = Fault(
        "どこからも使われないファイルです。", "Nothing uses this file.",
        remedy: "ファイル名の誤りでないか確かめ、不要であれば削除してください。",
        "Check its name for a typing error, or delete it.")
}

/// YAML and its fields.
extension Fault {
    static func unreadableYAML(_ problem: String) -> Fault {
        Fault(
            "YAMLとして読み取れません。", "The YAML cannot be read: \(problem).",
            remedy: "字下げ（半角空白）、コロンの後の空白、引用符の閉じ忘れをご確認ください。",
            "Check the indentation (spaces only), the space after each colon, and closing quotes.")
    }

    static let anchor = Fault(
        "YAMLのアンカー（&名前）は使えません。", "YAML anchors (&name) are not supported.",
        remedy: "内容をそのまま書いてください。文中の & は前後を空けるか、全角の＆にしてください。",
        "Write the content out; in prose put a space after &.")

    static let duplicateKey = Fault(
        "同じ項目が二度書かれています。", "The same key is written twice.",
        remedy: "どちらか一方にしてください。", "Keep one of them.")

    static let missingKey = Fault(
        "必要な項目がありません。", "A required field is missing.",
        remedy: "項目を書き加えてください。", "Add the field.")

    static let emptyValue = Fault(
        "値が書かれていません。", "The value is empty.",
        remedy: "値を書き入れてください。", "Write a value.")

    static func unknownKey(allowed: [String]) -> Fault {
        let keys = allowed.joined(separator: ", ")
        return Fault(
            "知らない項目名です。", "This key is not known.",
            remedy: "綴りをご確認ください。ここで使える項目: \(keys)", "Check its spelling. Known here: \(keys).")
    }

    static func wrongKind(_ wanted: Bilingual) -> Fault {
        Fault(
            "\(wanted.ja)を書くところです。", "This should be \(wanted.en).",
            remedy: "書き方をほかのネットワークの例に合わせてください。", "Write it as the other networks do.")
    }

    static let notFlag = Fault(
        "true（はい）かfalse（いいえ）を書くところです。", "This should be true or false.",
        remedy: "trueかfalseを半角の小文字で書いてください。", "Write true or false in lower case.")

    static func notNumber(_ range: ClosedRange<Int>) -> Fault {
        Fault(
            "\(range.lowerBound)から\(range.upperBound)までの整数を書くところです。",
            "This should be a whole number from \(range.lowerBound) to \(range.upperBound).",
            remedy: "半角数字で書いてください。", "Write it in ASCII digits.")
    }

    static let notAscending = Fault(
        "日数は小さい順に、重ならないように書いてください。", "The days must ascend without repetition.",
        remedy: "順序と重なりをご確認ください。", "Check their order and look for repetitions.")

    static func notChoice(_ choices: [String]) -> Fault {
        let list = choices.joined(separator: ", ")
        return Fault(
            "決められた語のどれかを書くところです。", "This should be one of the given words.",
            remedy: "次のいずれかにしてください: \(list)", "Choose one of: \(list).")
    }

    static func tooFew(_ minimum: Int) -> Fault {
        Fault(
            "少なくとも\(minimum)件必要です。", "At least \(minimum) needed.",
            remedy: "項目を書き加えてください。", "Add entries.")
    }

    static let duplicate = Fault(
        "同じ値がほかにもあります。", "The same value occurs elsewhere.",
        remedy: "重ならない値にしてください。", "Make it unique.")
}
