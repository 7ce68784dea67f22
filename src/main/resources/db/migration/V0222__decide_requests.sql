-- A request of a reader is decided: who decided it, what was answered, and the note on the article that came of it.
alter table request
    add column state text not null default 'RECEIVED' constraint request_state_known
        check (state in ('RECEIVED', 'REVIEWING', 'ACCEPTED', 'PARTLY', 'DECLINED', 'TAKEN_BACK')),
    -- what the reader gave to prove it, and the day on which the reader came to know of the report
    add column evidence text,
    add column known_on date,
    add column answer text,
    add column decided_at timestamptz,
    add column decided_by bigint references editor on delete set null,
    -- when the note on the article was made that came of the request
    add column noted_at timestamptz,
    add column version integer not null default 0,
    add constraint request_decided_whole check (
        (state in ('RECEIVED', 'REVIEWING')) = (decided_at is null) and (decided_at is null) = (answer is null));
create index request_open on request (received_at) where decided_at is null;
