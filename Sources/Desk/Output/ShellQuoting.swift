extension String {
    /// As it has to be typed in a POSIX shell to be one word.
    var quotedForShell: String {
        guard isEmpty || !unicodeScalars.allSatisfy(\.isPlainInShell) else { return self }
        let parts = split(separator: "'", omittingEmptySubsequences: false)
        return "'" + parts.joined(separator: "'\\''") + "'"
    }
}

extension Unicode.Scalar {
    fileprivate var isPlainInShell: Bool {
        properties.isAlphabetic || properties.numericType == .decimal
            || "-_./:@=+,".unicodeScalars.contains(self)
    }
}
