-- A name may change, and two editors may have one: beside the name of that day each decision keeps the account. Null for
-- what the portal did by itself, and where the account is not known. No reference: a decision outlives its account.
alter table quote add column decided_by_id bigint;
alter table article
    add column headline_decided_by_id bigint,
    add column forum_decided_by_id bigint,
    add column bylines_decided_by_id bigint;
alter table forum add column decided_by_id bigint;
alter table person add column decided_by_id bigint;
alter table text_change add column changed_by_id bigint;
alter table article_work
    add column stepped_by_id bigint,
    add column scheduled_by_id bigint;
alter table identity_change
    add column made_by_id bigint,
    add column undone_by_id bigint;
alter table person_apart add column said_by_id bigint;
alter table forum_apart add column said_by_id bigint;
alter table overruled add column decided_by_id bigint;
alter table anonymity add column said_by_id bigint;

-- names that one account alone has, or had in the trail
create temporary table account_of_name on commit drop as
    select name, min(id) as id, min(created_at) as created_at from (
        select name, id, created_at from editor
        union
        select a.editor, e.id, e.created_at from audit_entry a join editor e on e.id = a.editor_id
    ) names
    group by name having count(*) = 1;

update quote set decided_by_id = n.id from account_of_name n where n.name = decided_by and n.created_at <= decided_at;
update article set headline_decided_by_id = n.id from account_of_name n where n.name = headline_decided_by and n.created_at <= headline_decided_at;
update article set forum_decided_by_id = n.id from account_of_name n where n.name = forum_decided_by and n.created_at <= forum_decided_at;
update article set bylines_decided_by_id = n.id from account_of_name n where n.name = bylines_decided_by and n.created_at <= bylines_decided_at;
update forum set decided_by_id = n.id from account_of_name n where n.name = decided_by and n.created_at <= decided_at;
update person set decided_by_id = n.id from account_of_name n where n.name = decided_by and n.created_at <= decided_at;
update text_change set changed_by_id = n.id from account_of_name n where n.name = changed_by and n.created_at <= changed_at;
update article_work set stepped_by_id = n.id from account_of_name n where n.name = stepped_by and n.created_at <= stepped_at;
update article_work set scheduled_by_id = n.id from account_of_name n where n.name = scheduled_by and n.created_at <= coalesce(stepped_at, now());
update identity_change set made_by_id = n.id from account_of_name n where n.name = made_by and n.created_at <= made_at;
update identity_change set undone_by_id = n.id from account_of_name n where n.name = undone_by and n.created_at <= undone_at;
update person_apart set said_by_id = n.id from account_of_name n where n.name = said_by and n.created_at <= said_at;
update forum_apart set said_by_id = n.id from account_of_name n where n.name = said_by and n.created_at <= said_at;
update overruled set decided_by_id = n.id from account_of_name n where n.name = decided_by and n.created_at <= decided_at;
update anonymity set said_by_id = n.id from account_of_name n where n.name = said_by and n.created_at <= said_at;
