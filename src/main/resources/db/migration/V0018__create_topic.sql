-- Words that stand out, computed; topics that editors name from them; and which quotations hold a topic's words.
create table standing_word (
    word     text             primary key,
    times    integer          not null,
    speakers integer          not null,
    score    double precision not null
);
create table word_of_person (
    person_id bigint           not null references person on delete cascade,
    word      text             not null,
    times     integer          not null,
    score     double precision not null,
    primary key (person_id, word)
);

create sequence topic_seq increment by 50;
create table topic (
    id         bigint  primary key,
    slug       text    not null constraint topic_slug_unique unique,
    name       text    not null constraint topic_name_given check (name <> ''),
    definition text,
    published  boolean not null,
    decided_by text    not null,
    decided_at timestamptz not null
);
create table topic_word (
    topic_id bigint  not null references topic on delete cascade,
    ordinal  integer not null,
    word     text    not null constraint topic_word_given check (word <> ''),
    primary key (topic_id, ordinal)
);
create table topic_quote (
    topic_id bigint not null references topic on delete cascade,
    quote_id bigint not null references quote on delete cascade,
    primary key (topic_id, quote_id)
);
create index topic_quote_quote on topic_quote (quote_id);
