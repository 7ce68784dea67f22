-- What changed of that which readers see, or saw until then, for programs that mirror the portal: a line for each row and
-- transaction, so that writers never wait for each other. Lines are read in the order of their transactions, and only those
-- before the oldest one that still runs: a line that is committed late is never passed over.
create table record_change (
    kind           text        not null constraint record_change_kind_known check (kind in ('ARTICLE', 'FORUM', 'SPEAKER')),
    row_id         bigint      not null,
    public_id      text        not null,
    changed_at     timestamptz not null default now(),
    by_transaction bigint      not null default pg_current_xact_id()::text::bigint,
    primary key (by_transaction, kind, row_id)
);
create index record_change_of_row on record_change (kind, row_id, by_transaction);

-- Which lines a program can go on from: after a restore there is another beginning, and mirrors are made anew.
create table record_change_beginning (
    only_one boolean primary key default true constraint record_change_beginning_one check (only_one),
    id       text    not null
);

create function note_change(changed_kind text, changed_row bigint, changed_public_id text) returns void language sql as $$
    insert into record_change (kind, row_id, public_id) values (changed_kind, changed_row, changed_public_id)
    on conflict do nothing
$$;

create function note_forum(changed_forum bigint) returns void language sql as $$
    insert into record_change (kind, row_id, public_id) select 'FORUM', f.id, f.public_id from forum f where f.id = changed_forum
    on conflict do nothing
$$;

create function note_speaker(changed_person bigint) returns void language sql as $$
    insert into record_change (kind, row_id, public_id) select 'SPEAKER', p.id, p.public_id from person p where p.id = changed_person
    on conflict do nothing
$$;

-- An article with its forum, and who speaks in it or stands in the programme when it comes or goes.
create function note_change_of_article() returns trigger language plpgsql as $$
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
    if tg_op = 'UPDATE' and was <> is_now then
        perform note_speaker(involved.person_id) from (
            select q.person_id from quote q where q.article_id = new.id and q.person_id is not null
            union select p.person_id from participant p where p.forum_id = new.forum_id and p.person_id is not null) involved;
    end if;
    return null;
end
$$;
create trigger note_change after insert or update or delete on article
    for each row execute function note_change_of_article();

-- A quotation is a part of its article, and counts for its forum and its speaker.
create function note_change_of_quote() returns trigger language plpgsql as $$
declare
    printed_in bigint := case when tg_op = 'DELETE' then old.article_id else new.article_id end;
    found_article record;
begin
    select a.id, a.public_id, a.forum_id into found_article from article a where a.id = printed_in and a.readable;
    if not found then
        return null;
    end if;
    perform note_change('ARTICLE', found_article.id, found_article.public_id);
    perform note_forum(found_article.forum_id) where found_article.forum_id is not null;
    if tg_op <> 'INSERT' and old.person_id is not null then
        perform note_speaker(old.person_id);
    end if;
    if tg_op <> 'DELETE' and new.person_id is not null then
        perform note_speaker(new.person_id);
    end if;
    return null;
end
$$;
create trigger note_change after insert or update or delete on quote
    for each row execute function note_change_of_quote();

create function note_change_of_forum() returns trigger language plpgsql as $$
begin
    perform note_change('FORUM', new.id, new.public_id)
        where exists (select 1 from article a where a.forum_id = new.id and a.readable);
    return null;
end
$$;
create trigger note_change after update on forum for each row execute function note_change_of_forum();

-- A person with the words that were said under the name before it was hidden.
create function note_change_of_person() returns trigger language plpgsql as $$
begin
    perform note_change('SPEAKER', new.id, new.public_id)
        where exists (select 1 from quote q join article a on a.id = q.article_id
                where (q.person_id = new.id or q.hidden_person_id = new.id) and a.readable)
            or exists (select 1 from participant p join article a on a.forum_id = p.forum_id
                where p.person_id = new.id and a.readable);
    return null;
end
$$;
create trigger note_change after update on person for each row execute function note_change_of_person();
