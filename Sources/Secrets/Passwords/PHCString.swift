// The text form of a password hash, from the PHC string format:
// $argon2id$v=19$m=19456,t=2,p=1$SALT$HASH with salt and hash in Base64 without padding.

private let prefix = "$argon2id$v=19$"

extension OwnPasswordHash {
    /// The text to store.
    package var phc: String {
        prefix + "m=\(parameters.memory),t=\(parameters.passes),p=\(parameters.lanes)"
            + "$\(Base64.encode(salt))$\(Base64.encode(hash))"
    }

    /// Reads a stored text; nil if it is not Argon2id of version 1.3 or asks for more than is acceptable.
    package init?(phc: String) {
        guard phc.hasPrefix(prefix) else { return nil }
        let fields = phc.dropFirst(prefix.count).split(separator: "$", omittingEmptySubsequences: false)
        guard fields.count == 3, let parameters = Argon2Parameters(phc: fields[0]),
            let salt = Base64.decode(fields[1]), (8...64).contains(salt.count),
            let hash = Base64.decode(fields[2]), (16...64).contains(hash.count)
        else { return nil }
        self.init(parameters: parameters, salt: salt, hash: hash)
        // One text for one hash: no signs or leading zeros in the numbers.
        guard self.phc == phc else { return nil }
    }
}

extension Argon2Parameters {
    fileprivate init?(phc: Substring) {
        let settings = phc.split(separator: ",", omittingEmptySubsequences: false)
        guard settings.count == 3, let memory = value(of: "m=", in: settings[0]),
            let passes = value(of: "t=", in: settings[1]), let lanes = value(of: "p=", in: settings[2])
        else { return nil }
        self.init(memory: memory, passes: passes, lanes: lanes)
        guard areAcceptable else { return nil }
    }
}

private func value(of name: String, in setting: Substring) -> UInt32? {
    setting.hasPrefix(name) ? UInt32(setting.dropFirst(name.count)) : nil
}
