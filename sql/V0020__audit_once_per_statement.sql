-- The trail's triggers look for the open act once per statement.
--
-- The planner used to push the look-up below the DISTINCT, or to pull it up over the join, and so made it for every row:
-- more than a third of the server's time for 100,000 rows. What is MATERIALIZED stays where it stands.

-- Puts a table under the trail, as before; called again for a table it writes the triggers anew.
CREATE OR REPLACE PROCEDURE app.audit(
    relation name, subject text, account text, facility text, application text,
    inserts text DEFAULT 'recorded', updates text DEFAULT 'recorded', hidden text[] DEFAULT '{}')
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    -- The networks whose rows a statement changed, each with its open act.
    opened CONSTANT text := 'WITH opened AS MATERIALIZED ('
        'SELECT network_id, app.open_act_of(network_id) AS act_id '
        'FROM (SELECT DISTINCT network_id FROM changed) touched) ';
    operation text;
    transition text;
    body text;
BEGIN
    FOREACH operation IN ARRAY ARRAY['insert', 'update', 'delete'] LOOP
        CONTINUE WHEN operation = 'update' AND updates = 'free';
        transition := CASE operation WHEN 'insert' THEN 'NEW' ELSE 'OLD' END;
        body := format(
            'PERFORM app.refuse_without_act(EXISTS (%sSELECT FROM opened WHERE act_id IS NULL), %L); ',
            opened, relation);
        IF operation <> 'insert' THEN
            body := body || opened || format(
                'INSERT INTO madoguchi.act_detail (network_id, act_id, relation, operation, subject_id, account_id, '
                'facility_id, application_id, before, salt, before_digest) '
                'SELECT image.network_id, opened.act_id, %L, %L, image.subject, image.account, '
                'image.facility, image.application, image.before, image.salt, '
                'sha256(uuid_send(image.salt) || convert_to(image.before::text, ''UTF8'')) '
                'FROM (SELECT network_id, %s AS subject, %s AS account, %s AS facility, %s AS application, '
                'to_jsonb(changed) - %L::text[] AS before, gen_random_uuid() AS salt FROM changed) image '
                'JOIN opened USING (network_id); ',
                relation, operation, subject, account, facility, application, hidden);
        ELSIF inserts = 'recorded' THEN
            body := body || opened || format(
                'INSERT INTO madoguchi.act_detail (network_id, act_id, relation, operation, subject_id, account_id, '
                'facility_id, application_id) '
                'SELECT changed.network_id, opened.act_id, %L, %L, %s, %s, %s, %s '
                'FROM changed JOIN opened USING (network_id); ',
                relation, operation, subject, account, facility, application);
        END IF;
        EXECUTE format(
            'CREATE OR REPLACE FUNCTION app.%I() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER '
            'SET search_path = pg_catalog, pg_temp AS %L',
            relation || '_' || operation, 'BEGIN ' || body || 'RETURN NULL; END');
        EXECUTE format('ALTER FUNCTION app.%I() OWNER TO mdg_guard', relation || '_' || operation);
        EXECUTE format(
            'CREATE OR REPLACE TRIGGER audit_%s AFTER %s ON madoguchi.%I REFERENCING %s TABLE AS changed '
            'FOR EACH STATEMENT EXECUTE FUNCTION app.%I()',
            operation, operation, relation, transition, relation || '_' || operation);
    END LOOP;
END
$$;

CALL app.audit('network_version', 'version', 'NULL::bigint', 'NULL::bigint', 'NULL::bigint');
CALL app.audit('mcs_task', 'id', 'account_id', 'facility_id', 'application_id', inserts => 'acted');
CALL app.audit('facility', 'id', 'NULL::bigint', 'id', 'NULL::bigint');
CALL app.audit('account', 'id', 'id', 'NULL::bigint', 'NULL::bigint');
CALL app.audit('affiliation', 'id', 'account_id', 'facility_id', 'NULL::bigint', inserts => 'acted');
CALL app.audit('membership', 'NULL::bigint', 'account_id', 'NULL::bigint', 'NULL::bigint', inserts => 'acted');
CALL app.audit('application', 'id', 'NULL::bigint', 'NULL::bigint', 'id', hidden => '{removal_explanation}');
CALL app.audit('application_file', 'id', 'NULL::bigint', 'NULL::bigint', 'NULL::bigint', inserts => 'acted', hidden => '{bytes}');
CALL app.audit('application_facility', 'ordinal', 'NULL::bigint', 'facility_id', 'application_id', inserts => 'acted');
CALL app.audit('application_person', 'line', 'NULL::bigint', 'NULL::bigint', 'application_id', inserts => 'acted');
CALL app.audit('application_effect', 'ordinal', 'account_id', 'facility_id', 'application_id', inserts => 'acted');
CALL app.audit('application_problem', 'ordinal', 'NULL::bigint', 'NULL::bigint', 'application_id', inserts => 'acted');
CALL app.audit('consent', 'id', 'account_id', 'NULL::bigint', 'application_id', inserts => 'acted');
CALL app.audit('temporary_password', 'id', 'account_id', 'NULL::bigint', 'NULL::bigint', inserts => 'acted', hidden => '{digest}');
CALL app.audit('own_password', 'NULL::bigint', 'account_id', 'NULL::bigint', 'NULL::bigint', inserts => 'acted', hidden => '{phc}');
CALL app.audit('mail', 'id', 'account_id', 'facility_id', 'application_id', inserts => 'acted', updates => 'free', hidden => '{sealed}');
CALL app.audit('mail_attachment', 'mail_id', 'NULL::bigint', 'NULL::bigint', 'NULL::bigint', inserts => 'acted', hidden => '{bytes}');
CALL app.audit('reminder', 'id', 'NULL::bigint', 'NULL::bigint', 'NULL::bigint', inserts => 'acted');
CALL app.audit('channel_comparison', 'NULL::bigint', 'NULL::bigint', 'NULL::bigint', 'mail_application_id');
CALL app.audit('account_measure', 'id', 'account_id', 'facility_id', 'NULL::bigint');
CALL app.audit('facility_measure', 'id', 'NULL::bigint', 'facility_id', 'NULL::bigint');
CALL app.audit('session', 'id', 'account_id', 'NULL::bigint', 'NULL::bigint', updates => 'free', hidden => '{digest}');
CALL app.audit('password_link', 'id', 'account_id', 'NULL::bigint', 'NULL::bigint', inserts => 'acted', hidden => '{digest}');
CALL app.audit('application_link', 'NULL::bigint', 'NULL::bigint', 'NULL::bigint', 'application_id', inserts => 'acted', hidden => '{token_digest}');
CALL app.audit('address_confirmation', 'id', 'NULL::bigint', 'NULL::bigint', 'application_id', inserts => 'acted', hidden => '{token_digest,email_key}');
CALL app.audit('address_change', 'id', 'account_id', 'NULL::bigint', 'NULL::bigint', inserts => 'acted', hidden => '{token_digest,email,email_key}');
CALL app.audit('consent_request', 'id', 'NULL::bigint', 'facility_id', 'NULL::bigint', hidden => '{token_digest}');
