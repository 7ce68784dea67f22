-- Editors join and part people and forums. Each is an event that says which rows it moved, so that it can be undone at any
-- time: what was moved and is still there goes back.
create sequence identity_change_seq increment by 1;
create table identity_change (
    id        bigint      primary key,
    kind      text        not null constraint identity_change_kind_known check (kind in ('MERGE', 'SPLIT')),
    subject   text        not null constraint identity_change_subject_known check (subject in ('PERSON', 'FORUM')),
    -- public ids: whose rows moved to whom
    from_id   text        not null,
    into_id   text        not null,
    made_by   text        not null,
    made_at   timestamptz not null,
    undone_by text,
    undone_at timestamptz,
    constraint identity_change_between_two check (from_id <> into_id),
    constraint identity_change_undone_whole check ((undone_by is null) = (undone_at is null))
);
create index identity_change_from on identity_change (from_id);
create index identity_change_into on identity_change (into_id);

-- a row that moved, by what identifies it when reports are filed again: place tells several of one owner apart
create table identity_move (
    change_id bigint not null references identity_change on delete cascade,
    what      text   not null constraint identity_move_what_known check (what in ('AFFILIATION', 'NAME', 'QUOTE', 'MEMBER',
                     'MENTION', 'PARTICIPANT', 'BACKER', 'ARTICLE', 'SCHEDULE', 'FACT', 'ADDED_PARTICIPANT', 'ADDED_BACKER')),
    owner     bigint not null,
    place     text   not null,
    primary key (change_id, what, owner, place)
);

-- In these articles the name of one person means another one, who was split off.
create table person_in_article (
    article_id bigint not null references article on delete cascade,
    person_id  bigint not null references person,
    means      bigint not null references person,
    primary key (article_id, person_id),
    constraint person_in_article_is_another check (person_id <> means)
);

-- Nothing new is said of a person who was merged into another: who was quicker is asked to look again.
create function refuse_merged_person() returns trigger language plpgsql as $$
begin
    if (select merged_into is not null from person where id = new.person_id for key share) then
        raise exception 'Person % was merged into another', new.person_id using errcode = 'serialization_failure';
    end if;
    return new;
end
$$;
create trigger quote_of_nobody_merged before insert or update of person_id on quote
    for each row when (new.person_id is not null) execute function refuse_merged_person();
create trigger quote_member_nobody_merged before insert or update of person_id on quote_member
    for each row execute function refuse_merged_person();
