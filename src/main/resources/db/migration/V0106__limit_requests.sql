-- How many requests an address may still send, as Bucket4j keeps it; a row is gone when all may be sent again.
create table request_limit (
    address    text   not null constraint request_limit_pk primary key,
    state      bytea,
    expires_at bigint
);
create index request_limit_expires_at on request_limit (expires_at);
