-- Tables of Hibernate Search's outbox, as its own schema script writes them.
create table hsearch_agent (
    id                   uuid         primary key,
    type                 varchar(255) not null check (type in ('EVENT_PROCESSING_DYNAMIC_SHARDING', 'EVENT_PROCESSING_STATIC_SHARDING', 'MASS_INDEXING')),
    name                 varchar(255) not null,
    expiration           timestamp(6) with time zone not null,
    state                varchar(255) not null check (state in ('SUSPENDED', 'WAITING', 'RUNNING')),
    total_shard_count    integer,
    assigned_shard_index integer,
    tenant_id            varchar(255),
    payload              bytea
);
create table hsearch_outbox_event (
    id             uuid         primary key,
    entity_name    varchar(256) not null,
    entity_id      varchar(256) not null,
    entity_id_hash integer      not null,
    tenant_id      varchar(255),
    payload        bytea        not null,
    retries        integer      not null,
    process_after  timestamp(6) with time zone not null,
    status         varchar(255) not null check (status in ('PENDING', 'ABORTED'))
);
create index hsearch_outbox_event_process_after on hsearch_outbox_event (process_after);

-- A command beside the running server asks it to rebuild the index.
create sequence index_request_seq increment by 1;
create table index_request (
    id           bigint      primary key default nextval('index_request_seq'),
    requested_at timestamptz not null,
    started_at   timestamptz,
    finished_at  timestamptz,
    documents    bigint,
    failure      text
);
