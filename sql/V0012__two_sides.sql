-- The other side ("two sides" of the domain). MCS has no interface: what it is wanted to show, what somebody was asked to do
-- there and what somebody attested are three things, kept apart for every person and facility.
--
--   wanted     follows from this side, and only app.follow_sides writes it, at the end of every act
--   asked      of whom, when and how; stands until somebody attests what became of it
--   attested   by whom, with what evidence; nothing else counts as being so at MCS
--
--   wanted = attested, nothing asked ──wanted changes──▶ to do ──ask──▶ waiting ──attest──▶ wanted = attested
--                                                          ▲               │ wanted changes
--                                                          └── take back ◀─┘
--
-- The work list is a view of it, so that no act can forget to open or to withdraw a line, and no two lines contradict each
-- other: a person or facility and an aspect have one row, and a row is one line at most.

-- The days on which the secretariat is closed, besides Saturdays and Sundays; they follow the network's files.
CREATE TABLE madoguchi.closed_day (
    network_id bigint NOT NULL CONSTRAINT closed_day_network_fkey REFERENCES madoguchi.network,
    day date NOT NULL,
    CONSTRAINT closed_day_pkey PRIMARY KEY (network_id, day)
);
CALL app.isolate('madoguchi.closed_day');
CALL app.audit('closed_day', 'NULL::bigint', 'NULL::bigint', 'NULL::bigint', 'NULL::bigint', inserts => 'acted');
GRANT SELECT, INSERT, DELETE ON madoguchi.closed_day TO mdg_desk;
GRANT SELECT ON madoguchi.closed_day TO mdg_guard, mdg_portal, mdg_schedule;

-- The last of the next open days; with none it is the day itself, open or not.
CREATE FUNCTION app.office_day(network bigint, today date, open_days integer) RETURNS date
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT CASE open_days WHEN 0 THEN today ELSE (
        SELECT day FROM (
            -- Longer than any row of closed days.
            SELECT today + ahead AS day FROM generate_series(1, 60) AS ahead
            WHERE extract(isodow FROM today + ahead) < 6 AND NOT EXISTS (
                SELECT FROM madoguchi.closed_day
                WHERE closed_day.network_id = office_day.network AND closed_day.day = today + ahead)) open_day
        ORDER BY day OFFSET open_days - 1 LIMIT 1) END
$$;

-- Lines of the work list and notices count with one sequence: a number means one of them.
CREATE SEQUENCE madoguchi.work_number;

CREATE TABLE madoguchi.mcs_standing (
    network_id bigint NOT NULL,
    -- The line's number on the work list. What is wanted anew gets a new number, so that nobody attests by an old one what
    -- they did not look at.
    number bigint NOT NULL DEFAULT nextval('madoguchi.work_number'),
    account_id bigint,
    -- Of a place: where. Of a facility's own registration: which.
    facility_id bigint,
    aspect text NOT NULL,
    -- NULL: is not to be there, was asked to be taken away, is not known to be there.
    wanted jsonb,
    wanted_since timestamptz NOT NULL,
    due_on date NOT NULL,
    -- The application by which it came to be wanted: its lines stand in one bundle.
    application_id bigint,
    asked jsonb,
    asked_at timestamptz,
    asked_of text,
    asked_how text,
    asked_by text,
    asked_mail_id bigint,
    attested jsonb,
    attested_at timestamptz,
    attested_by text,
    -- Who did it at MCS.
    performer text,
    evidence text,
    CONSTRAINT mcs_standing_subject_key UNIQUE NULLS NOT DISTINCT (network_id, account_id, facility_id, aspect),
    CONSTRAINT mcs_standing_number_key UNIQUE (network_id, number),
    CONSTRAINT mcs_standing_account_fkey FOREIGN KEY (network_id, account_id) REFERENCES madoguchi.account,
    CONSTRAINT mcs_standing_facility_fkey FOREIGN KEY (network_id, facility_id) REFERENCES madoguchi.facility,
    CONSTRAINT mcs_standing_application_fkey FOREIGN KEY (network_id, application_id) REFERENCES madoguchi.application,
    CONSTRAINT mcs_standing_asked_mail_fkey FOREIGN KEY (network_id, asked_mail_id) REFERENCES madoguchi.mail,
    CONSTRAINT mcs_standing_aspect CHECK (
        aspect IN ('registration', 'access', 'place', 'all_users', 'administrators_room', 'facility')),
    CONSTRAINT mcs_standing_subject CHECK (
        (account_id IS NULL) = (aspect = 'facility') AND (facility_id IS NULL) = (aspect NOT IN ('place', 'facility'))),
    CONSTRAINT mcs_standing_asked CHECK (
        num_nonnulls(asked_at, asked_of, asked_how, asked_by) IN (0, 4)
        AND (asked_at IS NOT NULL OR num_nonnulls(asked, asked_mail_id) = 0)),
    CONSTRAINT mcs_standing_asked_of CHECK (asked_of IN ('clerk', 'facility_administrator', 'person', 'mcs_support')),
    CONSTRAINT mcs_standing_asked_how CHECK (
        asked_how IN ('bulk_form', 'mail', 'telephone', 'enquiry_form', 'in_person', 'work_sheet')),
    CONSTRAINT mcs_standing_attested CHECK (
        num_nonnulls(attested_at, attested_by, performer, evidence) IN (0, 4)
        AND (attested_at IS NOT NULL OR attested IS NULL) AND attested_by <> '' AND evidence <> ''),
    CONSTRAINT mcs_standing_performer CHECK (
        performer IN ('clerk', 'facility_administrator', 'person', 'mcs_support'))
);
CREATE INDEX mcs_standing_open ON madoguchi.mcs_standing (network_id, due_on, number)
    WHERE wanted IS DISTINCT FROM attested OR asked_at IS NOT NULL;
CREATE INDEX mcs_standing_facility ON madoguchi.mcs_standing (network_id, facility_id) WHERE facility_id IS NOT NULL;
CREATE INDEX mcs_standing_room ON madoguchi.mcs_standing (network_id, account_id) WHERE aspect = 'administrators_room';
-- By which MCS knows people who are no longer here.
CREATE INDEX mcs_standing_address ON madoguchi.mcs_standing (network_id, lower(attested ->> 'email'))
    WHERE aspect = 'registration' AND attested IS NOT NULL;
CREATE INDEX mcs_standing_application ON madoguchi.mcs_standing (network_id, application_id)
    WHERE application_id IS NOT NULL;

CALL app.isolate('madoguchi.mcs_standing');
CALL app.audit('mcs_standing', 'number', 'account_id', 'facility_id', 'application_id', inserts => 'acted');

GRANT SELECT ON madoguchi.mcs_standing TO mdg_desk, mdg_portal, mdg_schedule;
-- `wanted` is nobody's to write but the guard's.
GRANT UPDATE (asked, asked_at, asked_of, asked_how, asked_by, asked_mail_id, attested, attested_at, attested_by, performer,
              evidence)
    ON madoguchi.mcs_standing TO mdg_desk, mdg_portal;
GRANT SELECT, INSERT, UPDATE ON madoguchi.mcs_standing TO mdg_guard;
GRANT USAGE ON SEQUENCE madoguchi.work_number TO mdg_guard;

-- What MCS is wanted to show, as it follows from this side: the one definition of it.
CREATE VIEW madoguchi.mcs_wanted WITH (security_invoker = true) AS
SELECT network_id, id AS account_id, NULL::bigint AS facility_id, 'registration' AS aspect,
       jsonb_strip_nulls(jsonb_build_object(
           'email', email, 'name', name, 'kana', kana, 'profession', profession, 'profession_other', profession_other,
           'telephone', telephone)) AS wanted
FROM madoguchi.account WHERE state <> 'removed'
UNION ALL
SELECT network_id, id, NULL, 'access', '"stopped"' FROM madoguchi.account WHERE state = 'suspended'
UNION ALL
SELECT network_id, account_id, facility_id, 'place',
       CASE WHEN is_administrator THEN '"administrator"' ELSE '"staff"' END::jsonb
FROM madoguchi.affiliation WHERE ended_at IS NULL
UNION ALL
SELECT account.network_id, account.id, NULL, 'all_users', '"member"'
FROM madoguchi.account JOIN madoguchi.network ON network.id = account.network_id
WHERE network.keeps_all_users_group AND account.state <> 'removed'
UNION ALL
SELECT affiliation.network_id, affiliation.account_id, NULL, 'administrators_room', '"member"'
FROM madoguchi.affiliation JOIN madoguchi.network ON network.id = affiliation.network_id
WHERE network.keeps_administrators_room AND affiliation.is_administrator AND affiliation.ended_at IS NULL
GROUP BY affiliation.network_id, affiliation.account_id
UNION ALL
SELECT network_id, NULL, id, 'facility',
       jsonb_strip_nulls(jsonb_build_object(
           'name', name, 'type', facility_type, 'type_other', facility_type_other, 'number', facility_number,
           'postal_code', postal_code, 'address', address, 'telephone', telephone))
FROM madoguchi.facility WHERE state <> 'ended';
GRANT SELECT ON madoguchi.mcs_wanted TO mdg_desk, mdg_portal, mdg_schedule, mdg_guard;

-- What an act has touched of this side, until its end: one row per statement. Whoever leaves one behind cannot commit.
CREATE SEQUENCE madoguchi.touched_id;
CREATE TABLE madoguchi.touched (
    network_id bigint NOT NULL,
    id bigint NOT NULL DEFAULT nextval('madoguchi.touched_id'),
    accounts bigint[] NOT NULL DEFAULT '{}',
    facilities bigint[] NOT NULL DEFAULT '{}',
    CONSTRAINT touched_pkey PRIMARY KEY (network_id, id)
);
CALL app.isolate('madoguchi.touched');
GRANT SELECT, INSERT, DELETE ON madoguchi.touched TO mdg_guard;
GRANT USAGE ON SEQUENCE madoguchi.touched_id TO mdg_guard;

CREATE FUNCTION app.refuse_unfollowed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM madoguchi.touched WHERE network_id = NEW.network_id AND id = NEW.id) THEN
        RAISE EXCEPTION 'what is wanted at MCS does not follow this change'
            USING ERRCODE = '23514', CONSTRAINT = 'wanted_follows', TABLE = 'mcs_standing';
    END IF;
    RETURN NULL;
END
$$;
ALTER FUNCTION app.refuse_unfollowed() OWNER TO mdg_guard;
CREATE CONSTRAINT TRIGGER refuse_unfollowed AFTER INSERT ON madoguchi.touched
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.refuse_unfollowed();

CREATE FUNCTION app.touch_new_accounts() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    INSERT INTO madoguchi.touched (network_id, accounts)
    SELECT network_id, array_agg(id) FROM changed GROUP BY network_id;
    RETURN NULL;
END
$$;
-- An activation and an own password are nothing that MCS shows.
CREATE FUNCTION app.touch_changed_accounts() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    INSERT INTO madoguchi.touched (network_id, accounts)
    SELECT changed.network_id, array_agg(changed.id) FROM changed JOIN previous USING (network_id, id)
    WHERE (changed.email, changed.name, changed.kana, changed.profession, changed.profession_other, changed.telephone,
           changed.state = 'removed', changed.state = 'suspended')
        IS DISTINCT FROM
          (previous.email, previous.name, previous.kana, previous.profession, previous.profession_other,
           previous.telephone, previous.state = 'removed', previous.state = 'suspended')
    GROUP BY changed.network_id;
    RETURN NULL;
END
$$;
CREATE FUNCTION app.touch_affiliations() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    INSERT INTO madoguchi.touched (network_id, accounts, facilities)
    SELECT network_id, array_agg(DISTINCT account_id), array_agg(DISTINCT facility_id) FROM changed GROUP BY network_id;
    RETURN NULL;
END
$$;
CREATE FUNCTION app.touch_facilities() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    INSERT INTO madoguchi.touched (network_id, facilities)
    SELECT network_id, array_agg(DISTINCT id) FROM changed GROUP BY network_id;
    RETURN NULL;
END
$$;
-- An option that is switched on or off concerns everybody.
CREATE FUNCTION app.touch_everybody() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    INSERT INTO madoguchi.touched (network_id, accounts)
    SELECT changed.id, array_agg(account.id)
    FROM changed JOIN previous USING (id) JOIN madoguchi.account ON account.network_id = changed.id
    WHERE (changed.keeps_all_users_group, changed.keeps_administrators_room)
        IS DISTINCT FROM (previous.keeps_all_users_group, previous.keeps_administrators_room)
    GROUP BY changed.id;
    RETURN NULL;
END
$$;
ALTER FUNCTION app.touch_new_accounts() OWNER TO mdg_guard;
ALTER FUNCTION app.touch_changed_accounts() OWNER TO mdg_guard;
ALTER FUNCTION app.touch_affiliations() OWNER TO mdg_guard;
ALTER FUNCTION app.touch_facilities() OWNER TO mdg_guard;
ALTER FUNCTION app.touch_everybody() OWNER TO mdg_guard;
CREATE TRIGGER touch_insert AFTER INSERT ON madoguchi.account
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION app.touch_new_accounts();
CREATE TRIGGER touch_update AFTER UPDATE ON madoguchi.account
    REFERENCING NEW TABLE AS changed OLD TABLE AS previous
    FOR EACH STATEMENT EXECUTE FUNCTION app.touch_changed_accounts();
CREATE TRIGGER touch_insert AFTER INSERT ON madoguchi.affiliation
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION app.touch_affiliations();
CREATE TRIGGER touch_update AFTER UPDATE ON madoguchi.affiliation
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION app.touch_affiliations();
CREATE TRIGGER touch_insert AFTER INSERT ON madoguchi.facility
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION app.touch_facilities();
CREATE TRIGGER touch_update AFTER UPDATE ON madoguchi.facility
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION app.touch_facilities();
CREATE TRIGGER touch_update AFTER UPDATE ON madoguchi.network
    REFERENCING NEW TABLE AS changed OLD TABLE AS previous FOR EACH STATEMENT EXECUTE FUNCTION app.touch_everybody();

-- Who is in which group: what is wanted here, and where it stands at MCS (A2, R1, invariants 1 and 4).
--
--   to_invite ──► invited ──► joined ──► to_remove ──► left
--        └────────────┴──────────────────────┘
CREATE VIEW madoguchi.membership WITH (security_invoker = true) AS
SELECT network_id, account_id, aspect AS group_kind, state,
       CASE state WHEN 'invited' THEN asked_at WHEN 'joined' THEN attested_at WHEN 'left' THEN attested_at
                  ELSE wanted_since END AS since
FROM (
    SELECT standing.*, CASE
        WHEN wanted IS NOT NULL AND attested IS NOT NULL THEN 'joined'
        WHEN wanted IS NOT NULL AND asked IS NOT NULL THEN 'invited'
        WHEN wanted IS NOT NULL THEN 'to_invite'
        WHEN attested IS NOT NULL OR asked_at IS NOT NULL THEN 'to_remove'
        -- What nobody attested was never so.
        WHEN attested_at IS NOT NULL THEN 'left' END AS state
    FROM madoguchi.mcs_standing standing WHERE aspect IN ('all_users', 'administrators_room')) standing
WHERE state IS NOT NULL;
GRANT SELECT ON madoguchi.membership TO mdg_desk, mdg_portal, mdg_schedule, mdg_guard;

-- A facility's standing is derived here and stored nowhere (invariant 2).
CREATE VIEW madoguchi.facility_standing WITH (security_invoker = true) AS
SELECT facility.network_id, facility.id AS facility_id,
       CASE
           WHEN facility.state <> 'active' THEN facility.state
           WHEN NOT EXISTS (
               SELECT FROM madoguchi.affiliation JOIN madoguchi.account
                   ON account.network_id = affiliation.network_id AND account.id = affiliation.account_id
               WHERE affiliation.network_id = facility.network_id AND affiliation.facility_id = facility.id
                 AND affiliation.ended_at IS NULL AND affiliation.is_administrator
                 AND account.state IN ('registered', 'active'))
               THEN 'without_administrator'
           WHEN EXISTS (
               SELECT FROM madoguchi.affiliation JOIN madoguchi.mcs_standing room
                   ON room.network_id = affiliation.network_id AND room.account_id = affiliation.account_id
                   AND room.aspect = 'administrators_room' AND room.wanted IS NOT NULL AND room.attested IS NULL
               WHERE affiliation.network_id = facility.network_id AND affiliation.facility_id = facility.id
                 AND affiliation.ended_at IS NULL AND affiliation.is_administrator)
               THEN 'administrators_not_in_room'
           ELSE 'in_order'
       END AS standing
FROM madoguchi.facility;
GRANT SELECT ON madoguchi.facility_standing TO mdg_desk, mdg_portal, mdg_schedule, mdg_guard;
