-- What readers may see and the day an article counts for, said in one place: every question asks these columns. They are
-- the same as ArticleState.isReadable(), QuoteState.stands() and Article.day(), which a test compares.
alter table article
    add column readable boolean generated always as (state in ('PUBLISHED', 'CORRECTED')) stored,
    add column day date generated always as (coalesce(reported_on, (published_at at time zone 'Asia/Seoul')::date)) stored;
-- a quotation stands while no editor rejected it and its words are there; readers see it where its article is readable
alter table quote
    add column stands boolean generated always as (state in ('FOUND', 'CONFIRMED', 'CORRECTED')) stored;

drop index article_readable;
create index article_readable on article (day desc, id desc) where readable;
drop index quote_spoken;
create index quote_spoken on quote (person_id, article_id) where kind = 'DIRECT' and speaker_kind = 'PERSON' and stands;
