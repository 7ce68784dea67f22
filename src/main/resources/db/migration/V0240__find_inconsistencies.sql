-- What no constraint can say. Offsets are UTF-16 units: a character beyond the first plane counts as two, so each of them is
-- written twice before places are compared. The function is a text, so that tables may change under it.
create function utf16(given text) returns text language sql immutable parallel safe as $$
    select case when given ~ '[\U00010000-\U0010FFFF]'
        then regexp_replace(given, '([\U00010000-\U0010FFFF])', '\1\1', 'g') else given end
$$;

create function inconsistencies() returns table (kind text, article text, detail text) language plpgsql stable as $$
begin
    -- texts once an article, however many quotations it has
    return query
    with written as materialized (
        select a.id, a.public_id, utf16(a.body) as body, length(utf16(a.body)) as letters from article a)
    select 'quote-place', w.public_id, 'quote ' || q.public_id || ' “' || left(q.words, 60) || '”'
    from quote q join written w on w.id = q.article_id
    where q.end_offset > w.letters
        or substr(w.body, q.start_offset + 1, q.end_offset - q.start_offset) <> utf16(q.words)
    union all
    select 'evidence-place', w.public_id, 'quote ' || q.public_id
    from quote q join written w on w.id = q.article_id
    where greatest(q.cue_end, q.subject_end, q.antecedent_end) > w.letters
    union all
    select 'passage-place', w.public_id, 'passage ' || p.ordinal
    from passage p join written w on w.id = p.article_id where p.end_offset > w.letters
    union all
    select 'mention-place', w.public_id, 'mention “' || m.printed || '”'
    from mention m join written w on w.id = m.article_id where m.end_offset > w.letters;

    return query
    select 'speaker-merged', a.public_id, 'quote ' || q.public_id || ' → person ' || p.public_id
    from quote q join article a on a.id = q.article_id join person p on p.id = q.person_id where p.merged_into is not null
    union all
    select 'forum-merged', a.public_id, 'forum ' || f.public_id
    from article a join forum f on f.id = a.forum_id where f.merged_into is not null
    union all
    select 'headline-of-another', a.public_id, 'quote ' || q.public_id || ' → quote ' || o.public_id
    from quote q join quote o on o.id = q.headline_of join article a on a.id = q.article_id
    where o.article_id <> q.article_id
    union all
    select 'article-without-source', a.public_id, a.headline
    from article a where not exists (select from source s where s.article_id = a.id)
    union all
    select 'published-with-nothing', a.public_id, a.headline
    from article a where a.readable and not exists (select from passage p where p.article_id = a.id)
    union all
    select 'source-damaged', a.public_id, s.path
    from source s left join article a on a.id = s.article_id
    where s.content is not null and encode(sha256(s.content), 'hex') <> s.sha256;
end
$$;
