-- A reporter has a page: one row for a printed name and the outlet that printed it. Without an outlet nobody can say
-- who it is, and there is no row.
create sequence reporter_seq increment by 50;
create table reporter (
    id        bigint primary key,
    public_id text   not null constraint reporter_public_id_unique unique,
    slug      text   not null,
    name      text   not null constraint reporter_name_given check (name <> ''),
    outlet    text   not null constraint reporter_outlet_given check (outlet <> ''),
    constraint reporter_public_id_form check (public_id ~ '^[0-9a-hjkmnp-tv-z]{10}$'),
    constraint reporter_once_per_outlet unique (outlet, name)
);
insert into reporter (id, public_id, slug, name, outlet)
select nextval('reporter_seq'), substr(replace(gen_random_uuid()::text, '-', ''), 1, 10),
       regexp_replace(known.name, '\s+', '-', 'g'), known.name, known.outlet
from (select distinct b.printed_name as name, a.outlet as outlet
      from byline b join article a on a.id = b.article_id
      where a.outlet <> '' and a.state <> 'DRAFT') known;
create index byline_printed_name on byline (printed_name);

-- What a correction replaced, and by what; 반론 and 추후보도 stand beside 정정.
alter table correction add column before_text text, add column after_text text;
alter table correction drop constraint correction_kind_known;
alter table correction add constraint correction_kind_known
    check (kind in ('CORRECTION', 'REBUTTAL', 'FOLLOW_UP', 'WITHDRAWAL'));
create index correction_made_at on correction (made_at desc);

-- What readers saw before a published article changed.
create table revision (
    article_id bigint      not null references article on delete cascade,
    ordinal    integer     not null,
    -- when the next version took its place
    ended_at   timestamptz not null,
    headline   text        not null,
    body       text        not null,
    primary key (article_id, ordinal)
);
