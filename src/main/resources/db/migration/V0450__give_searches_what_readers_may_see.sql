-- Which rows readers may see and searches may find, for the search to ask by their keys.
create view searchable_article as
    select id from article where readable;

create view searchable_quote as
    select q.id from quote q join article a on a.id = q.article_id
    where q.kind <> 'HEADLINE' and q.stands and a.readable and q.unlisted_at is null
        and not exists (select 1 from person p
            where p.id in (q.person_id, q.hidden_person_id) and p.unlisted_at is not null)
        and not exists (select 1 from quote_member m join person p on p.id = m.person_id
            where m.quote_id = q.id and p.unlisted_at is not null);

-- Some article that readers may see reports or announces it.
create view searchable_forum as
    select f.id from forum f
    where f.merged_into is null
        and (exists (select 1 from article a where a.forum_id = f.id and a.readable)
            or exists (select 1 from scheduled_forum s join article a on a.id = s.article_id
                where s.forum_id = f.id and a.readable));

-- People who spoke, hosted or took part in what readers may see, those too whom no search finds. One question for each way:
-- each begins at the person's own rows, however large the record is.
create view person_with_page as
    select p.id, p.unlisted_at is null as searchable from person p
    where p.merged_into is null and p.hidden_as is null
        and (exists (select 1 from quote q join article a on a.id = q.article_id
                where q.person_id = p.id and q.kind <> 'HEADLINE' and q.stands and a.readable)
            or exists (select 1 from quote_member m join quote q on q.id = m.quote_id
                    join article a on a.id = q.article_id
                where m.person_id = p.id and q.kind <> 'HEADLINE' and q.stands and a.readable)
            or exists (select 1 from backer b join forum f on f.id = b.forum_id join article a on a.forum_id = f.id
                where b.person_id = p.id and f.merged_into is null and a.readable)
            or exists (select 1 from participant t join forum f on f.id = t.forum_id join article a on a.forum_id = f.id
                where t.person_id = p.id and f.merged_into is null and a.readable)
            or exists (select 1 from backer b join forum f on f.id = b.forum_id
                    join scheduled_forum s on s.forum_id = f.id join article a on a.id = s.article_id
                where b.person_id = p.id and f.merged_into is null and a.readable)
            or exists (select 1 from participant t join forum f on f.id = t.forum_id
                    join scheduled_forum s on s.forum_id = f.id join article a on a.id = s.article_id
                where t.person_id = p.id and f.merged_into is null and a.readable));
