-- Two editors may have one name, and a name may change: the trail keeps the account beside the name of that day. Null for
-- what the portal did by itself, and for what was written before. No reference: the trail outlives everything.
alter table audit_entry add column editor_id bigint;
create index audit_entry_editor_id on audit_entry (editor_id, id) where editor_id is not null;
