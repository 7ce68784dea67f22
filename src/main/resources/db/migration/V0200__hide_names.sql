-- An editor hides the name of a minor, a victim, or of somebody who asked for it. Nothing is lost: the name stays in the
-- record and readers see it masked until an editor shows it again.
alter table person
    add column hidden_as text constraint person_hidden_as_known check (hidden_as in ('MINOR', 'VICTIM', 'REQUEST', 'NAMESAKE')),
    add column hidden_at timestamptz,
    add constraint person_hidden_whole check ((hidden_as is null) = (hidden_at is null));
create index person_hidden on person (name) where hidden_as is not null;

-- What readers see instead of names in these texts: a line a name, the name, a tab and its mask of the same length, so
-- that places in the text stay. Null where no name is hidden.
alter table article add column masks text;
alter table quote add column masks text;
alter table forum add column masks text;

-- Whose name is hidden: readers are told a source without a name, and this is who comes back when the name is shown again.
alter table quote add column hidden_person_id bigint references person;
create index quote_hidden_person on quote (hidden_person_id) where hidden_person_id is not null;

-- Words with a hidden name are counted nowhere.
create or replace view readable_quote as
    select q.id, q.article_id, q.person_id, q.kind, q.words, q.start_offset,
        a.forum_id, f.held_on as forum_held_on, a.day as article_day,
        quote_day(f.held_on, a.reported_on, a.day) as day
    from quote q join article a on a.id = q.article_id left join forum f on f.id = a.forum_id
    where q.stands and a.readable and q.masks is null;

-- Nobody whose name is hidden is found.
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
    where p.merged_into is null and p.hidden_as is null
        and (s.person_id is not null or p.id in (select person_id from involved));

create or replace view findable_person_form as
    select n.text as form, p.id, p.name from person_name n join person p on p.id = n.person_id
    where p.merged_into is null and p.hidden_as is null
    union select split_part(m.printed, ' ', 1), p.id, p.name
    from mention m join person p on p.id = m.person_id join article a on a.id = m.article_id
    where m.misprint and p.merged_into is null and p.hidden_as is null and a.readable;

create or replace view printed_person as
    select m.person_id, m.printed
    from mention m join article a on a.id = m.article_id join person p on p.id = m.person_id
    where a.readable and p.hidden_as is null;

create or replace view employed_person as
    select p.id as person_id, p.name, f.job_title
    from person p join affiliation f on f.person_id = p.id join article a on a.id = f.article_id
    where p.merged_into is null and p.hidden_as is null and a.readable;

create or replace view findable_forum as
    with written as (
        select a.forum_id as id from article a where a.readable
        union all select s.forum_id from scheduled_forum s join article a on a.id = s.article_id where a.readable)
    select f.id, f.name, f.held_on, count(*) as articles from forum f join written w on w.id = f.id
    where f.merged_into is null and f.masks is null
    group by f.id;

-- What no list of words and no suggestion may say.
create view hidden_name as
    select name from person where hidden_as is not null
    union select n.text from person_name n join person p on p.id = n.person_id where p.hidden_as is not null;
