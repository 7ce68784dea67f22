-- As V0420 did for decisions on the record: beside the name of that day also topics, the first page, plans, private links,
-- addresses that are told of articles, what pages say of the portal and the read-only mode keep the account.
alter table topic add column decided_by_id bigint;
alter table front_page add column pinned_by_id bigint;
alter table coverage add column planned_by_id bigint;
alter table preview_link add column made_by_id bigint;
alter table webhook add column made_by_id bigint;
alter table site_version add column made_by_id bigint;
alter table read_only add column turned_by_id bigint;

-- names that one account alone has, or had in the trail
create temporary table account_of_name on commit drop as
    select name, min(id) as id, min(created_at) as created_at from (
        select name, id, created_at from editor
        union
        select a.editor, e.id, e.created_at from audit_entry a join editor e on e.id = a.editor_id
    ) names
    group by name having count(*) = 1;

update topic set decided_by_id = n.id from account_of_name n where n.name = decided_by and n.created_at <= decided_at;
update front_page set pinned_by_id = n.id from account_of_name n where n.name = pinned_by and n.created_at <= pinned_at;
update coverage set planned_by_id = n.id from account_of_name n where n.name = planned_by and n.created_at <= planned_at;
update preview_link set made_by_id = n.id from account_of_name n where n.name = made_by and n.created_at <= made_at;
update webhook set made_by_id = n.id from account_of_name n where n.name = made_by and n.created_at <= made_at;
update site_version set made_by_id = n.id from account_of_name n where n.name = made_by and n.created_at <= made_at;
update read_only set turned_by_id = n.id from account_of_name n where n.name = turned_by and n.created_at <= since;
