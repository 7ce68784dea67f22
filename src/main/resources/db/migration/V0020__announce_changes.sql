-- Whoever keeps what was made of the record hears of every commit that changed it. afterMigrate__announce_changes.sql
-- puts this on every table of the record.
create function announce_change() returns trigger language plpgsql as $$
begin
    perform pg_notify('record_changed', '');
    return null;
end
$$;
