-- An authenticator app as the second factor of an account. The secret has to be kept as it is, for the same number is
-- computed from it on both sides; it counts once the editor has proved that the app shows it.
create table second_factor (
    editor_id    bigint      primary key references editor on delete cascade,
    secret       bytea       not null constraint second_factor_secret_long check (octet_length(secret) = 20),
    confirmed_at timestamptz,
    -- the half minute of the last number that was taken: none is taken twice
    last_step    bigint      not null
);

-- For who lost the phone; of each only the hash is here, and it is gone when it was used.
create table recovery_code (
    editor_id bigint not null references second_factor on delete cascade,
    code_hash text   not null,
    primary key (editor_id, code_hash)
);
