-- The day a quotation counts for, the same as Quote.day(): that of the forum, or of the article where it was printed before
-- its forum or reports none whose day is known.
create function quote_day(held_on date, reported_on date, article_day date) returns date
    immutable language sql
    return case when held_on is null or reported_on < held_on then article_day else held_on end;

create or replace view readable_quote as
    select q.id, q.article_id, q.person_id, q.kind, q.words, q.start_offset,
        a.forum_id, f.held_on as forum_held_on, a.day as article_day,
        quote_day(f.held_on, a.reported_on, a.day) as day
    from quote q join article a on a.id = q.article_id left join forum f on f.id = a.forum_id
    where q.stands and a.readable;
