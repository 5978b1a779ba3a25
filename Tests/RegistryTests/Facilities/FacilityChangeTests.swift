import Registry
import Testing

struct FacilityChangeTests {
    private let facility = FacilityValues(
        id: 1, state: .active, name: "みどり台内科", nameKey: FoldedName("みどり台内科").key, number: nil,
        postalCode: "201-0012", address: "狛江市中和泉1-2-3", telephone: "03-3480-0000", managerName: "緑川 誠",
        managerEmail: "incho@midoridai.example.jp")

    @Test func `only what is stated and differs changes, read as in an application`() throws {
        let change = try FacilityChange(
            of: facility,
            stated: [
                .telephone: "０３（３４８０）１１１１", .postalCode: "", .managerName: "髙橋 誠", .address: " 狛江市中和泉1-2-3 ",
            ])
        #expect(change.differences.map(\.field) == [.postalCode, .telephone, .managerName])
        #expect(change.values.telephone == "03-3480-1111" && change.values.postalCode == nil)
        #expect(change.differences.last?.before == "緑川 誠" && change.differences.last?.after == "髙橋 誠")
    }

    @Test func `a new name brings its folded key`() throws {
        let change = try FacilityChange(of: facility, stated: [.name: "みどり台　クリニック"])
        #expect(change.values.nameKey == FoldedName("みどり台クリニック").key)
    }

    @Test(arguments: [
        (FacilityField.telephone, "12"), (.postalCode, "20"), (.number, "13"), (.managerEmail, "incho"),
        (.managerEmail, ""), (.name, " "), (.address, ""), (.managerName, "　"),
    ])
    func `what cannot be read is refused, field by field`(_ field: FacilityField, _ written: String) {
        let refusal = #expect(throws: FacilityChangeRefusal.self) {
            try FacilityChange(of: facility, stated: [field: written])
        }
        #expect(refusal?.field == field)
    }
}
