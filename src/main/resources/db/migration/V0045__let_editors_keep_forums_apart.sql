-- A forum counts its changes, so that two editors never overwrite each other. An editor may keep two forums of one name
-- and day apart; a report is then still tied to the first of them.
alter table forum add column version integer not null default 0;
alter table forum add column apart boolean not null default false;
drop index forum_of_day_unique;
create unique index forum_of_day_unique on forum (name_key, held_on) where held_on is not null and merged_into is null and not apart;
drop index forum_of_article_unique;
create unique index forum_of_article_unique on forum (name_key, found_in) where held_on is null and found_in is not null and not apart;
