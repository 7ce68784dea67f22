-- Asks the portal that keeps the index to compare it with the record, and says what it found.
create table index_comparison (
    id           bigint      generated always as identity primary key,
    requested_at timestamptz not null,
    finished_at  timestamptz,
    -- documents that are in both
    documents    bigint      not null default 0,
    missing      bigint      not null default 0,
    left_over    bigint      not null default 0
);

-- The first of what is missing in the index or left over in it.
create table index_difference (
    comparison_id bigint  not null references index_comparison on delete cascade,
    type          text    not null,
    missing       boolean not null,
    -- a public id; of a document without a row the number of the row that it had
    subject       text    not null
);
create index index_difference_comparison on index_difference (comparison_id);
