-- Who has the review of an article open, and who of them holds it: the one who changes it while others look on.
create table presence (
    article_id bigint      not null references article on delete cascade,
    editor     text        not null,
    name       text        not null,
    seen_at    timestamptz not null,
    holds      boolean     not null,
    primary key (article_id, editor)
);
create unique index presence_one_holds on presence (article_id) where holds;

-- What an editor has typed into the forms of a review and not sent yet.
create table unsaved_words (
    article_id bigint      not null references article on delete cascade,
    editor     text        not null,
    field      text        not null,
    words      text        not null,
    kept_at    timestamptz not null,
    primary key (article_id, editor, field)
);
