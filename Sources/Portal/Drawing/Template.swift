/// A template with its partials and blocks put in place, ready to be filled in.
struct Template: Sendable {
    indirect enum Piece: Sendable {
        case text([UInt8])
        case variable(TemplateName)
        case section(TemplateName, [Piece])
        case inverted(TemplateName, [Piece])
    }

    let pieces: [Piece]

    init(_ name: String, among parsed: [String: [TemplateParser.Piece]]) throws(TemplateParser.Mistake) {
        pieces = try Self.placed(.partial(name), parsed, blocks: [:])
    }

    /// - Parameter blocks: what the template that is drawn puts into those of its parent.
    private static func placed(
        _ piece: TemplateParser.Piece, _ parsed: [String: [TemplateParser.Piece]],
        blocks: [String: [TemplateParser.Piece]]
    ) throws(TemplateParser.Mistake) -> [Piece] {
        func all(
            _ pieces: [TemplateParser.Piece], _ blocks: [String: [TemplateParser.Piece]]
        ) throws(TemplateParser.Mistake) -> [Piece] {
            var placed: [Piece] = []
            for piece in pieces { placed += try Self.placed(piece, parsed, blocks: blocks) }
            return placed
        }
        func named(_ name: String) throws(TemplateParser.Mistake) -> [TemplateParser.Piece] {
            guard let pieces = parsed[name] else {
                throw TemplateParser.Mistake(description: "no template \(name)")
            }
            return pieces
        }
        switch piece {
        case .text(let text): return [.text(Array(text.utf8))]
        case .variable(let name): return [.variable(name)]
        case .section(let name, let inner): return [.section(name, try all(inner, blocks))]
        case .inverted(let name, let inner): return [.inverted(name, try all(inner, blocks))]
        case .partial(let name): return try all(named(name), blocks)
        case .block(let name, let usual): return try all(blocks[name] ?? usual, blocks)
        case .parent(let name, let inner):
            var filled: [String: [TemplateParser.Piece]] = [:]
            for case .block(let name, let pieces) in inner { filled[name] = pieces }
            return try all(named(name), filled)
        }
    }

    func bytes(with page: PageValue) -> [UInt8] {
        var drawing = Drawing(page)
        drawing.draw(pieces)
        return drawing.bytes
    }
}
