-- What happened that concerns an editor, until it is read and for a while after.
create table notice (
    id         bigint      generated always as identity primary key,
    editor_id  bigint      not null references editor on delete cascade,
    kind       text        not null constraint notice_kind_known
                           check (kind in ('RETURNED', 'ASSIGNED', 'MENTIONED', 'ANSWERED', 'STOPPED', 'REQUEST', 'TIP')),
    -- the page of the desk that it leads to
    href       text        not null,
    -- what it is about: a report, whose headline may change, or the name of something else
    article_id bigint      references article on delete cascade,
    title      text,
    -- who did it; null for what the portal does by itself
    told_by    text,
    -- what was said with it; of a report that did not go out the key of a message, of a request the day of its answer
    said       text,
    told_at    timestamptz not null,
    read_at    timestamptz,
    constraint notice_about_something check ((article_id is null) <> (title is null))
);
create index notice_editor on notice (editor_id, id desc);
create index notice_unread on notice (editor_id) where read_at is null;
create index notice_article on notice (article_id);
create index notice_told_at on notice (told_at);
-- what the clock of a request says is told once
create unique index notice_request_once on notice (editor_id, href, said) where kind = 'REQUEST';

-- How an editor wants to be told; without a row in the desk and not by mail.
create table notice_choice (
    editor_id bigint  not null references editor on delete cascade,
    kind      text    not null constraint notice_choice_kind_known
                      check (kind in ('RETURNED', 'ASSIGNED', 'MENTIONED', 'ANSWERED', 'STOPPED', 'REQUEST', 'TIP')),
    shown     boolean not null,
    mailed    boolean not null,
    primary key (editor_id, kind)
);
