-- Passkeys of editors, in the tables that Spring Security reads and writes (their names are its own): whom a passkey is for,
-- and the public keys themselves. They are gone with the account.
create table user_entities (
    id           text not null constraint user_entities_pk primary key,
    name         text not null constraint user_entities_name_unique unique
                      constraint user_entities_editor references editor (email) on update cascade on delete cascade,
    display_name text not null
);

create table user_credentials (
    credential_id                text        not null constraint user_credentials_pk primary key,
    user_entity_user_id          text        not null constraint user_credentials_entity references user_entities on delete cascade,
    public_key                   bytea       not null,
    signature_count              bigint      not null,
    uv_initialized               boolean     not null,
    backup_eligible              boolean     not null,
    authenticator_transports     text        not null,
    public_key_credential_type   text        not null,
    backup_state                 boolean     not null,
    attestation_object           bytea       not null,
    attestation_client_data_json bytea,
    created                      timestamptz not null,
    last_used                    timestamptz not null,
    label                        text        not null constraint user_credentials_label_short check (length(label) between 1 and 60)
);
create index user_credentials_entity on user_credentials (user_entity_user_id);

-- What a browser that signs in by passkey was asked to sign, for a few minutes and once; of the browser's cookie the hash.
create table passkey_question (
    token_hash text        not null constraint passkey_question_pk primary key,
    challenge  bytea       not null,
    network    text        not null,
    asked_at   timestamptz not null default now()
);
create index passkey_question_network on passkey_question (network);
create index passkey_question_asked_at on passkey_question (asked_at);
