-- Few quotations have a source without a name; the page of these, and how many there are of each kind, read no others.
create index quote_anonymous on quote (anonymous_kind) where anonymous_kind is not null;
