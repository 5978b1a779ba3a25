package import Documents
import Registry

extension Refusal {
    /// Why no PDF was made: 78 while the program is missing, 69 when it failed.
    package init(_ fault: PrintingFault) {
        self.init(fault.isConfiguration ? .configuration : .unavailable, fault.what, remedy: fault.remedy)
    }
}
