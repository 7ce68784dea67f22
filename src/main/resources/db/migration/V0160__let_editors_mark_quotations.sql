-- Where a quotation comes from. What an editor marked, or cut otherwise than the machine, stays so in later readings.
alter table quote
    add column origin text not null default 'MACHINE' constraint quote_origin_known check (origin in ('MACHINE', 'EDITOR'));
