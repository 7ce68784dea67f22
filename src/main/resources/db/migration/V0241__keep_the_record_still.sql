-- While there is a row the portal only reads: every form is refused and nothing is filed, through restarts too.
create table read_only (
    one       boolean     primary key default true constraint read_only_once check (one),
    since     timestamptz not null,
    turned_by text        not null
);

create function is_read_only() returns boolean language sql stable as $$
    select exists (select from read_only)
$$;
