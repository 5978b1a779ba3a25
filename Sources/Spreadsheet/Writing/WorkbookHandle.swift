import CXlsxWriter

/// libxlsxwriter's workbook, written to a file when it is closed.
@safe
struct WorkbookHandle: ~Copyable {
    /// Nil once it is closed.
    private var workbook: UnsafeMutablePointer<lxw_workbook>?
    private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = unsafe [:]
    /// For numbers that are days, or should be.
    private var dates: UnsafeMutablePointer<lxw_format>?

    /// - Returns: nil without memory.
    init?(path: String, created: Int) {
        guard let opened = unsafe workbook_new(path) else { return nil }
        unsafe workbook = unsafe opened
        for style in CellStyle.allCases {
            guard let format = unsafe workbook_add_format(opened) else { return nil }
            unsafe style.apply(to: format)
            unsafe formats[style] = unsafe format
        }
        guard let format = unsafe workbook_add_format(opened) else { return nil }
        unsafe format.applyDates()
        unsafe dates = unsafe format
        var properties = unsafe lxw_doc_properties()
        unsafe properties.created = created
        _ = unsafe workbook_set_properties(opened, &properties)
    }

    deinit {
        if let workbook = unsafe workbook { unsafe lxw_workbook_free(workbook) }
    }

    /// - Returns: nil if the name cannot be used.
    mutating func addSheet(named name: String) -> SheetHandle? {
        guard unsafe workbook_validate_sheet_name(workbook, name) == LXW_NO_ERROR,
            let sheet = unsafe workbook_add_worksheet(workbook, name)
        else { return nil }
        return unsafe SheetHandle(sheet, formats: formats, dates: dates)
    }

    /// Writes everything. Sheets cannot be used any more.
    mutating func close() -> lxw_error {
        let closing = unsafe workbook
        unsafe workbook = nil
        return unsafe workbook_close(closing)
    }
}

/// One sheet of a workbook that is not yet closed.
@safe
struct SheetHandle {
    private let sheet: UnsafeMutablePointer<lxw_worksheet>
    private let formats: [CellStyle: UnsafeMutablePointer<lxw_format>]
    private let dates: UnsafeMutablePointer<lxw_format>?

    fileprivate init(
        _ sheet: UnsafeMutablePointer<lxw_worksheet>, formats: [CellStyle: UnsafeMutablePointer<lxw_format>],
        dates: UnsafeMutablePointer<lxw_format>?
    ) {
        unsafe self.sheet = unsafe sheet
        unsafe self.formats = unsafe formats
        unsafe self.dates = unsafe dates
    }

    /// Row and column from 0.
    func write(_ text: String, _ style: CellStyle, row: Int, column: Int) -> lxw_error {
        let (row, column) = (lxw_row_t(row), lxw_col_t(column))
        let format = unsafe formats[style]
        return text.isEmpty
            ? unsafe worksheet_write_blank(sheet, row, column, format)
            : unsafe worksheet_write_string(sheet, row, column, text, format)
    }

    /// A formula that comes to an error: the same one, or `#N/A` for what is none of a spreadsheet's.
    func writeError(_ error: String, row: Int, column: Int) -> lxw_error {
        let known = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"]
        let shown = known.contains(error) ? error : "#N/A"
        return unsafe worksheet_write_formula_str(
            sheet, lxw_row_t(row), lxw_col_t(column), "=" + shown, formats[.error], shown)
    }

    /// A number in the format of a date.
    func writeDate(_ number: Double, row: Int, column: Int) -> lxw_error {
        unsafe worksheet_write_number(sheet, lxw_row_t(row), lxw_col_t(column), number, dates)
    }

    func freezeFirstRow() {
        unsafe worksheet_freeze_panes(sheet, 1, 0)
    }

    /// - Parameter width: in half-width characters.
    func setColumn(_ column: Int, width: Int) {
        // What is typed below the rows is text as well.
        let format = unsafe formats[.plain]
        _ = unsafe worksheet_set_column(sheet, lxw_col_t(column), lxw_col_t(column), Double(width), format)
    }
}

extension UnsafeMutablePointer<lxw_format> {
    fileprivate func applyDates() {
        unsafe format_set_num_format(self, "yyyy-mm-dd")
        unsafe format_set_align(self, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    }
}

extension CellStyle {
    /// Every style is "text", so that a spreadsheet makes nothing else of what is typed into it, and wraps lines.
    fileprivate func apply(to format: UnsafeMutablePointer<lxw_format>) {
        unsafe format_set_num_format(format, "@")
        unsafe format_set_text_wrap(format)
        unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        switch self {
        case .plain: break
        case .error: unsafe colour(format, fill: 0xFFC7CE, text: 0x9C0006)
        case .warning: unsafe colour(format, fill: 0xFFEB9C, text: 0x7F4A00)
        case .header:
            unsafe format_set_bold(format)
            unsafe format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
        }
    }

    private func colour(_ format: UnsafeMutablePointer<lxw_format>, fill: UInt32, text: UInt32) {
        unsafe format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
        unsafe format_set_bg_color(format, fill)
        unsafe format_set_font_color(format, text)
    }
}
