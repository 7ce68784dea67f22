-- Organisations and people. An organisation is one row per key (NFC, no blanks, known short forms written out).
-- A person found by the machine is the same as another only when name and organisation are equal.
create sequence organisation_seq increment by 50;
create table organisation (
    id               bigint primary key,
    public_id        text   not null constraint organisation_public_id_unique unique,
    slug             text   not null,
    name             text   not null constraint organisation_name_given check (name <> ''),
    organisation_key text   not null constraint organisation_key_unique unique,
    constraint organisation_public_id_form check (public_id ~ '^[0-9a-hjkmnp-tv-z]{10}$')
);

create sequence person_seq increment by 50;
create table person (
    id               bigint primary key,
    public_id        text   not null constraint person_public_id_unique unique,
    slug             text   not null,
    name             text   not null constraint person_name_given check (name <> ''),
    -- the organisation by which filing knows this person; null when the report named none
    organisation_key text,
    -- the article that introduced a person without organisation: such a person is never shared between articles
    found_in         bigint,
    -- tells people of one name apart: 가나연구원 연구위원
    note             text,
    merged_into      bigint references person,
    constraint person_public_id_form check (public_id ~ '^[0-9a-hjkmnp-tv-z]{10}$'),
    constraint person_not_merged_into_itself check (merged_into <> id)
);
create unique index person_of_organisation_unique on person (name, organisation_key) where organisation_key is not null;
create unique index person_of_article_unique on person (name, found_in) where organisation_key is null and found_in is not null;
create index person_merged_into on person (merged_into) where merged_into is not null;

create table person_name (
    person_id bigint not null references person on delete cascade,
    kind      text   not null constraint person_name_kind_known check (kind in ('ALIAS', 'HANJA', 'ENGLISH', 'FORMER')),
    text      text   not null constraint person_name_text_given check (text <> ''),
    primary key (person_id, kind, text)
);
create index person_name_text on person_name (text);

create sequence affiliation_seq increment by 50;
create table affiliation (
    id              bigint primary key,
    person_id       bigint not null references person on delete cascade,
    organisation_id bigint references organisation,
    -- as the article prints it
    printed         text,
    job_title       text,
    as_of           date,
    -- the article that says so; an editor's own entry has none
    article_id      bigint,
    constraint affiliation_says_something check (printed is not null or job_title is not null),
    constraint affiliation_organisation_printed check (organisation_id is null or printed is not null)
);
create unique index affiliation_once_per_article on affiliation (person_id, article_id) where article_id is not null;
create index affiliation_organisation on affiliation (organisation_id);
