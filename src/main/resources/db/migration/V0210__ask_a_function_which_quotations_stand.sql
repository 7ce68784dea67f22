-- Which quotations stand is said by a function, the same as QuoteState.stands(): a new state replaces its body. The expression
-- of a generated column could not be replaced without taking away every view that asks the column.
create function quote_stands(state text) returns boolean
    immutable language sql
    return state in ('FOUND', 'CONFIRMED', 'CORRECTED');

alter table quote alter column stands drop expression;

create function keep_quote_stands() returns trigger language plpgsql as $$
begin
    new.stands := quote_stands(new.state);
    return new;
end $$;
create trigger keep_quote_stands before insert or update of state on quote for each row execute function keep_quote_stands();

alter table quote
    alter column stands set not null,
    add constraint quote_stands_by_its_state check (stands = quote_stands(state));
