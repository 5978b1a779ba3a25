/// Ends the program, which the fuzzer takes for a finding, where something does not hold.
func require(_ holds: Bool, _ otherwise: @autoclosure () -> String) {
    if !holds { fatalError(otherwise()) }
}
