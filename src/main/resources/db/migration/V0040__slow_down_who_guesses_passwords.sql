-- An e-mail address is kept in its normal form (NFKC, lower case, no blanks around it) and in no other, so that one
-- account has one address for storing, looking up and counting, whatever the locale of the database says.
update editor set email = lower(normalize(btrim(email), NFKC));
drop index editor_email_unique;
create unique index editor_email_unique on editor (email);
alter table editor add constraint editor_email_normal check (email = normalize(btrim(email), NFKC));

-- Tries to sign in to one account from one network since the last right one. The account is the hash of the address
-- that was typed, of an account or of none, so that nobody learns which there are. Network '*' counts those of all.
create table sign_in_attempt (
    account text        not null,
    network text        not null,
    tries   integer     not null constraint sign_in_attempt_tries check (tries > 0),
    last_at timestamptz not null,
    -- no try is looked at before
    next_at timestamptz not null,
    primary key (account, network)
);
create index sign_in_attempt_last_at on sign_in_attempt (last_at);

-- Browsers in which an editor has signed in; only the hash of what the browser keeps is here.
create table sign_in_browser (
    token_hash   text        not null,
    editor_id    bigint      not null references editor on delete cascade,
    -- since the last right password
    tries        integer     not null default 0,
    last_used_at timestamptz not null,
    primary key (token_hash, editor_id)
);
create index sign_in_browser_editor on sign_in_browser (editor_id);

-- Failed sign-ins of the running minute, which become one line of the trail for each account. Editor '' is no account.
create table sign_in_failure (
    minute  timestamptz not null,
    editor  text        not null,
    network text        not null,
    wrong   integer     not null,
    -- turned away without a look at the password
    refused integer     not null,
    primary key (minute, editor, network)
);
