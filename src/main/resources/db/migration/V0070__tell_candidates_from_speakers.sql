-- Whom the machine read as the speaker. It becomes the speaker only when it is certain or an editor confirms it.
alter table quote
    add column candidate_kind           text    constraint quote_candidate_kind_known check (candidate_kind in ('PERSON', 'ORGANISATION', 'GROUP', 'ANONYMOUS')),
    add column candidate_name           text,
    add column candidate_affiliation    text,
    add column candidate_job_title      text,
    add column candidate_anonymous_kind text    constraint quote_candidate_anonymous_kind_known check (candidate_anonymous_kind in ('GOVERNMENT', 'POLITICS', 'INDUSTRY', 'ACADEMIA', 'JUDICIARY', 'CITIZEN', 'OTHER')),
    add column candidate_certain        boolean,
    add constraint quote_candidate_is_whole check (num_nonnulls(candidate_kind, candidate_name, candidate_certain) in (0, 3)),
    add constraint quote_candidate_of_a_source check ((candidate_kind = 'ANONYMOUS') = (candidate_anonymous_kind is not null));

-- who stands behind a candidate that is a group, as the article prints them
create table quote_candidate_member (
    quote_id    bigint  not null references quote on delete cascade,
    ordinal     integer not null,
    name        text    not null,
    affiliation text,
    job_title   text,
    primary key (quote_id, ordinal)
);

-- What the machine read before and no editor decided: every article is read again, and until then only this stays a fact.
update quote
set candidate_kind = speaker_kind,
    candidate_name = speaker_name,
    candidate_affiliation = affiliation,
    candidate_job_title = job_title,
    candidate_anonymous_kind = anonymous_kind,
    candidate_certain = confidence = 'HIGH'
        and (speaker_kind = 'ANONYMOUS' or speaker_kind = 'PERSON' and job_title is not null and char_length(speaker_name) > 2)
where state = 'FOUND' and speaker_kind <> 'NOBODY';

insert into quote_candidate_member (quote_id, ordinal, name)
select m.quote_id, m.ordinal, p.name
from quote_member m join quote q on q.id = m.quote_id join person p on p.id = m.person_id
where q.state = 'FOUND';

delete from quote_member m using quote q
where q.id = m.quote_id and q.state = 'FOUND';

update quote
set speaker_kind = 'NOBODY', person_id = null, organisation_id = null, anonymous_kind = null,
    speaker_name = null, affiliation = null, job_title = null
where state = 'FOUND' and not candidate_certain;
