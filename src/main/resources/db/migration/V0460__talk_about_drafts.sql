-- What editors say to each other about a place of a report. Readers never see it; it ends with the report alone.
create table comment_thread (
    id           bigint      generated always as identity primary key,
    article_id   bigint      not null references article on delete cascade,
    -- the place in the body as it was printed then, and its words, by which it is found again after the text was changed
    start_offset integer     not null constraint comment_thread_start check (start_offset >= 0),
    words        text        not null constraint comment_thread_words check (words <> ''),
    -- what is proposed in their place; null for a comment alone
    proposed     text        constraint comment_thread_proposed check (proposed <> words),
    settled_by    text,
    settled_by_id bigint,
    settled_at    timestamptz,
    -- whether it was settled by taking what was proposed
    taken         boolean     not null default false,
    constraint comment_thread_settled_whole check ((settled_by is null) = (settled_at is null)),
    constraint comment_thread_taken check (not taken or proposed is not null and settled_at is not null)
);
create index comment_thread_article on comment_thread (article_id);

create table comment_line (
    id           bigint      generated always as identity primary key,
    thread_id    bigint      not null references comment_thread on delete cascade,
    said         text        not null constraint comment_line_said check (said <> ''),
    written_by    text        not null,
    written_by_id bigint,
    written_at    timestamptz not null
);
create index comment_line_thread on comment_line (thread_id, id);
