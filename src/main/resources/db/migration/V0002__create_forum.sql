-- Forums (토론회, 세미나, 포럼 …). Same normalised name on the same known day: the same forum.
create sequence forum_series_seq increment by 50;
create table forum_series (
    id        bigint primary key,
    public_id text   not null constraint forum_series_public_id_unique unique,
    slug      text   not null,
    name      text   not null constraint forum_series_name_given check (name <> ''),
    name_key  text   not null constraint forum_series_name_key_unique unique,
    constraint forum_series_public_id_form check (public_id ~ '^[0-9a-hjkmnp-tv-z]{10}$')
);

create sequence forum_seq increment by 50;
create table forum (
    id           bigint  primary key,
    public_id    text    not null constraint forum_public_id_unique unique,
    slug         text    not null,
    name         text    not null constraint forum_name_given check (name <> ''),
    name_key     text    not null,
    series_id    bigint  references forum_series,
    edition      integer constraint forum_edition_positive check (edition > 0),
    kind         text    not null constraint forum_kind_known check (kind in ('FORUM', 'DEBATE', 'SEMINAR', 'HEARING',
                         'ROUNDTABLE', 'BREAKFAST', 'CONFERENCE', 'PRESS_CONFERENCE', 'BRIEFING', 'CEREMONY', 'OTHER')),
    held_on      date,
    -- Korean time of day; only with a day
    starts_at    time,
    -- as the report prints it, shown until the day is known: 6일 오후
    when_printed text,
    venue        text,
    topic        text,
    state        text    not null constraint forum_state_known check (state in ('PLANNED', 'RUNNING', 'ENDED', 'POSTPONED', 'CANCELLED')),
    -- the article that introduced a forum whose day is not known
    found_in     bigint,
    merged_into  bigint  references forum,
    decided_by   text,
    decided_at   timestamptz,
    constraint forum_public_id_form check (public_id ~ '^[0-9a-hjkmnp-tv-z]{10}$'),
    constraint forum_not_merged_into_itself check (merged_into <> id),
    constraint forum_starts_on_a_day check (starts_at is null or held_on is not null),
    constraint forum_decided_whole check ((decided_by is null) = (decided_at is null))
);
create unique index forum_of_day_unique on forum (name_key, held_on) where held_on is not null and merged_into is null;
create unique index forum_of_article_unique on forum (name_key, found_in) where held_on is null and found_in is not null;
create index forum_held_on on forum (held_on desc nulls last, id desc);
create index forum_series_of on forum (series_id);

create table participant (
    forum_id      bigint  not null references forum on delete cascade,
    ordinal       integer not null,
    role          text    not null constraint participant_role_known check (role in ('MODERATOR', 'PRESENTER', 'PANELIST',
                          'OPENING', 'CONGRATULATORY', 'KEYNOTE', 'ATTENDEE')),
    printed_label text    not null,
    printed_name  text    not null,
    person_id     bigint  references person,
    primary key (forum_id, ordinal)
);
create index participant_person on participant (person_id);

create table backer (
    forum_id        bigint  not null references forum on delete cascade,
    ordinal         integer not null,
    role            text    not null constraint backer_role_known check (role in ('HOST', 'ORGANIZER', 'SPONSOR')),
    printed_name    text    not null,
    person_id       bigint  references person,
    organisation_id bigint  references organisation,
    primary key (forum_id, ordinal),
    constraint backer_is_person_or_organisation check (num_nonnulls(person_id, organisation_id) = 1)
);
create index backer_person on backer (person_id);
create index backer_organisation on backer (organisation_id);
