-- One row per article. Readers see PUBLISHED and CORRECTED rows only. Every offset is in UTF-16 units of the body.
create sequence article_seq increment by 50;
create table article (
    id                  bigint      primary key,
    public_id           text        not null constraint article_public_id_unique unique,
    slug                text        not null,
    -- the found headline, or the editor's
    headline            text        not null constraint article_headline_given check (headline <> ''),
    headline_decided_by text,
    headline_decided_at timestamptz,
    outlet              text,
    source_url          text,
    licence             text,
    -- the day the outlet printed it, when anyone told us
    reported_on         date,
    -- when it became public here, and when it last changed for readers
    published_at        timestamptz,
    updated_at          timestamptz,
    full_text           text        not null constraint article_full_text_known check (full_text in ('PUBLIC', 'QUOTES_ONLY')),
    state               text        not null constraint article_state_known check (state in ('DRAFT', 'PUBLISHED', 'CORRECTED', 'WITHDRAWN')),
    body                text        not null constraint article_body_given check (body <> ''),
    rules_version       integer     not null,
    forum_id            bigint      references forum,
    forum_decided_by    text,
    forum_decided_at    timestamptz,
    bylines_decided_by  text,
    bylines_decided_at  timestamptz,
    version             integer     not null,
    constraint article_public_id_form check (public_id ~ '^[0-9a-hjkmnp-tv-z]{10}$'),
    constraint article_published_at_set check (published_at is not null or state = 'DRAFT'),
    constraint article_updated_after_published check (updated_at >= published_at),
    constraint article_headline_decided_whole check ((headline_decided_by is null) = (headline_decided_at is null)),
    constraint article_forum_decided_whole check ((forum_decided_by is null) = (forum_decided_at is null)),
    constraint article_bylines_decided_whole check ((bylines_decided_by is null) = (bylines_decided_at is null))
);
create index article_forum on article (forum_id);
create index article_readable on article (coalesce(reported_on, (published_at at time zone 'Asia/Seoul')::date) desc, id desc)
    where state in ('PUBLISHED', 'CORRECTED');

create table passage (
    article_id   bigint  not null references article on delete cascade,
    ordinal      integer not null,
    kind         text    not null constraint passage_kind_known check (kind in ('HEADLINE', 'DECK', 'BYLINE', 'LEAD', 'SUBHEAD', 'PARAGRAPH', 'CAPTION', 'TAIL')),
    start_offset integer not null,
    end_offset   integer not null,
    primary key (article_id, ordinal),
    constraint passage_is_a_span check (0 <= start_offset and start_offset < end_offset)
);

create table byline (
    article_id   bigint  not null references article on delete cascade,
    ordinal      integer not null,
    printed_name text    not null constraint byline_name_given check (printed_name <> ''),
    email        text,
    person_id    bigint  references person,
    primary key (article_id, ordinal)
);

create table correction (
    article_id bigint      not null references article on delete cascade,
    ordinal    integer     not null,
    kind       text        not null constraint correction_kind_known check (kind in ('CORRECTION', 'WITHDRAWAL')),
    note       text        not null constraint correction_note_given check (note <> ''),
    made_at    timestamptz not null,
    primary key (article_id, ordinal)
);

-- the upcoming forums that a daily schedule lists, one a line
create table scheduled_forum (
    article_id bigint  not null references article on delete cascade,
    ordinal    integer not null,
    forum_id   bigint  not null references forum,
    primary key (article_id, ordinal)
);
create index scheduled_forum_forum on scheduled_forum (forum_id);

alter table person add constraint person_found_in_article foreign key (found_in) references article;
alter table forum add constraint forum_found_in_article foreign key (found_in) references article;
alter table affiliation add constraint affiliation_from_article foreign key (article_id) references article on delete cascade;
create index affiliation_article on affiliation (article_id);
