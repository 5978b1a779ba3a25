import Storage

extension ActivationCandidate {
    /// What an own password may hold nothing of.
    var personalTexts: [String] { [name, kana ?? "", email] + facilities }
}
