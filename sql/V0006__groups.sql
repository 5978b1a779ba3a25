-- The all-users group and the administrators' room: where each membership stands (A2, R1, invariants 1 and 4).
--
--   to_invite ──► invited ──► joined ──► to_remove ──► left
--        └────────────┴───────────────────────┘
--
-- A membership is held while it is one of the first three. Accounts and affiliations demand a held membership through a
-- deferred key on a generated column: it ignores settings, locks rows, and an option switched on cascades into it.

CREATE TABLE madoguchi.membership (
    network_id bigint NOT NULL,
    account_id bigint NOT NULL,
    group_kind text NOT NULL,
    state text NOT NULL DEFAULT 'to_invite',
    since timestamptz NOT NULL,
    -- The task at MCS that this standing waits for or came from.
    mcs_task_id bigint NOT NULL,
    held_group text GENERATED ALWAYS AS (CASE WHEN state IN ('to_invite', 'invited', 'joined') THEN group_kind END) STORED,
    CONSTRAINT membership_pkey PRIMARY KEY (network_id, account_id, group_kind),
    CONSTRAINT membership_account_fkey FOREIGN KEY (network_id, account_id) REFERENCES madoguchi.account,
    CONSTRAINT membership_group CHECK (group_kind IN ('all_users', 'administrators_room')),
    CONSTRAINT membership_state CHECK (state IN ('to_invite', 'invited', 'joined', 'to_remove', 'left')),
    CONSTRAINT membership_held_key UNIQUE (network_id, account_id, held_group)
);
CREATE INDEX membership_mcs_task ON madoguchi.membership (network_id, mcs_task_id);
CREATE INDEX membership_room ON madoguchi.membership (network_id, account_id, state)
    WHERE group_kind = 'administrators_room';

ALTER TABLE madoguchi.account
    ADD CONSTRAINT account_in_all_users_group FOREIGN KEY (network_id, id, all_users_group)
    REFERENCES madoguchi.membership (network_id, account_id, held_group) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE madoguchi.affiliation
    ADD CONSTRAINT administrator_in_room FOREIGN KEY (network_id, account_id, room_group)
    REFERENCES madoguchi.membership (network_id, account_id, held_group) DEFERRABLE INITIALLY DEFERRED;

CALL app.isolate('madoguchi.membership');
CALL app.audit('membership', 'NULL::bigint', 'account_id', 'NULL::bigint', 'NULL::bigint', inserts => 'acted');
GRANT SELECT, INSERT ON madoguchi.membership TO mdg_desk;
GRANT UPDATE (state, since, mcs_task_id) ON madoguchi.membership TO mdg_desk;
GRANT SELECT, INSERT ON madoguchi.membership TO mdg_portal;
GRANT UPDATE (state, since, mcs_task_id) ON madoguchi.membership TO mdg_portal;
GRANT SELECT ON madoguchi.membership TO mdg_schedule, mdg_guard;

-- What keys cannot say is asked at the end of the operation, set by set: statement triggers leave the distinct
-- keys that a statement touched, one deferred trigger locks them in order and looks once.
CREATE SEQUENCE madoguchi.pending_check_id;
CREATE TABLE madoguchi.pending_check (
    network_id bigint NOT NULL,
    id bigint NOT NULL DEFAULT nextval('madoguchi.pending_check_id'),
    rule text NOT NULL,
    keys bigint[] NOT NULL,
    CONSTRAINT pending_check_pkey PRIMARY KEY (network_id, id),
    CONSTRAINT pending_check_rule CHECK (rule IN ('room_right', 'facility_administrator'))
);
CALL app.isolate('madoguchi.pending_check');
GRANT SELECT, INSERT, DELETE ON madoguchi.pending_check TO mdg_guard;
GRANT USAGE ON SEQUENCE madoguchi.pending_check_id TO mdg_guard;

-- Whoever holds a place in the room is an administrator somewhere; who stops being one is *to remove*.
CREATE FUNCTION app.check_room_right(network bigint, accounts bigint[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM FROM madoguchi.account WHERE network_id = network AND id = ANY (accounts) ORDER BY id FOR NO KEY UPDATE;
    IF EXISTS (
        SELECT FROM madoguchi.membership
        WHERE network_id = network AND account_id = ANY (accounts) AND held_group = 'administrators_room'
          AND NOT EXISTS (
              SELECT FROM madoguchi.affiliation
              WHERE affiliation.network_id = network AND affiliation.account_id = membership.account_id
                AND affiliation.is_administrator AND affiliation.ended_at IS NULL))
    THEN
        RAISE EXCEPTION 'a place in the room without an administrator''s right'
            USING ERRCODE = '23514', CONSTRAINT = 'room_right', TABLE = 'membership';
    END IF;
END
$$;

-- An application is not registered with a facility that has no administrator (J7). Only registration asks: a removal
-- or suspension is never blocked by being the last.
CREATE FUNCTION app.check_facility_administrator(network bigint, facilities bigint[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM FROM madoguchi.facility WHERE network_id = network AND id = ANY (facilities) ORDER BY id FOR NO KEY UPDATE;
    IF EXISTS (
        SELECT FROM unnest(facilities) AS registered (facility_id)
        WHERE NOT EXISTS (
            SELECT FROM madoguchi.affiliation JOIN madoguchi.account
                ON account.network_id = affiliation.network_id AND account.id = affiliation.account_id
            WHERE affiliation.network_id = network AND affiliation.facility_id = registered.facility_id
              AND affiliation.is_administrator AND affiliation.ended_at IS NULL
              AND account.state IN ('registered', 'active')))
    THEN
        RAISE EXCEPTION 'a facility registered without an administrator'
            USING ERRCODE = '23514', CONSTRAINT = 'facility_administrator', TABLE = 'application';
    END IF;
END
$$;

CREATE FUNCTION app.run_pending_check() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    CASE NEW.rule
        WHEN 'room_right' THEN PERFORM app.check_room_right(NEW.network_id, NEW.keys);
        WHEN 'facility_administrator' THEN PERFORM app.check_facility_administrator(NEW.network_id, NEW.keys);
    END CASE;
    DELETE FROM madoguchi.pending_check WHERE network_id = NEW.network_id AND id = NEW.id;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER run_pending_check AFTER INSERT ON madoguchi.pending_check
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.run_pending_check();

CREATE FUNCTION app.ask_room_right() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    INSERT INTO madoguchi.pending_check (network_id, rule, keys)
    SELECT network_id, 'room_right', array_agg(DISTINCT account_id ORDER BY account_id) FROM changed GROUP BY network_id;
    RETURN NULL;
END
$$;
CREATE TRIGGER ask_room_right_insert AFTER INSERT ON madoguchi.membership
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION app.ask_room_right();
CREATE TRIGGER ask_room_right_update AFTER UPDATE ON madoguchi.membership
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION app.ask_room_right();
CREATE TRIGGER ask_room_right_update AFTER UPDATE ON madoguchi.affiliation
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION app.ask_room_right();
CREATE TRIGGER ask_room_right_delete AFTER DELETE ON madoguchi.affiliation
    REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION app.ask_room_right();

ALTER FUNCTION app.check_room_right(bigint, bigint[]) OWNER TO mdg_guard;
ALTER FUNCTION app.check_facility_administrator(bigint, bigint[]) OWNER TO mdg_guard;
ALTER FUNCTION app.run_pending_check() OWNER TO mdg_guard;
ALTER FUNCTION app.ask_room_right() OWNER TO mdg_guard;

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
               SELECT FROM madoguchi.affiliation JOIN madoguchi.membership
                   ON membership.network_id = affiliation.network_id AND membership.account_id = affiliation.account_id
                   AND membership.group_kind = affiliation.room_group
               WHERE affiliation.network_id = facility.network_id AND affiliation.facility_id = facility.id
                 AND affiliation.ended_at IS NULL AND membership.state <> 'joined')
               THEN 'administrators_not_in_room'
           ELSE 'in_order'
       END AS standing
FROM madoguchi.facility;
GRANT SELECT ON madoguchi.facility_standing TO mdg_desk, mdg_portal, mdg_schedule;
