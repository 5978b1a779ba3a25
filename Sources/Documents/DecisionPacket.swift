/// The attachment of a formal decision about an application (決裁の添付, J9): everything that whoever puts a stamp on it
/// has to know, in the words of the office.
package struct DecisionPacket: PrintedDocument {
    package static let template = "decision-packet"
    package let frame: SheetFrame
    /// The boxes for stamps, by their names.
    package let stampBoxes: [String]
    package let heading: String
    package let network: String
    /// The office's numbers and days; what is empty is filled in by hand.
    package let office: [Fact]
    package let facilities: [Facility]
    package let declarations: [Fact]
    package let consents: [Consent]
    /// What approving does, or did, to facilities and people: how the part is headed, the figures, the people by what becomes of them.
    package let changesHeading: String
    package let counts: [Fact]
    package let facilityChanges: [FacilityChange]
    package let groups: [Group]
    package let problems: [Problem]
    /// Nil where the network takes one channel.
    package let comparison: Comparison?
    /// What follows from approval here and at MCS; empty when nothing is decided any more.
    package let consequences: [String]

    package init(
        frame: SheetFrame, stampBoxes: [String], heading: String, network: String, office: [Fact],
        facilities: [Facility], declarations: [Fact], consents: [Consent], changesHeading: String,
        counts: [Fact], facilityChanges: [FacilityChange], groups: [Group], problems: [Problem],
        comparison: Comparison?, consequences: [String]
    ) {
        self.frame = frame
        self.stampBoxes = stampBoxes
        self.heading = heading
        self.network = network
        self.office = office
        self.facilities = facilities
        self.declarations = declarations
        self.consents = consents
        self.changesHeading = changesHeading
        self.counts = counts
        self.facilityChanges = facilityChanges
        self.groups = groups
        self.problems = problems
        self.comparison = comparison
        self.consequences = consequences
    }
}

extension DecisionPacket {
    /// A label and what it says.
    package struct Fact: Sendable {
        package let label: String
        package let value: String

        package init(_ label: String, _ value: String) {
            self.label = label
            self.value = value
        }
    }

    package struct Facility: Sendable {
        /// Nil when there is only one. (Not `heading`: where that is nil, Mustache goes on to the packet's own.)
        package let place: String?
        package let facts: [Fact]

        package init(place: String?, facts: [Fact]) {
            self.place = place
            self.facts = facts
        }
    }

    package struct Consent: Sendable {
        package let clause: String
        package let version: String
        package let answer: String
        package let manner: String
        package let givenBy: String
        package let givenAt: String

        package init(
            clause: String, version: String, answer: String, manner: String, givenBy: String, givenAt: String
        ) {
            self.clause = clause
            self.version = version
            self.answer = answer
            self.manner = manner
            self.givenBy = givenBy
            self.givenAt = givenAt
        }
    }

    /// One thing held about a facility, before and after.
    package struct FacilityChange: Sendable {
        package let facility: String
        package let label: String
        package let before: String
        package let after: String

        package init(facility: String, label: String, before: String, after: String) {
            self.facility = facility
            self.label = label
            self.before = before
            self.after = after
        }
    }

    /// People of whom the same becomes.
    package struct Group: Sendable {
        package let heading: String
        package let showsFacility: Bool
        /// Where something is said about each of them; their readings make way for it.
        package let showsDetails: Bool
        package let people: [Person]

        package init(heading: String, showsFacility: Bool, people: [Person]) {
            self.heading = heading
            self.showsFacility = showsFacility
            showsDetails = people.contains { !$0.details.isEmpty }
            self.people = people
        }
    }

    package struct Person: Sendable {
        package let number: String
        package let facility: String
        package let name: String
        package let kana: String
        package let profession: String
        package let email: String
        /// ○ for an administrator.
        package let administrator: String
        /// One line each: what was and what will be.
        package let details: [String]

        package init(
            number: Int, facility: String, name: String, kana: String, profession: String, email: String,
            isAdministrator: Bool, details: [String]
        ) {
            self.number = String(number)
            self.facility = facility
            self.name = name
            self.kana = kana
            self.profession = profession
            self.email = email
            administrator = isAdministrator ? "○" : ""
            self.details = details
        }
    }

    package struct Problem: Sendable {
        package let severity: String
        package let place: String
        package let text: String

        package init(severity: String, place: String, text: String) {
            self.severity = severity
            self.place = place
            self.text = text
        }
    }

    /// Two channels side by side; only what is not alike is listed.
    package struct Comparison: Sendable {
        package let summary: String
        package let fields: [Field]

        package init(summary: String, fields: [Field]) {
            self.summary = summary
            self.fields = fields
        }

        package struct Field: Sendable {
            package let subject: String
            package let label: String
            package let paper: String
            package let mail: String
            package let verdict: String

            package init(subject: String, label: String, paper: String, mail: String, verdict: String) {
                self.subject = subject
                self.label = label
                self.paper = paper
                self.mail = mail
                self.verdict = verdict
            }
        }
    }
}
