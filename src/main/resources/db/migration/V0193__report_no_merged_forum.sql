-- No article becomes the report of a forum that was merged into another: who was quicker is asked to look again.
create function refuse_merged_forum() returns trigger language plpgsql as $$
begin
    if (select merged_into is not null from forum where id = new.forum_id for key share) then
        raise exception 'Forum % was merged into another', new.forum_id using errcode = 'serialization_failure';
    end if;
    return new;
end
$$;
create trigger article_of_no_merged_forum before insert or update of forum_id on article
    for each row when (new.forum_id is not null) execute function refuse_merged_forum();
