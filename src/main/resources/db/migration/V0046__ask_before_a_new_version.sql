-- A text from the desk that may be a new version of an article is held until an editor has said what it is.
alter table source add column held boolean not null default false;
alter table source add constraint source_held_waits check (not held or state = 'STAGED');
drop index source_staged;
create index source_staged on source (id) where state = 'STAGED' and not held;
-- what a new version has in common with the old one: headline, address, words, file name
create index article_headline_as on article using hash (slug);
create index article_source_url on article using hash (source_url);
create index quote_words on quote using hash (words);
create index source_named on source (substr(path, 38)) where origin = 'DESK' and superseded_by is null;
