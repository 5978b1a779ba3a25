import Web

extension ApplyField: Component {
    var body: some HTML {
        switch answer {
        case .input(let answer): typed(answer)
        case .select(let answer): selected(answer)
        case .choice(let options): chosen(options)
        case .tick(let answer): ticked(answer)
        }
    }

    private var isRequired: Attribute? { .required(if: mark != nil) }
    private var described: Attribute? { errors.described(by: hint.map { _ in "\(id)-hint" }) }

    @HTMLBuilder private var head: some HTML {
        Web.label(.for(id)) {
            label
            mark.map { Mark(text: $0) }
        }
    }

    @HTMLBuilder private var remarks: some HTML {
        if let hint { p(.class("hint"), .id("\(id)-hint")) { hint } }
        errors
    }

    private func typed(_ answer: Input) -> some HTML {
        div(errors.marking("field")) {
            head
            remarks
            Web.input(
                .id(id), .name(id), .type(answer.type), answer.mode.map { .inputmode($0) },
                .autocomplete(answer.autocomplete), .value(answer.value), isRequired, described, errors.invalid)
        }
    }

    private func selected(_ answer: Select) -> some HTML {
        div(errors.marking("field")) {
            head
            errors
            Web.select(.id(id), .name(id), isRequired, errors.described(), errors.invalid) {
                option(.value("")) { answer.prompt }
                Each(answer.options) { choice in
                    option(.value(choice.value), .selected(if: choice.isChosen)) { choice.text }
                }
            }
        }
    }

    private func chosen(_ options: [Option]) -> some HTML {
        fieldset(errors.marking("choices"), .id(id), described) {
            legend { label }
            remarks
            Each(options) { option in
                Radio(
                    id: option.optionID, name: id, value: option.value, text: option.text,
                    isChosen: option.isChosen)
            }
        }
    }

    private func ticked(_ answer: Tick) -> some HTML {
        section(errors.marking("clause"), .labelled(by: "\(id)-title")) {
            h3(.id("\(id)-title")) {
                label
                mark.map { Mark(text: $0) }
            }
            if let prose = answer.prose { div(.class("prose")) { prose } }
            errors
            p(.class("tick")) {
                Web.input(
                    .id(id), .name(id), .type("checkbox"), .value("yes"), isRequired,
                    .checked(if: answer.isTicked), described, errors.invalid)
                Web.label(.for(id)) { answer.sentence }
            }
        }
    }
}
