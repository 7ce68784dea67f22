-- The sessions of editors, as Spring Session keeps them, so that they outlive the process; of an id only its hash.
create table spring_session (
    primary_id            text   not null constraint spring_session_pk primary key,
    session_id            text   not null,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int    not null,
    expiry_time           bigint not null,
    principal_name        text
);
create unique index spring_session_id on spring_session (session_id);
create index spring_session_expiry_time on spring_session (expiry_time);
create index spring_session_principal_name on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id text  not null constraint spring_session_attributes_session references spring_session on delete cascade,
    attribute_name     text  not null,
    attribute_bytes    bytea not null,
    constraint spring_session_attributes_pk primary key (session_primary_id, attribute_name)
);
