import Registry
import Testing

struct FacilityChangeTests {
    private let types = NetworkDefinition.sample().codes.facilityTypes
    private let facility = FacilityValues(
        id: 1, state: .active, name: "みどり台内科", nameKey: FoldedName("みどり台内科").key, typeID: "clinic",
        typeOther: nil, number: nil, postalCode: "201-0012", address: "狛江市中和泉1-2-3", telephone: "03-3480-0000",
        managerName: "緑川 誠",
        managerEmail: "incho@midoridai.example.jp")

    @Test func `only what is stated and differs changes, read as in an application`() throws {
        let change = try FacilityChange(
            of: facility,
            stated: [
                .telephone: "０３（３４８０）１１１１", .postalCode: "", .managerName: "髙橋 誠", .address: " 狛江市中和泉1-2-3 ",
            ], types: types)
        #expect(change.differences.map(\.field) == [.postalCode, .telephone, .managerName])
        #expect(change.values.telephone == "03-3480-1111" && change.values.postalCode == nil)
        #expect(change.differences.last?.before == "緑川 誠" && change.differences.last?.after == "髙橋 誠")
    }

    @Test func `a new name brings its folded key`() throws {
        let change = try FacilityChange(of: facility, stated: [.name: "みどり台　クリニック"], types: types)
        #expect(change.values.nameKey == FoldedName("みどり台クリニック").key)
    }

    @Test(arguments: [
        (FacilityField.telephone, "12"), (.postalCode, "20"), (.number, "13"), (.managerEmail, "incho"),
        (.managerEmail, ""), (.name, " "), (.address, ""), (.managerName, "　"), (.type, "診療"), (.type, ""),
        (.typeOther, "音楽教室"),
    ])
    func `what cannot be read is refused, field by field`(_ field: FacilityField, _ written: String) {
        let refusal = #expect(throws: FacilityChangeRefusal.self) {
            try FacilityChange(of: facility, stated: [field: written], types: types)
        }
        #expect(refusal?.field == field)
    }

    @Test func `a type is one of the network's, and brings or drops the text beside it`() throws {
        let other = try FacilityChange(
            of: facility, stated: [.type: "その他", .typeOther: "音楽教室"], types: types)
        #expect(other.differences.map(\.field) == [.type, .typeOther])
        #expect(other.differences[0].line(types).ja == "施設種別：診療所 → その他")
        let back = try FacilityChange(of: other.values, stated: [.type: "診療所"], types: types)
        #expect(back.values == facility && back.differences.count == 2)
        #expect(throws: FacilityChangeRefusal.self) {
            try FacilityChange(of: facility, stated: [.type: "その他"], types: types)
        }
        #expect(FacilityChange(of: other.values, undoing: other.differences).values == facility)
    }
}
