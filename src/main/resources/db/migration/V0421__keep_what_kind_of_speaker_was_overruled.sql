-- The same words may name a person or a body: an editor who says so overrules the machine too. Null in what was kept before.
alter table overruled
    add column was_kind text constraint overruled_was_kind_known
        check (was_kind in ('PERSON', 'ORGANISATION', 'GROUP', 'ANONYMOUS', 'NOBODY')),
    add column became_kind text constraint overruled_became_kind_known
        check (became_kind in ('PERSON', 'ORGANISATION', 'GROUP', 'ANONYMOUS', 'NOBODY'));
