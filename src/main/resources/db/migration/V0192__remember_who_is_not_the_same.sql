-- Two people, or two forums, of whom an editor said that they are two: the desk does not ask again. The lower key comes first.
create table person_apart (
    person_id bigint      not null references person on delete cascade,
    other_id  bigint      not null references person on delete cascade,
    said_by   text        not null,
    said_at   timestamptz not null,
    primary key (person_id, other_id),
    constraint person_apart_in_order check (person_id < other_id)
);

create table forum_apart (
    forum_id bigint      not null references forum on delete cascade,
    other_id bigint      not null references forum on delete cascade,
    said_by  text        not null,
    said_at  timestamptz not null,
    primary key (forum_id, other_id),
    constraint forum_apart_in_order check (forum_id < other_id)
);
