-- What a row of mcs_standing is as a line: a verb, by what is wanted and what was attested.
CREATE FUNCTION app.work_kind(aspect text, wanted jsonb, attested jsonb) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
    SELECT CASE aspect
        WHEN 'registration' THEN
            CASE WHEN wanted IS NULL THEN 'remove' WHEN attested IS NULL THEN 'register' ELSE 'change_details' END
        WHEN 'access' THEN CASE WHEN wanted IS NULL THEN 'resume' ELSE 'suspend' END
        WHEN 'place' THEN CASE
            WHEN wanted IS NULL THEN 'leave_facility'
            WHEN attested IS NULL THEN 'join_facility'
            WHEN wanted = '"administrator"' THEN 'grant_administrator' ELSE 'revoke_administrator' END
        WHEN 'all_users' THEN CASE WHEN wanted IS NULL THEN 'remove_from_all_users' ELSE 'add_to_all_users' END
        WHEN 'administrators_room' THEN CASE WHEN wanted IS NULL THEN 'remove_from_room' ELSE 'invite_to_room' END
        ELSE CASE WHEN wanted IS NULL THEN 'remove_facility' WHEN attested IS NULL THEN 'register_facility'
                  ELSE 'change_facility' END
    END
$$;
GRANT EXECUTE ON FUNCTION app.work_kind(text, jsonb, jsonb) TO mdg_desk, mdg_portal, mdg_schedule;

-- How far it has come; NULL where it is settled.
CREATE FUNCTION app.work_state(wanted jsonb, asked jsonb, asked_at timestamptz, attested jsonb) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN asked_at IS NULL THEN CASE WHEN wanted IS DISTINCT FROM attested THEN 'to_do' END
                WHEN asked IS NOT DISTINCT FROM wanted THEN 'waiting'
                WHEN asked IS NOT DISTINCT FROM attested THEN 'to_do'
                ELSE 'take_back' END
$$;
GRANT EXECUTE ON FUNCTION app.work_state(jsonb, jsonb, timestamptz, jsonb) TO mdg_desk, mdg_portal, mdg_schedule;

-- The lines: wanted is not attested, or something was asked of which nobody has attested what became of it.
CREATE VIEW madoguchi.mcs_line WITH (security_invoker = true) AS
SELECT standing.*, app.work_kind(standing.aspect, standing.wanted, standing.attested) AS kind,
       app.work_state(standing.wanted, standing.asked, standing.asked_at, standing.attested) AS state
FROM madoguchi.mcs_standing standing
LEFT JOIN madoguchi.mcs_standing registration
    ON registration.network_id = standing.network_id AND registration.account_id = standing.account_id
    AND registration.aspect = 'registration' AND standing.aspect <> 'registration'
WHERE (standing.wanted IS DISTINCT FROM standing.attested OR standing.asked_at IS NOT NULL)
  AND CASE
      -- Who is deleted at MCS is out of everything there.
      WHEN registration.wanted IS NULL AND (registration.attested IS NOT NULL OR registration.asked_at IS NOT NULL)
          THEN false
      -- The form that registers somebody names their facilities; and there is nothing to stop before it went out.
      WHEN standing.aspect = 'place' AND registration.attested IS NULL THEN false
      WHEN standing.aspect = 'access' AND registration.attested IS NULL AND registration.asked_at IS NULL THEN false
      -- It names the facility as well.
      WHEN standing.aspect = 'facility' AND standing.wanted IS NOT NULL AND standing.attested IS NULL THEN NOT EXISTS (
          SELECT FROM madoguchi.mcs_standing place JOIN madoguchi.mcs_standing newcomer
              ON newcomer.network_id = place.network_id AND newcomer.account_id = place.account_id
              AND newcomer.aspect = 'registration' AND newcomer.wanted IS NOT NULL AND newcomer.attested IS NULL
          WHERE place.network_id = standing.network_id AND place.facility_id = standing.facility_id
            AND place.aspect = 'place' AND place.wanted IS NOT NULL)
      ELSE true END;
GRANT SELECT ON madoguchi.mcs_line TO mdg_desk, mdg_portal, mdg_schedule;

-- What is asked or attested together with these lines: who is registered is so at their facilities, as was asked for there,
-- and who is deleted is out of everything.
CREATE FUNCTION app.lines_with(lines bigint[]) RETURNS TABLE (number bigint, as_asked boolean)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    WITH named AS MATERIALIZED (
        SELECT standing.* FROM madoguchi.mcs_standing standing
        WHERE standing.network_id = (SELECT app.current_network()) AND standing.number = ANY (lines)),
    covered AS MATERIALIZED (
        SELECT own.*, named.wanted IS NOT NULL AS as_asked
        FROM named JOIN madoguchi.mcs_standing own
            ON own.network_id = named.network_id AND own.account_id = named.account_id AND own.number <> named.number
        WHERE named.aspect = 'registration'
          AND (named.wanted IS NULL AND (own.attested IS NOT NULL OR own.asked_at IS NOT NULL)
               OR named.wanted IS NOT NULL AND named.attested IS NULL AND own.aspect = 'place'))
    SELECT named.number, false FROM named
    UNION SELECT covered.number, covered.as_asked FROM covered WHERE covered.number <> ALL (lines)
    UNION
    SELECT facility.number, true FROM covered JOIN madoguchi.mcs_standing facility
        ON facility.network_id = covered.network_id AND facility.facility_id = covered.facility_id
        AND facility.aspect = 'facility'
    WHERE covered.as_asked AND covered.aspect = 'place' AND covered.wanted IS NOT NULL AND facility.attested IS NULL
      AND facility.number <> ALL (lines)
$$;
GRANT EXECUTE ON FUNCTION app.lines_with(bigint[]) TO mdg_desk, mdg_portal;

-- The work list as it is read: the lines and the notices, each with whom it is about and the bundle that it belongs to, which
-- is what is done in one sitting: the registrations of one application, the departures of one month.
CREATE VIEW madoguchi.work_line WITH (security_invoker = true) AS
SELECT line.network_id, line.number, line.kind, line.state,
       line.kind || ':' || coalesce(
           application.receipt_number, to_char(line.wanted_since AT TIME ZONE 'Asia/Tokyo', 'YYYY-MM')) AS bundle,
       application.receipt_number AS receipt, line.account_id, account.name AS person,
       coalesce(line.facility_id, work.facility_id) AS facility_id, facility.name AS facility,
       line.wanted, line.asked, line.attested, line.due_on, line.wanted_since AS since, line.asked_at, line.asked_of,
       line.asked_how, line.asked_by, CASE line.kind WHEN 'suspend' THEN suspension.cause END AS cause
FROM madoguchi.mcs_line line
LEFT JOIN madoguchi.application ON application.network_id = line.network_id AND application.id = line.application_id
LEFT JOIN madoguchi.account ON account.network_id = line.network_id AND account.id = line.account_id
-- Where somebody works, or worked last.
LEFT JOIN LATERAL (
    SELECT affiliation.facility_id FROM madoguchi.affiliation
    WHERE line.facility_id IS NULL AND affiliation.network_id = line.network_id
      AND affiliation.account_id = line.account_id
    ORDER BY affiliation.ended_at DESC NULLS FIRST, affiliation.id LIMIT 1) work ON true
LEFT JOIN madoguchi.facility
    ON facility.network_id = line.network_id AND facility.id = coalesce(line.facility_id, work.facility_id)
LEFT JOIN LATERAL (
    SELECT measure.cause FROM madoguchi.account_measure measure
    WHERE line.kind = 'suspend' AND measure.network_id = line.network_id AND measure.account_id = line.account_id
      AND measure.kind = 'suspend'
    ORDER BY measure.id DESC LIMIT 1) suspension ON true
UNION ALL
SELECT notice.network_id, notice.number, notice.kind, 'to_do',
       notice.kind || ':' || to_char(notice.raised_at AT TIME ZONE 'Asia/Tokyo', 'YYYY-MM'),
       NULL, notice.account_id, NULL, notice.facility_id, facility.name, NULL, NULL, NULL, notice.due_on,
       notice.raised_at, NULL, NULL, NULL, NULL, NULL
FROM madoguchi.notice LEFT JOIN madoguchi.facility
    ON facility.network_id = notice.network_id AND facility.id = notice.facility_id
WHERE notice.lapsed_at IS NULL AND notice.settled_at IS NULL;
GRANT SELECT ON madoguchi.work_line TO mdg_desk, mdg_portal, mdg_schedule;
