-- Four roles: 조사원 reads, 기자 files and edits drafts, 데스크 publishes, 편집국장 keeps the accounts too.
alter table editor drop constraint editor_role_known;
alter table editor add constraint editor_role_known
    check (role in ('RESEARCHER', 'REPORTER', 'EDITOR', 'ADMINISTRATOR'));
alter table editor add column signed_in_at timestamptz;

-- One-time links to a form where somebody chooses a password: a new editor of that address and role, or an editor who
-- takes a new one. Only the hash of what stands in the link is here.
create table account_link (
    id         bigint      generated always as identity primary key,
    token_hash text        not null constraint account_link_token_unique unique,
    email      text        constraint account_link_email_unique unique,
    role       text        constraint account_link_role_known
                           check (role in ('RESEARCHER', 'REPORTER', 'EDITOR', 'ADMINISTRATOR')),
    editor_id  bigint      constraint account_link_editor_unique unique references editor on delete cascade,
    made_by    bigint      not null references editor on delete cascade,
    expires_at timestamptz not null,
    constraint account_link_for_one check ((editor_id is null) = (email is not null and role is not null)
        and (email is null) = (role is null))
);
create index account_link_made_by on account_link (made_by);
