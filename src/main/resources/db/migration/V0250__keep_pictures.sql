-- A picture as readers are sent it, made of what an editor gave, in a few widths; nothing of it ever changes.
create table picture_file (
    name    text        primary key constraint picture_file_name_hash check (name ~ '^[0-9a-f]{32}$'),
    type    text        not null constraint picture_file_type_known check (type in ('JPEG', 'PNG')),
    -- of its widest version
    width   integer     not null constraint picture_file_wide check (width between 1 and 1920),
    height  integer     not null constraint picture_file_high check (height > 0),
    kept_at timestamptz not null
);

create table picture_version (
    name    text    not null references picture_file on delete cascade,
    width   integer not null,
    height  integer not null,
    content bytea   not null,
    sha256  text    not null,
    primary key (name, width)
);
-- it is packed already
alter table picture_version alter column content set storage external;

-- The pictures of an article in their order; the first that readers see leads.
create table article_picture (
    article_id bigint  not null references article on delete cascade,
    ordinal    integer not null,
    -- what forms call it
    public_id  text    not null,
    name       text    not null references picture_file,
    type       text    not null constraint article_picture_type_known check (type in ('JPEG', 'PNG')),
    width      integer not null,
    height     integer not null,
    caption    text    not null constraint article_picture_caption_length check (length(caption) <= 500),
    credit     text    not null constraint article_picture_credit_length check (length(credit) <= 120),
    -- null until an editor has said it, empty for a decoration: readers see it only then
    alternative text   constraint article_picture_alternative_length check (length(alternative) <= 300),
    -- the place that a cut keeps, in hundredths from the left and from the top
    focus_across integer not null constraint article_picture_focus_across check (focus_across between 0 and 100),
    focus_down   integer not null constraint article_picture_focus_down check (focus_down between 0 and 100),
    removed    boolean not null,
    primary key (article_id, ordinal),
    -- pictures change places within one transaction
    constraint article_picture_once unique (public_id) deferrable initially deferred
);
create index article_picture_name on article_picture (name);

-- What no constraint can say of pictures, in the form of inconsistencies().
create function picture_inconsistencies() returns table (kind text, article text, detail text) language plpgsql stable as $$
begin
    return query
    select 'picture-damaged', (select a.public_id from article_picture p join article a on a.id = p.article_id
            where p.name = v.name limit 1), 'picture ' || v.name || ' ' || v.width
    from picture_version v where encode(sha256(v.content), 'hex') <> v.sha256
    union all
    select 'picture-incomplete', a.public_id, 'picture ' || p.name
    from article_picture p join article a on a.id = p.article_id
    where not exists (select from picture_version v where v.name = p.name and v.width = p.width)
    union all
    select 'picture-of-nothing', null::text, 'picture ' || f.name
    from picture_file f where not exists (select from article_picture p where p.name = f.name);
end
$$;
