import CExpat
import Glibc

/// The attributes of an element, while its start is being handled.
@safe
struct MarkupAttributes {
    /// Names and values by turns, ended by NULL.
    private let pairs: UnsafeMutablePointer<UnsafePointer<XML_Char>?>

    init(_ pairs: UnsafeMutablePointer<UnsafePointer<XML_Char>?>) {
        unsafe self.pairs = unsafe pairs
    }

    /// The value of an attribute without a namespace.
    subscript(name: StaticString) -> String? {
        unsafe name.utf8Start.withMemoryRebound(to: XML_Char.self, capacity: name.utf8CodeUnitCount + 1) {
            name in
            unsafe value { unsafe strcmp($0, name) == 0 }
        }
    }

    /// The id of the relationship that an element refers to: `r:id`, in the transitional or the strict form.
    var relationship: String? {
        unsafe value { unsafe String(cString: $0).hasSuffix("/relationships id") }
    }

    /// Whether an attribute of the type `xsd:boolean` is there and true.
    func isTrue(_ name: StaticString) -> Bool {
        let value = self[name]
        return value == "1" || value == "true"
    }

    private func value(where isMeant: (UnsafePointer<XML_Char>) -> Bool) -> String? {
        var pair = unsafe pairs
        while let name = unsafe pair[0], let value = unsafe pair[1] {
            if unsafe isMeant(name) { return unsafe String(cString: value) }
            unsafe pair += 2
        }
        return nil
    }
}
