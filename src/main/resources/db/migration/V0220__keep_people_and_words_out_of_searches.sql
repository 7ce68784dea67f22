-- An editor takes a person or a quotation out of searches: it stays on its pages, and no search finds it.
alter table person add column unlisted_at timestamptz;
create index person_unlisted on person (unlisted_at) where unlisted_at is not null;
alter table quote add column unlisted_at timestamptz;
create index quote_unlisted on quote (unlisted_at) where unlisted_at is not null;

-- What the index reads in the place of names that are in no search, as masks are written. Null without any.
alter table article add column unlisted_names text;

-- Nobody whose name is hidden or who is in no search is found.
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
    where p.merged_into is null and p.hidden_as is null and p.unlisted_at is null
        and (s.person_id is not null or p.id in (select person_id from involved));

create or replace view findable_person_form as
    select n.text as form, p.id, p.name from person_name n join person p on p.id = n.person_id
    where p.merged_into is null and p.hidden_as is null and p.unlisted_at is null
    union select split_part(m.printed, ' ', 1), p.id, p.name
    from mention m join person p on p.id = m.person_id join article a on a.id = m.article_id
    where m.misprint and p.merged_into is null and p.hidden_as is null and p.unlisted_at is null and a.readable;

create or replace view printed_person as
    select m.person_id, m.printed
    from mention m join article a on a.id = m.article_id join person p on p.id = m.person_id
    where a.readable and p.hidden_as is null and p.unlisted_at is null;

create or replace view employed_person as
    select p.id as person_id, p.name, f.job_title
    from person p join affiliation f on f.person_id = p.id join article a on a.id = f.article_id
    where p.merged_into is null and p.hidden_as is null and p.unlisted_at is null and a.readable;

-- What no list of words and no suggestion may say.
create or replace view hidden_name as
    select name from person where hidden_as is not null or unlisted_at is not null
    union select n.text from person_name n join person p on p.id = n.person_id
    where p.hidden_as is not null or p.unlisted_at is not null;

-- Topics that readers may not see, whoever published them: their name, their definition or one of their words says a hidden name.
create view topic_of_hidden_name as
    select t.id from topic t
    where exists (
        select 1 from (
            select name from person where hidden_as is not null
            union select n.text from person_name n join person p on p.id = n.person_id where p.hidden_as is not null) hidden
        where position(hidden.name in concat_ws(' ', t.name, t.definition)) > 0
            or exists (select 1 from topic_word w where w.topic_id = t.id and position(hidden.name in w.word) > 0));
