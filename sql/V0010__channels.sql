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

CALL app.isolate('madoguchi.channel_comparison');
CALL app.audit('channel_comparison', 'NULL::bigint', 'NULL::bigint', 'NULL::bigint', 'mail_application_id');
GRANT SELECT, INSERT ON madoguchi.channel_comparison TO mdg_desk;
