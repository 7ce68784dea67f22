-- How many readers found the words as they typed them, each counted once a day: what one of them repeats makes nothing popular.
alter table search_query add column readers integer not null default 0
    constraint search_query_readers check (readers between 0 and asked);
create index search_query_found on search_query (day) where readers > 0;

-- Who was counted today: a hash of the network with the salt of the day. Both are deleted when the day is over.
create table search_salt (
    day  date  primary key,
    salt bytea not null constraint search_salt_long check (octet_length(salt) = 32)
);
create table search_reader (
    day    date  not null,
    words  text  not null,
    reader bytea not null,
    primary key (day, words, reader)
);

-- Words that an editor keeps from being offered to readers.
create sequence search_block_seq increment by 1;
create table search_block (
    id    bigint primary key default nextval('search_block_seq'),
    words text   not null constraint search_block_unique unique constraint search_block_given check (words <> '' and char_length(words) <= 60)
);
-- the front page shows what is popular
create trigger announce_change after insert or update or delete or truncate on search_block
    for each statement execute function announce_change();
