-- What an editor changed in many reports at once, and what was there before, so that it can be undone.
create table bulk_change (
    id        bigint      generated always as identity primary key,
    act       text        not null constraint bulk_change_act_known
                          check (act in ('FORUM', 'TOPIC', 'SEND', 'APPROVE', 'DISCARD', 'TAKE_OUT')),
    -- the forum that reports were tied to, or the topic that forums were given; null for none
    forum_id  bigint      references forum on delete cascade,
    topic     text,
    made_by    text       not null,
    made_by_id bigint     not null,
    made_at   timestamptz not null,
    undone_at timestamptz
);
create index bulk_change_forum on bulk_change (forum_id);

create table bulk_change_part (
    change_id  bigint not null references bulk_change on delete cascade,
    article_id bigint not null references article on delete cascade,
    -- the forum that the report had; of a topic the forum that was given it
    forum_id   bigint references forum on delete set null,
    -- the topic that its forum had
    topic      text,
    -- how far the draft had come
    step       text constraint bulk_change_part_step_known check (step in ('WRITING', 'SENT', 'RETURNED', 'APPROVED')),
    primary key (change_id, article_id)
);
create index bulk_change_part_article on bulk_change_part (article_id);
create index bulk_change_part_forum on bulk_change_part (forum_id);
