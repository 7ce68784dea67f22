-- The smallest numbers of the runs of words of a text that was filed: a changed report shares many of them.
alter table source add column shingles integer[];
create index source_shingles on source using gin (shingles) where shingles is not null;
