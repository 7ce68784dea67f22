-- What readers tip the newsroom off about, with what they sent along. All of it ends on the day that they were told.
create table tip (
    id          bigint      generated always as identity primary key,
    receipt     text        not null constraint tip_receipt_unique unique,
    said        text        not null constraint tip_said check (said <> ''),
    name        text,
    contact     text,
    -- when it came, with the reader's consent that it is kept until then
    received_at timestamptz not null,
    ends_at     timestamptz not null constraint tip_ends check (ends_at > received_at),
    state       text        not null constraint tip_state_known check (state in ('RECEIVED', 'CHECKING', 'USED', 'CLOSED')),
    -- who of the newsroom sees to it
    assignee    bigint      references editor on delete set null,
    -- the draft that was made of it
    article_id  bigint      references article on delete set null,
    version     integer     not null default 0
);
create index tip_received_at on tip (received_at desc, id desc);
create index tip_ends_at on tip (ends_at);
create index tip_assignee on tip (assignee);
create index tip_article on tip (article_id);

create table tip_file (
    id      bigint  generated always as identity primary key,
    tip_id  bigint  not null references tip on delete cascade,
    name    text    not null,
    size    integer not null constraint tip_file_size check (size > 0),
    content bytea   not null,
    constraint tip_file_whole check (octet_length(content) = size)
);
create index tip_file_tip on tip_file (tip_id);
