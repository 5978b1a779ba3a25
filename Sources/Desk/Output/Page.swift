import Registry

/// What a command answers to a person: sentences, facts and tables, Japanese first.
struct Page {
    let style: PageStyle
    private var lines: [String] = []

    /// Without a line end behind the last line.
    var text: String { lines.joined(separator: "\n") }

    init(_ style: PageStyle) {
        self.style = style
    }

    /// A sentence, and its English on a line of its own.
    mutating func say(_ sentence: Bilingual, indented indentation: Int = 0) {
        let margin = String(repeating: " ", count: indentation)
        line(margin + sentence.ja.visible)
        if style.showsEnglish { line(style.english(margin + sentence.en.visible)) }
    }

    mutating func say(_ ja: String, _ en: String, indented indentation: Int = 0) {
        say(Bilingual(ja: ja, en: en), indented: indentation)
    }

    /// A line that reads the same in both languages.
    mutating func line(quoting value: String, indented indentation: Int = 0) {
        line(String(repeating: " ", count: indentation) + value.visible)
    }

    /// An empty line, unless nothing stands above it.
    mutating func gap() {
        if !lines.isEmpty { line("") }
    }

    /// The next thing to do, ready to be typed.
    mutating func next(_ commands: String...) {
        for command in commands { line("\(style.term(Bilingual(ja: "次は", en: "next"))): madoguchi \(command)") }
    }

    /// Values beside their names; those without a value are left out.
    mutating func facts(_ facts: [Fact]) {
        let known = facts.compactMap { fact in
            fact.value.map { [style.term(fact.name), style.term($0)] }
        }
        TextTable(trailing: [false, false], rows: known).lines.forEach { line($0) }
    }

    /// A table under its headings, or a sentence when there are no rows.
    mutating func table<Row>(_ rows: [Row], orSay empty: Bilingual, _ columns: [Column<Row>]) {
        guard !rows.isEmpty else { return say(empty) }
        let headings = [columns.map(\.title.ja)] + (style.showsEnglish ? [columns.map(\.title.en)] : [])
        let cells = rows.map { row in columns.map { $0.cell(row).map(style.term) ?? "" } }
        let lines = TextTable(trailing: columns.map { $0.alignment == .trailing }, rows: headings + cells).lines
        for (index, text) in lines.enumerated() {
            line(index == 1 && style.showsEnglish ? style.english(text) : text)
        }
    }

    private mutating func line(_ content: String) { lines.append(content) }
}
