-- A person has a page as a speaker, in a programme, as a backer or as one of a group. Who is hidden, taken out of searches or
-- merged is told of in any case: those who read the changes are told that the page is gone, if they ever had it.
create or replace function note_change_of_person() returns trigger language plpgsql as $$
begin
    perform note_change('SPEAKER', new.id, new.public_id)
        where new.hidden_as is distinct from old.hidden_as
            or new.unlisted_at is distinct from old.unlisted_at
            or new.merged_into is distinct from old.merged_into
            or exists (select 1 from quote q join article a on a.id = q.article_id
                where (q.person_id = new.id or q.hidden_person_id = new.id) and a.readable)
            or exists (select 1 from quote_member m join quote q on q.id = m.quote_id join article a on a.id = q.article_id
                where m.person_id = new.id and a.readable)
            or exists (select 1 from participant p join article a on a.forum_id = p.forum_id
                where p.person_id = new.id and a.readable)
            or exists (select 1 from backer b join article a on a.forum_id = b.forum_id
                where b.person_id = new.id and a.readable);
    return null;
end
$$;

create or replace function note_change_of_article() returns trigger language plpgsql as $$
declare
    was boolean := tg_op <> 'INSERT' and old.readable;
    is_now boolean := tg_op <> 'DELETE' and new.readable;
begin
    if was then
        perform note_change('ARTICLE', old.id, old.public_id);
        perform note_forum(old.forum_id) where old.forum_id is not null;
    end if;
    if is_now then
        perform note_change('ARTICLE', new.id, new.public_id);
        perform note_forum(new.forum_id) where new.forum_id is not null;
    end if;
    if tg_op = 'UPDATE' and (was <> is_now or is_now and old.forum_id is distinct from new.forum_id) then
        perform note_speaker(involved.person_id) from (
            select q.person_id from quote q where q.article_id = new.id and q.person_id is not null
            union select m.person_id from quote_member m join quote q on q.id = m.quote_id where q.article_id = new.id
            union select p.person_id from participant p
                where p.forum_id in (old.forum_id, new.forum_id) and p.person_id is not null
            union select b.person_id from backer b
                where b.forum_id in (old.forum_id, new.forum_id) and b.person_id is not null) involved;
    end if;
    return null;
end
$$;
