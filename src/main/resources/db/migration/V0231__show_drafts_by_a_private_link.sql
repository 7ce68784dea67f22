-- Links by which somebody outside the newsroom reads a draft as readers would; of the secret only the hash is kept.
create table preview_link (
    id         bigint      generated always as identity primary key,
    token_hash text        not null constraint preview_link_unique unique,
    article_id bigint      not null references article on delete cascade,
    made_by    text        not null,
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    constraint preview_link_expires check (expires_at > made_at)
);
create index preview_link_article on preview_link (article_id);
