-- What is on the work list without being a standing at MCS. Each has a condition of its own and lapses with it; what a
-- person has to decide is settled by them.
CREATE TABLE madoguchi.notice (
    network_id bigint NOT NULL,
    number bigint NOT NULL DEFAULT nextval('madoguchi.work_number'),
    kind text NOT NULL,
    facility_id bigint,
    account_id bigint,
    mail_id bigint,
    -- The consent that was withdrawn or declined.
    consent_id bigint,
    due_on date NOT NULL,
    raised_at timestamptz NOT NULL,
    lapsed_at timestamptz,
    settled_at timestamptz,
    settled_by text,
    evidence text,
    CONSTRAINT notice_pkey PRIMARY KEY (network_id, number),
    CONSTRAINT notice_account_fkey FOREIGN KEY (network_id, account_id) REFERENCES madoguchi.account,
    CONSTRAINT notice_facility_fkey FOREIGN KEY (network_id, facility_id) REFERENCES madoguchi.facility,
    CONSTRAINT notice_kind CHECK (kind IN ('administrator_missing', 'facility_paused', 'consent_withdrawal')),
    CONSTRAINT notice_settled CHECK (
        num_nonnulls(settled_at, settled_by, evidence) IN (0, 3) AND settled_by <> '' AND evidence <> '')
);
CREATE INDEX notice_open ON madoguchi.notice (network_id, due_on, number) WHERE lapsed_at IS NULL AND settled_at IS NULL;
CREATE INDEX notice_facility ON madoguchi.notice (network_id, facility_id) WHERE facility_id IS NOT NULL;
CALL app.isolate('madoguchi.notice');
CALL app.audit('notice', 'number', 'account_id', 'facility_id', 'NULL::bigint', inserts => 'acted');
GRANT SELECT ON madoguchi.notice TO mdg_desk, mdg_portal, mdg_schedule;
GRANT UPDATE (settled_at, settled_by, evidence) ON madoguchi.notice TO mdg_desk;
GRANT SELECT, INSERT, UPDATE ON madoguchi.notice TO mdg_guard;

-- A facility's word counts from its latest on; whether what follows from a "no" has to be decided is a person's to say.
CREATE FUNCTION app.touch_consents() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    INSERT INTO madoguchi.touched (network_id, facilities)
    SELECT network_id, array_agg(DISTINCT facility_id) FROM changed WHERE facility_id IS NOT NULL GROUP BY network_id;
    RETURN NULL;
END
$$;
ALTER FUNCTION app.touch_consents() OWNER TO mdg_guard;
CREATE TRIGGER touch_insert AFTER INSERT ON madoguchi.consent
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION app.touch_consents();

-- When a notice holds.
CREATE VIEW madoguchi.notice_condition WITH (security_invoker = true) AS
SELECT network_id, 'administrator_missing' AS kind, facility_id, NULL::bigint AS consent_id
FROM madoguchi.facility_standing WHERE standing = 'without_administrator'
UNION ALL
SELECT network_id, 'facility_paused', id, NULL FROM madoguchi.facility WHERE state = 'paused'
UNION ALL
SELECT said.network_id, 'consent_withdrawal', said.facility_id, said.consent_id
FROM madoguchi.facility_consent said JOIN madoguchi.facility
    ON facility.network_id = said.network_id AND facility.id = said.facility_id
WHERE NOT said.given AND facility.state <> 'ended';

-- Brings what is wanted into line with this side, and notices with their conditions, for whatever the open act has touched.
CREATE FUNCTION app.follow_sides() RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    network CONSTANT bigint := app.current_network();
    people bigint[];
    places bigint[];
BEGIN
    WITH taken AS (DELETE FROM madoguchi.touched WHERE network_id = network RETURNING accounts, facilities)
    SELECT array_agg(DISTINCT account), array_agg(DISTINCT facility)
    INTO people, places
    FROM (SELECT unnest(accounts) AS account, NULL::bigint AS facility FROM taken
          UNION ALL SELECT NULL, unnest(facilities) FROM taken) subject;
    people := array_remove(people, NULL);
    places := array_remove(places, NULL);
    IF cardinality(people) > 0 THEN
        PERFORM app.inherit_standing(network, people);
        PERFORM app.follow_people(network, people);
    END IF;
    IF cardinality(people) > 0 OR cardinality(places) > 0 THEN
        PERFORM app.follow_facilities(network, people, places);
    END IF;
END
$$;

-- Who comes back under the address that they had is the same person at MCS: what stands there is theirs from now on, and
-- what was asked about their former account is asked about them.
CREATE FUNCTION app.inherit_standing(network bigint, people bigint[]) RETURNS void
LANGUAGE sql VOLATILE SET search_path = pg_catalog, pg_temp AS $$
    WITH heir AS MATERIALIZED (
        SELECT account.id, account.email_key, account.name_key FROM madoguchi.account
        WHERE account.network_id = network AND account.id = ANY (people) AND account.state <> 'removed'
          AND NOT EXISTS (
            SELECT FROM madoguchi.mcs_standing own
            WHERE own.network_id = network AND own.account_id = account.id)),
    -- By the address that they had last, or by the one that MCS still shows.
    former AS (
        SELECT heir.id AS heir_id, account.id FROM heir JOIN madoguchi.account
            ON account.network_id = network AND account.email_key = heir.email_key
            AND account.name_key = heir.name_key AND account.state = 'removed'
        UNION
        SELECT heir.id, account.id FROM heir JOIN madoguchi.mcs_standing shown
            ON shown.network_id = network AND lower(shown.attested ->> 'email') = heir.email_key
            AND shown.aspect = 'registration' AND shown.attested IS NOT NULL
        JOIN madoguchi.account
            ON account.network_id = network AND account.id = shown.account_id AND account.name_key = heir.name_key
            AND account.state = 'removed')
    UPDATE madoguchi.mcs_standing standing SET account_id = inherited.heir_id
    FROM (
        SELECT DISTINCT ON (former.heir_id) former.heir_id, former.id AS former_id
        FROM former JOIN madoguchi.mcs_standing registration
            ON registration.network_id = network AND registration.account_id = former.id
            AND registration.aspect = 'registration'
            AND (registration.attested IS NOT NULL OR registration.asked_at IS NOT NULL)
        ORDER BY former.heir_id, former.id DESC) inherited
    WHERE standing.network_id = network AND standing.account_id = inherited.former_id
$$;

CREATE FUNCTION app.follow_people(network bigint, people bigint[]) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    following CONSTANT record := app.following(network);
BEGIN
    UPDATE madoguchi.mcs_standing standing
    SET wanted = changed.wanted, number = nextval('madoguchi.work_number'), wanted_since = following.as_of,
        due_on = CASE WHEN standing.aspect = 'access' AND changed.wanted IS NOT NULL THEN following.today
                      WHEN standing.aspect IN ('access', 'registration') THEN following.soon ELSE following.later END,
        application_id = following.application_id
    FROM (
        SELECT held.number, wanted.wanted
        FROM madoguchi.mcs_standing held
        LEFT JOIN madoguchi.mcs_wanted wanted
            ON wanted.network_id = held.network_id AND wanted.account_id = held.account_id
            AND wanted.facility_id IS NOT DISTINCT FROM held.facility_id AND wanted.aspect = held.aspect
            AND wanted.account_id = ANY (people)
        WHERE held.network_id = network AND held.account_id = ANY (people)
          AND held.wanted IS DISTINCT FROM wanted.wanted) changed
    WHERE standing.network_id = network AND standing.number = changed.number;

    INSERT INTO madoguchi.mcs_standing
        (network_id, account_id, facility_id, aspect, wanted, wanted_since, due_on, application_id)
    SELECT network, wanted.account_id, wanted.facility_id, wanted.aspect, wanted.wanted, following.as_of,
           CASE wanted.aspect WHEN 'access' THEN following.today WHEN 'registration' THEN following.soon
                              ELSE following.later END,
           following.application_id
    FROM madoguchi.mcs_wanted wanted
    WHERE wanted.network_id = network AND wanted.account_id = ANY (people)
      AND NOT EXISTS (
        SELECT FROM madoguchi.mcs_standing held
        WHERE held.network_id = network AND held.account_id = wanted.account_id
          AND held.facility_id IS NOT DISTINCT FROM wanted.facility_id AND held.aspect = wanted.aspect)
    ORDER BY wanted.account_id, wanted.aspect DESC;
END
$$;

-- The open act's time, the days until what it leaves is due, and the application that it is about, if any.
CREATE FUNCTION app.following(network bigint, OUT as_of timestamptz, OUT today date, OUT soon date, OUT later date,
                              OUT application_id bigint) RETURNS record
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    opened CONSTANT bigint := app.open_act_of(network);
BEGIN
    SELECT act.as_of, (act.as_of AT TIME ZONE 'Asia/Tokyo')::date INTO as_of, today
    FROM madoguchi.act WHERE act.network_id = network AND act.id = opened;
    soon := app.office_day(network, today, 2);
    later := app.office_day(network, today, 5);
    SELECT detail.application_id INTO application_id FROM madoguchi.act_detail detail
    WHERE detail.network_id = network AND detail.act_id = opened AND detail.relation = 'application' LIMIT 1;
END
$$;

CREATE FUNCTION app.follow_facilities(network bigint, people bigint[], places bigint[]) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    following CONSTANT record := app.following(network);
    concerned bigint[];
BEGIN
    UPDATE madoguchi.mcs_standing standing
    SET wanted = changed.wanted, number = nextval('madoguchi.work_number'), wanted_since = following.as_of,
        due_on = following.later, application_id = following.application_id
    FROM (
        SELECT held.number, wanted.wanted
        FROM madoguchi.mcs_standing held
        LEFT JOIN madoguchi.mcs_wanted wanted
            ON wanted.network_id = held.network_id AND wanted.facility_id = held.facility_id AND wanted.aspect = 'facility'
        WHERE held.network_id = network AND held.facility_id = ANY (places) AND held.aspect = 'facility'
          AND held.wanted IS DISTINCT FROM wanted.wanted) changed
    WHERE standing.network_id = network AND standing.number = changed.number;

    INSERT INTO madoguchi.mcs_standing
        (network_id, facility_id, aspect, wanted, wanted_since, due_on, application_id)
    SELECT network, wanted.facility_id, wanted.aspect, wanted.wanted, following.as_of, following.later,
           following.application_id
    FROM madoguchi.mcs_wanted wanted
    WHERE wanted.network_id = network AND wanted.aspect = 'facility' AND wanted.facility_id = ANY (places)
      AND NOT EXISTS (
        SELECT FROM madoguchi.mcs_standing held
        WHERE held.network_id = network AND held.facility_id = wanted.facility_id AND held.aspect = 'facility')
    ORDER BY wanted.facility_id;

    concerned := ARRAY(
        SELECT unnest(places)
        UNION SELECT facility_id FROM madoguchi.affiliation
        WHERE network_id = network AND account_id = ANY (people) AND ended_at IS NULL);
    UPDATE madoguchi.notice SET lapsed_at = following.as_of
    WHERE network_id = network AND facility_id = ANY (concerned) AND lapsed_at IS NULL
      AND NOT EXISTS (
        SELECT FROM madoguchi.notice_condition condition
        WHERE condition.network_id = notice.network_id AND condition.kind = notice.kind
          AND condition.facility_id = notice.facility_id
          AND condition.consent_id IS NOT DISTINCT FROM notice.consent_id);
    INSERT INTO madoguchi.notice (network_id, kind, facility_id, consent_id, due_on, raised_at)
    SELECT network, condition.kind, condition.facility_id, condition.consent_id,
           CASE condition.kind WHEN 'administrator_missing' THEN following.soon ELSE following.later END, following.as_of
    FROM madoguchi.notice_condition condition
    WHERE condition.network_id = network AND condition.facility_id = ANY (concerned)
      AND NOT EXISTS (
        SELECT FROM madoguchi.notice
        WHERE notice.network_id = network AND notice.kind = condition.kind
          AND notice.facility_id = condition.facility_id
          AND notice.consent_id IS NOT DISTINCT FROM condition.consent_id AND notice.lapsed_at IS NULL)
    ORDER BY condition.facility_id, condition.kind;
END
$$;

ALTER FUNCTION app.follow_sides() OWNER TO mdg_guard;
ALTER FUNCTION app.inherit_standing(bigint, bigint[]) OWNER TO mdg_guard;
ALTER FUNCTION app.follow_people(bigint, bigint[]) OWNER TO mdg_guard;
ALTER FUNCTION app.follow_facilities(bigint, bigint[], bigint[]) OWNER TO mdg_guard;
ALTER FUNCTION app.following(bigint) OWNER TO mdg_guard;
GRANT SELECT ON madoguchi.facility_consent, madoguchi.notice_condition TO mdg_guard;
GRANT SELECT ON madoguchi.notice_condition TO mdg_desk, mdg_portal, mdg_schedule;
GRANT EXECUTE ON FUNCTION app.office_day(bigint, date, integer) TO mdg_guard, mdg_desk, mdg_schedule;
GRANT EXECUTE ON FUNCTION app.follow_sides() TO mdg_desk, mdg_portal, mdg_schedule;
