/// Reading e-mail addresses, whatever the bytes: no crash, and what comes out can be mailed to and cannot carry a
/// command to a mail server.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzAddresses(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = unsafe UnsafeBufferPointer(start: start, count: count)
    let written = unsafe String(decoding: bytes, as: UTF8.self)
    do throws(EmailAddress.Fault) {
        check(try EmailAddress(written: written))
    } catch {
        require(!error.detail.ja.isEmpty && !error.detail.en.isEmpty, "a fault without words")
        if case .character(let odd) = error {
            require(1...written.unicodeScalars.count ~= odd.position, "a character outside the address")
        }
    }
    return 0
}

private let safe = Set(
    "@.!#$%&'*+-/=?^_`{|}~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)

private func check(_ address: EmailAddress) {
    require(address.text == "\(address.local)@\(address.domain)", "an address that is not its parts")
    require(address.text.utf8.allSatisfy(safe.contains), "an unsafe character")
    require(address.text.utf8.filter { $0 == UInt8(ascii: "@") }.count == 1, "more than one @")
    require(
        1...64 ~= address.local.utf8.count && 3...253 ~= address.domain.utf8.count, "a part too long or short")
    require(address.domain == address.domain.lowercased(), "a domain in capitals")
    require(address.key == address.text.lowercased(), "another key than the address in lower case")
    for label in address.domain.split(separator: ".", omittingEmptySubsequences: false) {
        require(1...63 ~= label.utf8.count && !label.hasPrefix("-") && !label.hasSuffix("-"), "no domain label")
    }
    let again = try? EmailAddress(written: address.text)
    require(again?.text == address.text && again?.key == address.key, "read again it is another address")
    require(again?.repairs.isEmpty == true, "what was repaired is repaired again")
    for repair in address.repairs { require(!repair.detail.ja.isEmpty, "a repair without words") }
    require(address.suggestedDomain != address.domain, "the domain itself as a suggestion")
    _ = (address.looksShared, address.isCarrierException)
}
