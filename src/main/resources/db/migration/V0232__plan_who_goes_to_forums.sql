-- Who of the newsroom goes to a forum, and what is planned from there.
create table coverage (
    id         bigint      generated always as identity primary key,
    forum_id   bigint      not null references forum on delete cascade,
    -- the forum that it was planned for, while that is joined to another one
    moved_from bigint      references forum on delete set null,
    assignee   bigint      references editor on delete cascade,
    plan       text        not null,
    planned_by text        not null,
    planned_at timestamptz not null,
    constraint coverage_says_something check (assignee is not null or plan <> '')
);
create index coverage_forum on coverage (forum_id);
create index coverage_assignee on coverage (assignee);
