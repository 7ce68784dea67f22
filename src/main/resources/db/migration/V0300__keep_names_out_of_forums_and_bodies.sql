-- A name may stand in the name of a body (홍길동 의원실) or of a series of forums, and a forum may print one that is in no
-- search. As in articles: what readers see instead, and what the index reads instead, a line a name. Null without any.
alter table organisation add column masks text, add column unlisted_names text;
alter table forum_series add column masks text;
alter table forum add column unlisted_names text;

-- What no list of words and no suggestion may say, and whether readers may not see it either.
create or replace view hidden_name as
    select name, bool_or(hidden) as hidden from (
        select p.name, p.hidden_as is not null as hidden from person p
        where p.hidden_as is not null or p.unlisted_at is not null
        union all select n.text, p.hidden_as is not null from person_name n join person p on p.id = n.person_id
        where p.hidden_as is not null or p.unlisted_at is not null) kept
    group by name;

-- What was hidden before. A short name may be a part of another word: it follows with the next change.
create temporary table kept on commit drop as
    select name, hidden, name || chr(9) || case
            when hidden and name ~ '^[가-힣]{3,4}$' then left(name, 1) || repeat('○', length(name) - 1)
            else regexp_replace(name, '\S', '○', 'g') end as line
    from hidden_name where length(name) >= 3;
update organisation o set
    masks = (select string_agg(line, chr(10) order by length(name) desc, name) from kept
        where hidden and position(name in o.name) > 0),
    unlisted_names = (select string_agg(line, chr(10) order by length(name) desc, name) from kept
        where not hidden and position(name in o.name) > 0)
where exists (select 1 from kept where position(name in o.name) > 0);
update forum_series s set
    masks = (select string_agg(line, chr(10) order by length(name) desc, name) from kept
        where hidden and position(name in s.name) > 0)
where exists (select 1 from kept where hidden and position(name in s.name) > 0);
update forum f set unlisted_names = its.lines
from (select said.id, string_agg(line, chr(10) order by length(name) desc, name) as lines
    from (select f.id, concat_ws(chr(10), f.name, f.venue, f.topic,
            (select string_agg(printed_name, chr(10)) from participant p where p.forum_id = f.id),
            (select string_agg(printed_name, chr(10)) from backer b where b.forum_id = f.id)) as text from forum f) said
    join kept on not hidden and position(name in said.text) > 0
    group by said.id) its
where its.id = f.id;
update article a set unlisted_names = concat_ws(chr(10), its.lines, a.unlisted_names)
from (select said.id, string_agg(line, chr(10) order by length(name) desc, name) as lines
    from article said join kept on not hidden and position(name in said.headline || chr(10) || said.body) > 0
    group by said.id) its
where its.id = a.id;

-- Without those that say such a name.
create or replace view findable_forum as
    with written as (
        select a.forum_id as id from article a where a.readable
        union all select s.forum_id from scheduled_forum s join article a on a.id = s.article_id where a.readable)
    select f.id, f.name, f.held_on, count(*) as articles from forum f join written w on w.id = f.id
    where f.merged_into is null and f.masks is null and f.unlisted_names is null
    group by f.id;

create or replace view findable_organisation as
    select o.id, o.name, count(*) as times from organisation o
    join (select organisation_id, article_id from affiliation
        union all select organisation_id, article_id from quote) n on n.organisation_id = o.id
    join article a on a.id = n.article_id
    where a.readable and o.masks is null and o.unlisted_names is null
    group by o.id;

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
        (select case when o.masks is null and o.unlisted_names is null then concat_ws(' ', f.printed, f.job_title) end
            from affiliation f left join organisation o on o.id = f.organisation_id where f.person_id = p.id
            order by f.held_from is not null and f.held_until is null desc, f.as_of desc nulls last, f.id desc limit 1) as label
    from person p left join spoken s on s.person_id = p.id
    where p.merged_into is null and p.hidden_as is null and p.unlisted_at is null
        and (s.person_id is not null or p.id in (select person_id from involved));
