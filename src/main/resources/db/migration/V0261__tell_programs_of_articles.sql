-- Addresses that are told when readers see another article, and what they were told. What is to be told is written in the
-- transaction of the change itself, so that none is lost.
create table webhook (
    id            bigint      generated always as identity primary key,
    url           text        not null constraint webhook_url_unique unique,
    -- what signs each message; the receiver has it too
    secret        text        not null,
    made_by       text        not null,
    made_at       timestamptz not null,
    -- the last time that it took a message; null before the first
    answered_at   timestamptz,
    -- since when it is told nothing; null while it is on
    off_since     timestamptz,
    -- whether it was switched off because it took nothing for days
    off_by_itself boolean     not null default false
);

create table webhook_delivery (
    id         bigint      generated always as identity primary key,
    webhook_id bigint      not null references webhook on delete cascade,
    event      text        not null constraint webhook_delivery_event_known
                           check (event in ('PUBLISHED', 'CORRECTED', 'WITHDRAWN', 'RESTORED')),
    article    text        not null,
    body       text        not null,
    made_at    timestamptz not null,
    state      text        not null constraint webhook_delivery_state_known
                           check (state in ('WAITING', 'TAKEN', 'GIVEN_UP')),
    attempts   integer     not null default 0,
    -- when it is tried next; null once it is taken or given up
    next_at    timestamptz constraint webhook_delivery_next check ((next_at is not null) = (state = 'WAITING')),
    tried_at   timestamptz,
    -- of the last answer; null where there was none
    status     integer,
    -- why there was no answer
    failure    text
);
create index webhook_delivery_due on webhook_delivery (next_at) where state = 'WAITING';
create index webhook_delivery_webhook on webhook_delivery (webhook_id, id);
create index webhook_delivery_made_at on webhook_delivery (made_at);
