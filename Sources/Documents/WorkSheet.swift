/// The MCS work list on paper, bundle by bundle, with room for what was done and how it was seen.
package struct WorkSheet: PrintedDocument {
    package static let template = "work-sheet"
    package let frame: SheetFrame
    package let heading: String
    package let network: String
    package let madeOn: String
    package let count: String
    package let bundles: [Bundle]

    package struct Bundle: Sendable {
        package let name: String
        package let title: String
        package let performer: String
        package let lines: [Line]

        package init(name: String, title: String, performer: String, lines: [Line]) {
            self.name = name
            self.title = title
            self.performer = performer
            self.lines = lines
        }
    }

    package struct Line: Sendable {
        package let number: String
        package let due: String
        /// The ready-made text, line by line.
        package let text: [String]
        package let state: String

        package init(number: String, due: String, text: [String], state: String) {
            self.number = number
            self.due = due
            self.text = text
            self.state = state
        }
    }

    package init(network: String, madeOn: String, bundles: [Bundle]) {
        heading = "MCS側の作業票"
        self.network = network
        self.madeOn = madeOn
        count = "\(bundles.map(\.lines.count).reduce(0, +))件"
        self.bundles = bundles
        frame = SheetFrame(
            title: heading, head: "\(heading)　\(network)", foot: "\(madeOn)作成。患者さんの情報は書かないでください。")
    }
}
