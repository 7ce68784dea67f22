-- Where an editor is signed in. A session whose row is gone is over at its next request.
create table editor_session (
    id        bigint      generated always as identity primary key,
    editor_id bigint      not null references editor on delete cascade,
    network   text        not null,
    -- what the browser said of itself
    browser   text        not null,
    began_at  timestamptz not null,
    -- to the minute
    seen_at   timestamptz not null
);
create index editor_session_editor on editor_session (editor_id);
create index editor_session_seen_at on editor_session (seen_at);
