-- Facilities, and what the secretariat did about each after its registration (J6, J11).
--
--   active ◄──► paused
--      └───┬────┘
--          ▼
--        ended      (closed, or merged into another)
--
-- Where a composite key leads to another table of the network, that key vouches for the network as well: a key of its own
-- to `network` would be checked for every row and say nothing new.

CREATE SEQUENCE madoguchi.facility_id;
CREATE SEQUENCE madoguchi.facility_measure_id;

CREATE TABLE madoguchi.facility (
    network_id bigint NOT NULL CONSTRAINT facility_network_fkey REFERENCES madoguchi.network,
    id bigint NOT NULL DEFAULT nextval('madoguchi.facility_id'),
    -- Names stay exactly as written; search and comparison use the folded key.
    name text NOT NULL,
    name_key text NOT NULL,
    facility_type text NOT NULL,
    facility_type_other text,
    facility_number text,
    postal_code text,
    address text NOT NULL,
    telephone text,
    -- The facility manager signs the application; the MCS administrators are affiliations.
    manager_name text NOT NULL,
    manager_email text NOT NULL,
    state text NOT NULL DEFAULT 'active',
    registered_at timestamptz NOT NULL,
    -- The facility that its people went to.
    merged_into_id bigint,
    CONSTRAINT facility_pkey PRIMARY KEY (network_id, id),
    CONSTRAINT facility_merged_into_fkey FOREIGN KEY (network_id, merged_into_id) REFERENCES madoguchi.facility,
    CONSTRAINT facility_state CHECK (state IN ('active', 'paused', 'ended')),
    CONSTRAINT facility_name_present CHECK (name <> '' AND name_key <> ''),
    CONSTRAINT facility_merged CHECK (merged_into_id IS NULL OR state = 'ended' AND merged_into_id <> id)
);
CREATE UNIQUE INDEX facility_name_key ON madoguchi.facility (network_id, name_key) WHERE state <> 'ended';

-- The state itself stays with the facility; here is the reason beside each step.
CREATE TABLE madoguchi.facility_measure (
    network_id bigint NOT NULL,
    id bigint NOT NULL DEFAULT nextval('madoguchi.facility_measure_id'),
    act_id bigint NOT NULL,
    facility_id bigint NOT NULL,
    kind text NOT NULL,
    -- The facility that this one was merged into, or that was merged into this one.
    other_facility_id bigint,
    clause text,
    reason text NOT NULL,
    taken_by text NOT NULL,
    taken_at timestamptz NOT NULL,
    -- What was changed, before and after, under the same keys.
    before jsonb,
    after jsonb,
    CONSTRAINT facility_measure_pkey PRIMARY KEY (network_id, id),
    CONSTRAINT facility_measure_act_fkey FOREIGN KEY (network_id, act_id) REFERENCES madoguchi.act,
    CONSTRAINT facility_measure_facility_fkey FOREIGN KEY (network_id, facility_id) REFERENCES madoguchi.facility,
    CONSTRAINT facility_measure_other_facility_fkey FOREIGN KEY (network_id, other_facility_id)
        REFERENCES madoguchi.facility,
    CONSTRAINT facility_measure_kind CHECK (kind IN ('change', 'pause', 'resume', 'end', 'merge', 'withdraw_consent', 'undo')),
    CONSTRAINT facility_measure_reasoned CHECK (reason <> ''),
    CONSTRAINT facility_measure_change CHECK (
        (before IS NOT NULL) = (kind = 'change') AND (after IS NOT NULL) = (kind = 'change')),
    CONSTRAINT facility_measure_merge CHECK ((other_facility_id IS NOT NULL) = (kind = 'merge')),
    CONSTRAINT facility_measure_clause CHECK ((clause IS NOT NULL) = (kind = 'withdraw_consent'))
);
CREATE INDEX facility_measure_facility ON madoguchi.facility_measure (network_id, facility_id);

-- Holds facilities until the end of the transaction, in the order of their ids: whoever takes a right away there does.
-- A function, so that the portal can hold a row whose columns it may not change.
CREATE FUNCTION app.hold_facilities(facilities bigint[]) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT FROM madoguchi.facility
    WHERE network_id = app.current_network() AND id = ANY (facilities) ORDER BY id FOR NO KEY UPDATE
$$;
ALTER FUNCTION app.hold_facilities(bigint[]) OWNER TO mdg_guard;
GRANT EXECUTE ON FUNCTION app.hold_facilities(bigint[]) TO mdg_desk, mdg_portal;

CALL app.isolate('madoguchi.facility');
CALL app.isolate('madoguchi.facility_measure');
CALL app.audit('facility', 'id', 'NULL::bigint', 'id', 'NULL::bigint');
CALL app.audit('facility_measure', 'id', 'NULL::bigint', 'facility_id', 'NULL::bigint');

GRANT SELECT, INSERT ON madoguchi.facility, madoguchi.facility_measure TO mdg_desk;
GRANT UPDATE (state, name, name_key, facility_type, facility_type_other, facility_number, postal_code, address, telephone,
              manager_name, manager_email, merged_into_id)
    ON madoguchi.facility TO mdg_desk;
GRANT USAGE ON SEQUENCE madoguchi.facility_id, madoguchi.facility_measure_id TO mdg_desk;
GRANT SELECT ON madoguchi.facility TO mdg_portal, mdg_schedule, mdg_guard;
GRANT SELECT ON madoguchi.facility_measure TO mdg_portal;
GRANT UPDATE (state) ON madoguchi.facility TO mdg_guard;   -- for its row locks
