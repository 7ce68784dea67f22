-- The names of the record, as the search asks for them: it asks these views, not the tables, so that the tables are their
-- own modules' to change.

-- Who spoke in a report that readers see, or takes part in a forum that one reports or announces; how often, and the
-- newest affiliation with its title.
create view findable_person as
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
            order by f.as_of desc nulls last, f.id desc limit 1) as label
    from person p left join spoken s on s.person_id = p.id
    where p.merged_into is null and (s.person_id is not null or p.id in (select person_id from involved));

-- Other names, and misprints that the ledger explains.
create view findable_person_form as
    select n.text as form, p.id, p.name from person_name n join person p on p.id = n.person_id
    where p.merged_into is null
    union select split_part(m.printed, ' ', 1), p.id, p.name
    from mention m join person p on p.id = m.person_id join article a on a.id = m.article_id
    where m.misprint and p.merged_into is null and a.readable;

-- What a readable article prints of people, and the posts it says they hold.
create view printed_person as
    select m.person_id, m.printed from mention m join article a on a.id = m.article_id where a.readable;

create view employed_person as
    select p.id as person_id, p.name, f.job_title
    from person p join affiliation f on f.person_id = p.id join article a on a.id = f.article_id
    where p.merged_into is null and a.readable;

-- Forums that readable articles report or announce, and in how many.
create view findable_forum as
    with written as (
        select a.forum_id as id from article a where a.readable
        union all select s.forum_id from scheduled_forum s join article a on a.id = s.article_id where a.readable)
    select f.id, f.name, f.held_on, count(*) as articles from forum f join written w on w.id = f.id
    where f.merged_into is null
    group by f.id;

-- Bodies whom readable articles name with people or as speakers, and how often.
create view findable_organisation as
    select o.id, o.name, count(*) as times from organisation o
    join (select organisation_id, article_id from affiliation
        union all select organisation_id, article_id from quote) n on n.organisation_id = o.id
    join article a on a.id = n.article_id
    where a.readable
    group by o.id;

create view keyed_organisation as select id, organisation_key from organisation;

-- Every name that the record has, of drafts too: a word that is typed often and is one needs no list of words.
create view name_of_person as
    select name from person union all select text from person_name union all select printed from mention;

create view name_of_body as
    select name from organisation union all select name from forum;
