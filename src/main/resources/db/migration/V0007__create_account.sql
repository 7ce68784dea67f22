-- Editors, the one-time setup link of the first administrator, and the audit trail.
create sequence editor_seq increment by 50;
create table editor (
    id         bigint      primary key,
    email      text        not null,
    name       text        not null constraint editor_name_given check (name <> ''),
    password   text        not null,
    role       text        not null constraint editor_role_known check (role in ('ADMINISTRATOR', 'EDITOR')),
    enabled    boolean     not null,
    created_at timestamptz not null
);
create unique index editor_email_unique on editor (lower(email));

create table setup_link (
    token_hash text        primary key,
    expires_at timestamptz not null
);

-- Insert only: who changed what, and what it was before.
create sequence audit_entry_seq increment by 50;
create table audit_entry (
    id      bigint      primary key,
    made_at timestamptz not null,
    editor  text        not null,
    action  text        not null,
    subject text        not null,
    before  text,
    after   text
);
create index audit_entry_subject on audit_entry (subject, id desc);
create function audit_entry_is_insert_only() returns trigger language plpgsql as $$
begin
    raise exception 'audit_entry is insert only';
end $$;
create trigger audit_entry_insert_only before update or delete on audit_entry
    for each row execute function audit_entry_is_insert_only();
