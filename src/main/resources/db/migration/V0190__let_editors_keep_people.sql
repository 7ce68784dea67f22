-- People and organisations are things of their own: an editor names them, and each counts its changes, so that two editors
-- never overwrite each other.
alter table person
    add column version    integer     not null default 0,
    add column decided_by text,
    add column decided_at timestamptz,
    add constraint person_decided_whole check ((decided_by is null) = (decided_at is null));
create index person_name_key on person_name (text, person_id);
drop index person_name_text;

alter table organisation
    add column version integer not null default 0,
    -- null: what the ending of the name tells
    add column kind text constraint organisation_kind_known check (kind in ('POLITICS', 'GOVERNMENT', 'ACADEMIA', 'INDUSTRY',
                                 'CIVIL', 'LAW', 'MEDIA', 'OTHER'));

-- other names of an organisation: under the key of each it is found like under its own
create table organisation_name (
    organisation_id  bigint not null references organisation on delete cascade,
    text             text   not null constraint organisation_name_text_given check (text <> '' and char_length(text) <= 120),
    organisation_key text   not null,
    primary key (organisation_id, text)
);
create index organisation_name_key on organisation_name (organisation_key);

-- An article tells a day on which someone held a post; an editor says from when until when.
alter table affiliation
    add column held_from  date,
    add column held_until date,
    add constraint affiliation_days_in_order check (held_from <= held_until),
    add constraint affiliation_days_of_editors check (article_id is null or num_nonnulls(held_from, held_until) = 0);

-- as before; a post that an editor says is still held comes before what articles print
create or replace view findable_person as
    with spoken as (
        select q.person_id, count(*) as quotes from quote q join article a on a.id = q.article_id
        where q.person_id is not null and q.kind <> 'HEADLINE' and q.stands and a.readable
        group by q.person_id),
    readable_forum as (
        select a.forum_id from article a where a.readable
        union select s.forum_id from scheduled_forum s join article a on a.id = s.article_id where a.readable),
    involved as (
        select p.person_id from participant p where p.forum_id in (select forum_id from readable_forum)
        union select b.person_id from backer b where b.forum_id in (select forum_id from readable_forum)
        union select m.person_id from quote_member m join quote q on q.id = m.quote_id join article a on a.id = q.article_id
        where q.kind <> 'HEADLINE' and q.stands and a.readable)
    select p.id, p.name, coalesce(s.quotes, 0) as quotes,
        (select concat_ws(' ', f.printed, f.job_title) from affiliation f where f.person_id = p.id
            order by f.held_from is not null and f.held_until is null desc, f.as_of desc nulls last, f.id desc limit 1) as label
    from person p left join spoken s on s.person_id = p.id
    where p.merged_into is null and (s.person_id is not null or p.id in (select person_id from involved));
