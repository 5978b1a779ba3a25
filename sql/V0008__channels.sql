-- How applications come in: each with its receipt number, by post beside e-mail, by the portal with a link to come back to.

-- Receipt numbers run without gaps within a fiscal year (April to March).
CREATE TABLE madoguchi.receipt_counter (
    network_id bigint NOT NULL CONSTRAINT receipt_counter_network_fkey REFERENCES madoguchi.network,
    fiscal_year integer NOT NULL,
    last_number integer NOT NULL,
    CONSTRAINT receipt_counter_pkey PRIMARY KEY (network_id, fiscal_year)
);

-- Two channels (J4): what came by post and what came by e-mail are two applications, each with its receipt number, since
-- both are evidence. Once they agree, or a named clerk has decided between them, one goes on into review and the other is
-- *matched*: its work is done.
CREATE TABLE madoguchi.channel_comparison (
    network_id bigint NOT NULL,
    paper_application_id bigint NOT NULL,
    mail_application_id bigint NOT NULL,
    verdict text NOT NULL,
    -- Which of them goes on.
    taken text NOT NULL,
    settled_at timestamptz NOT NULL,
    settled_by text NOT NULL,
    reason text,
    CONSTRAINT channel_comparison_pkey PRIMARY KEY (network_id, mail_application_id),
    CONSTRAINT channel_comparison_paper_key UNIQUE (network_id, paper_application_id),
    CONSTRAINT channel_comparison_paper_fkey FOREIGN KEY (network_id, paper_application_id)
        REFERENCES madoguchi.application,
    CONSTRAINT channel_comparison_mail_fkey FOREIGN KEY (network_id, mail_application_id)
        REFERENCES madoguchi.application,
    CONSTRAINT channel_comparison_verdict CHECK (verdict IN ('agrees', 'decided')),
    CONSTRAINT channel_comparison_taken CHECK (taken IN ('paper', 'mail')),
    -- A clerk who decides says why.
    CONSTRAINT channel_comparison_reasoned CHECK (verdict = 'agrees' OR reason <> '')
);

-- The link behind which an applicant sees how their application stands. Only the digest of its token is kept. It shows one
-- application, and lets it be corrected.
CREATE TABLE madoguchi.application_link (
    network_id bigint NOT NULL,
    token_digest bytea NOT NULL,
    application_id bigint NOT NULL,
    made_at timestamptz NOT NULL,
    -- The first day on which it no longer opens anything, in Japan's time.
    lapses_on date NOT NULL,
    CONSTRAINT application_link_pkey PRIMARY KEY (network_id, token_digest),
    CONSTRAINT application_link_application_fkey FOREIGN KEY (network_id, application_id)
        REFERENCES madoguchi.application,
    CONSTRAINT application_link_digest_length CHECK (octet_length(token_digest) = 32)
);
CREATE INDEX application_link_application ON madoguchi.application_link (network_id, application_id);

CALL app.isolate('madoguchi.receipt_counter');
CALL app.isolate('madoguchi.channel_comparison');
CALL app.isolate('madoguchi.application_link');
CALL app.audit('channel_comparison', 'NULL::bigint', 'NULL::bigint', 'NULL::bigint', 'mail_application_id');
CALL app.audit('application_link', 'NULL::bigint', 'NULL::bigint', 'NULL::bigint', 'application_id', inserts => 'acted', hidden => '{token_digest}');

GRANT SELECT, INSERT, UPDATE ON madoguchi.receipt_counter TO mdg_desk, mdg_portal;
GRANT SELECT, INSERT ON madoguchi.channel_comparison TO mdg_desk, mdg_portal;
GRANT SELECT, INSERT ON madoguchi.application_link TO mdg_portal;
GRANT SELECT ON madoguchi.application_link TO mdg_desk;
