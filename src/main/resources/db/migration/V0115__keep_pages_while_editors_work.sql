-- Readers' pages show nothing of sessions and links of accounts; written whenever an editor turns a page, they emptied the
-- page cache. afterMigrate__announce_changes.sql leaves them out from now on.
drop trigger if exists announce_change on editor_session;
drop trigger if exists announce_change on account_link;

-- The announcement names the table, so that it can be seen what empties the cache.
create or replace function announce_change() returns trigger language plpgsql as $$
begin
    perform pg_notify('record_changed', tg_table_name);
    return null;
end
$$;
