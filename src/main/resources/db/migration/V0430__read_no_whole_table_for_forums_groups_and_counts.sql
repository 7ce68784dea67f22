-- The lists of forums looked for a readable report of each in the whole table of articles, the list of what groups said in that
-- of quotations, and the number of quotations was counted there too.
create index article_readable_forum on article (forum_id) where readable;
create index quote_of_groups on quote (article_id) where speaker_kind = 'GROUP' and stands;
create index quote_direct on quote (article_id, start_offset) where kind = 'DIRECT' and stands;
