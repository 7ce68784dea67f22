-- Quotations with who said them and why we think so, and the reference ledger.
create sequence quote_seq increment by 50;
create table quote (
    id                bigint      primary key,
    public_id         text        not null constraint quote_public_id_unique unique,
    article_id        bigint      not null references article,
    kind              text        not null constraint quote_kind_known check (kind in ('DIRECT', 'INDIRECT', 'HEADLINE')),
    start_offset      integer     not null,
    end_offset        integer     not null,
    words             text        not null constraint quote_words_given check (words <> ''),
    -- parts of one utterance in one article share the number
    utterance         integer     not null,
    speaker_kind      text        not null constraint quote_speaker_kind_known check (speaker_kind in ('PERSON', 'ORGANISATION', 'GROUP', 'ANONYMOUS', 'NOBODY')),
    person_id         bigint      references person,
    organisation_id   bigint      references organisation,
    anonymous_kind    text        constraint quote_anonymous_kind_known check (anonymous_kind in ('GOVERNMENT', 'POLITICS', 'INDUSTRY', 'ACADEMIA', 'JUDICIARY', 'CITIZEN', 'OTHER')),
    -- the fullest name or label in the article, its affiliation and post there, and how the clause itself names the speaker
    speaker_name      text,
    affiliation       text,
    job_title         text,
    printed_label     text,
    rule              text        not null,
    confidence        text        not null constraint quote_confidence_known check (confidence in ('HIGH', 'MEDIUM', 'LOW')),
    cue_start         integer,
    cue_end           integer,
    subject_start     integer,
    subject_end       integer,
    antecedent_start  integer,
    antecedent_end    integer,
    reporting_verb    text,
    speech_act        text        constraint quote_speech_act_known check (speech_act in ('STATE', 'STRESS', 'URGE', 'PROPOSE', 'WORRY',
                                  'CRITICISE', 'REBUT', 'PROMISE', 'EXPLAIN', 'FORECAST', 'ASK', 'APPRAISE', 'AGREE')),
    headline_verdict  text        constraint quote_headline_verdict_known check (headline_verdict in ('SAME', 'SHORTENED', 'CHANGED', 'MISSING')),
    headline_of       bigint      references quote deferrable initially deferred,
    state             text        not null constraint quote_state_known check (state in ('FOUND', 'CONFIRMED', 'CORRECTED', 'REJECTED', 'WITHDRAWN')),
    decided_by        text,
    decided_at        timestamptz,
    version           integer     not null,
    constraint quote_public_id_form check (public_id ~ '^[0-9a-hjkmnp-tv-z]{10}$'),
    constraint quote_is_a_span check (0 <= start_offset and start_offset < end_offset),
    constraint quote_speaker_is_one check (case speaker_kind
        when 'PERSON'       then person_id is not null and organisation_id is null     and anonymous_kind is null     and speaker_name is not null
        when 'ORGANISATION' then person_id is null     and organisation_id is not null and anonymous_kind is null     and speaker_name is not null
        when 'GROUP'        then person_id is null     and organisation_id is null     and anonymous_kind is null     and speaker_name is not null
        when 'ANONYMOUS'    then person_id is null     and organisation_id is null     and anonymous_kind is not null and speaker_name is not null
        else                     person_id is null     and organisation_id is null     and anonymous_kind is null     and speaker_name is null end),
    constraint quote_verdict_of_headlines check (headline_verdict is null or kind = 'HEADLINE'),
    constraint quote_headline_of_headlines check (headline_of is null or kind = 'HEADLINE'),
    constraint quote_decided_whole check ((decided_by is null) = (decided_at is null)),
    constraint quote_found_is_undecided check ((state = 'FOUND') = (decided_by is null)),
    constraint quote_cue_is_a_span check (num_nulls(cue_start, cue_end) in (0, 2) and cue_start <= cue_end),
    constraint quote_subject_is_a_span check (num_nulls(subject_start, subject_end) in (0, 2) and subject_start <= subject_end),
    constraint quote_antecedent_is_a_span check (num_nulls(antecedent_start, antecedent_end) in (0, 2) and antecedent_start <= antecedent_end),
    constraint quote_once_per_place unique (article_id, kind, start_offset, end_offset) deferrable initially deferred
);
create index quote_person on quote (person_id);
create index quote_organisation on quote (organisation_id);
create index quote_headline_of on quote (headline_of);

-- who stands behind “두 의원은”, where the article names them
create table quote_member (
    quote_id  bigint  not null references quote on delete cascade,
    ordinal   integer not null,
    person_id bigint  not null references person,
    primary key (quote_id, ordinal)
);
create index quote_member_person on quote_member (person_id);

create sequence mention_seq increment by 50;
create table mention (
    id           bigint  primary key,
    article_id   bigint  not null references article on delete cascade,
    start_offset integer not null,
    end_offset   integer not null,
    printed      text    not null,
    person_id    bigint  not null references person,
    rule         text    not null,
    misprint     boolean not null,
    constraint mention_is_a_span check (0 <= start_offset and start_offset < end_offset)
);
create index mention_article on mention (article_id, start_offset);
create index mention_person on mention (person_id);
create index mention_printed on mention (printed);
