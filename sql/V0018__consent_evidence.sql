-- Consents that reach the secretariat outside an application (J2): on paper, by telephone, or given earlier to wording that a
-- clerk holds to be equivalent. Each says on which day it was stated, where the paper is, and who vouches for it and why.
ALTER TABLE madoguchi.consent
    DROP CONSTRAINT consent_manner,
    ADD CONSTRAINT consent_manner CHECK (manner IN ('expressly', 'by_reference', 'earlier_equivalent')),
    -- The day on the paper, or on which it was said; `given_at` is when the secretariat put it on record.
    ADD COLUMN stated_on date,
    ADD COLUMN paper_place text,
    ADD COLUMN document_number text,
    ADD COLUMN recorded_by text,
    ADD COLUMN reason text,
    ADD CONSTRAINT consent_recorded CHECK (
        num_nonnulls(stated_on, recorded_by, reason) IN (0, 3) AND recorded_by <> '' AND reason <> ''
        AND (recorded_by IS NOT NULL OR num_nonnulls(paper_place, document_number) = 0)),
    -- No later than it was recorded, in Japan's days.
    ADD CONSTRAINT consent_stated_before CHECK (stated_on <= (given_at AT TIME ZONE 'Asia/Tokyo')::date),
    -- What is held to be equivalent can be looked at: a facility's paper, in a place that is named.
    ADD CONSTRAINT consent_earlier_equivalent CHECK (
        manner <> 'earlier_equivalent'
        OR (facility_id IS NOT NULL AND given AND recorded_by IS NOT NULL AND coalesce(paper_place, '') <> ''));

-- Now with what makes a word evidence. The columns of before keep their places.
CREATE OR REPLACE VIEW madoguchi.facility_consent WITH (security_invoker = true) AS
SELECT DISTINCT ON (said.network_id, said.facility_id, said.clause)
       said.network_id, said.facility_id, said.clause, said.clause_version, said.given, said.channel, said.given_by,
       said.given_at, said.wording_digest, said.manner, said.stated_on, said.id AS consent_id
FROM (
    SELECT consent.network_id, consent.facility_id, consent.id, consent.clause, consent.clause_version, consent.wording_digest,
           consent.given, consent.manner, consent.channel, consent.given_by, consent.given_at, consent.stated_on
    FROM madoguchi.consent WHERE consent.facility_id IS NOT NULL
    UNION ALL
    SELECT consent.network_id, entry.facility_id, consent.id, consent.clause, consent.clause_version, consent.wording_digest,
           consent.given, consent.manner, consent.channel, consent.given_by, consent.given_at, consent.stated_on
    FROM madoguchi.consent
    JOIN madoguchi.application
        ON application.network_id = consent.network_id AND application.id = consent.application_id
        AND application.state = 'approved'
    JOIN madoguchi.application_facility entry
        ON entry.network_id = consent.network_id AND entry.application_id = consent.application_id
        AND entry.ordinal = consent.facility
    WHERE entry.facility_id IS NOT NULL) said
ORDER BY said.network_id, said.facility_id, said.clause, said.given_at DESC, said.id DESC;
