-- Keys of programs, which an administrator makes. Of a key only the hash is here; it was shown once.
create table api_token (
    id         bigint      generated always as identity primary key,
    token_hash text        not null constraint api_token_hash_unique unique,
    name       text        not null constraint api_token_name_given check (name <> ''),
    -- whether it may file texts as drafts; every key may read
    may_file   boolean     not null,
    made_by    bigint      not null references editor,
    made_at    timestamptz not null,
    -- the last day on which it opens anything, in Korea; null for no end
    last_day   date,
    -- to the minute; null before the first time
    used_at    timestamptz,
    revoked_at timestamptz
);
create index api_token_made_by on api_token (made_by);
