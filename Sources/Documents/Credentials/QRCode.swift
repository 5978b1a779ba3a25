import CQREncode

/// A square of dark and light modules that a camera reads as a text: a page's address, never a secret.
package struct QRCode: Sendable, Hashable {
    /// Modules on each side.
    package let width: Int
    /// Row by row; true is dark.
    package let modules: [Bool]

    /// With a quarter of its modules to spare, so that it survives a fold and a stain. Nil when the text is too long.
    package init?(_ text: String) {
        guard !text.utf8.contains(0),
            let code = unsafe QRcode_encodeString8bit(text, 0, QR_ECLEVEL_Q)
        else { return nil }
        defer { unsafe QRcode_free(code) }
        let side = unsafe Int(code.pointee.width)
        let data = unsafe code.pointee.data
        width = side
        // The lowest bit of each byte is the colour.
        modules = (0..<side * side).map { place in unsafe (data?[place] ?? 0) & 1 == 1 }
    }

    /// An inline picture, four modules of quiet around it, drawn as one path of runs.
    package var svg: String {
        var path = ""
        for row in 0..<width {
            var column = 0
            while column < width {
                guard modules[row * width + column] else {
                    column += 1
                    continue
                }
                let start = column
                while column < width, modules[row * width + column] { column += 1 }
                path += "M\(start + 4) \(row + 4)h\(column - start)v1h-\(column - start)z"
            }
        }
        let side = width + 8
        return
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(side) \(side)\" shape-rendering=\"crispEdges\">"
            + "<path fill=\"#fff\" d=\"M0 0h\(side)v\(side)H0z\"/><path fill=\"#000\" d=\"\(path)\"/></svg>"
    }
}
