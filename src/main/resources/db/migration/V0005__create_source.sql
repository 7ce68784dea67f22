-- Raw texts as given, kept for ever. The importer stages rows; the worker files them as articles.
create sequence source_seq increment by 1;
create table source (
    id            bigint      primary key default nextval('source_seq'),
    origin        text        not null constraint source_origin_known check (origin in ('SEED', 'IMPORT', 'DESK')),
    path          text        not null,
    -- the bytes as given; null above 5 MB
    content       bytea,
    -- null when unreadable
    text          text,
    size          bigint      not null,
    sha256        text        not null constraint source_sha256_form check (sha256 ~ '^[0-9a-f]{64}$'),
    received_at   timestamptz not null,
    -- the day the outlet printed it, when the operator gave it
    published     date,
    -- publish at once (trusted), or wait at the desk
    publish       boolean     not null,
    full_text     boolean     not null,
    state         text        not null constraint source_state_known check (state in ('STAGED', 'FILED', 'FAILED')),
    attempts      integer     not null default 0,
    failure       text        constraint source_failure_known check (failure in ('EMPTY', 'NOT_UTF8', 'BINARY', 'TOO_LARGE', 'UNREADABLE', 'NO_ARTICLE', 'INTERRUPTED', 'ERROR')),
    filed_at      timestamptz,
    superseded_by bigint      references source deferrable initially deferred,
    article_id    bigint      references article,
    constraint source_failure_says_why check ((state = 'FAILED') = (failure is not null)),
    constraint source_filed_at_set check ((state = 'FILED') = (filed_at is not null)),
    constraint source_filed_has_article check (state <> 'FILED' or article_id is not null),
    constraint source_staged_has_text check (state = 'FAILED' or text is not null)
);
create unique index source_path_unique on source (origin, path) where superseded_by is null;
create unique index source_content_unique on source (sha256) where superseded_by is null and state <> 'FAILED';
create index source_staged on source (id) where state = 'STAGED';
create index source_article on source (article_id);
