-- A forum may be joined to one that is joined to a third: a plan keeps every forum through which it came, the first first,
-- so that undoing any of the joins takes it back to the forum that it was of before.
alter table coverage add column moved_through bigint[] not null default '{}';
update coverage set moved_through = array[moved_from] where moved_from is not null;
alter table coverage drop column moved_from;
