-- What articles and quotations tell the SQL of other modules: these ask the views, not the tables, so that the tables are
-- their own module's to change.
create view readable_article as
    select id, forum_id, day, updated_at from article where readable;

create view readable_quote as
    select q.id, q.article_id, q.person_id, q.kind, q.words, q.start_offset,
        a.forum_id, f.held_on as forum_held_on, a.day as article_day
    from quote q join article a on a.id = q.article_id left join forum f on f.id = a.forum_id
    where q.stands and a.readable;

-- of drafts and rejected ones, too: what is made of words is made before readers may see them
create view spoken_words as
    select id, kind, words, decided_at from quote;
