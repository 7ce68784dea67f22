-- When the portal that keeps the index in a folder was last seen, by the clock of the database; null when it ended in order.
alter table index_home add seen_at timestamptz;

-- that it was seen is no change of the record
drop trigger if exists announce_change on index_home;
