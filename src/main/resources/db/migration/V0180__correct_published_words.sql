-- 바로잡음 (a misprint, with the words before and after) and 철회 취소 stand beside 정정, 반론, 추후보도 and 철회.
alter table correction drop constraint correction_kind_known;
alter table correction add constraint correction_kind_known
    check (kind in ('CORRECTION', 'REBUTTAL', 'FOLLOW_UP', 'MISPRINT', 'WITHDRAWAL', 'RESTORED'));

-- The weightiest of its notes, by which lists mark an article; null without any.
alter table article add column mark text
    constraint article_mark_known check (mark in ('CORRECTION', 'REBUTTAL', 'FOLLOW_UP', 'MISPRINT'));
update article set mark = heaviest.kind
from (select distinct on (article_id) article_id, kind from correction where kind <> 'WITHDRAWAL'
      order by article_id, array_position(array['CORRECTION', 'REBUTTAL', 'FOLLOW_UP'], kind)) heaviest
where heaviest.article_id = article.id;

-- An editor may throw a draft away, and take it out again.
alter table article drop constraint article_state_known;
alter table article add constraint article_state_known
    check (state in ('DRAFT', 'PUBLISHED', 'CORRECTED', 'WITHDRAWN', 'DISCARDED'));
alter table article drop constraint article_published_at_set;
alter table article add constraint article_published_at_set
    check (published_at is not null or state in ('DRAFT', 'DISCARDED'));

-- What editors changed in a text, line for line: every later reading of its source sees it.
create table text_change (
    article_id  bigint      not null references article on delete cascade,
    ordinal     integer     not null,
    before_text text        not null constraint text_change_of_something check (before_text <> ''),
    after_text  text        not null,
    -- how often the same lines stand before them
    skipped     integer     not null,
    changed_by  text        not null,
    changed_at  timestamptz not null,
    primary key (article_id, ordinal)
);

-- Whether an editor says that the day of printing is not to be found out: a report goes out with the day or with that.
alter table article add column day_unknown boolean not null default false;

-- Whether the words changed after an editor decided who said them.
alter table quote add column asked_again boolean not null default false;
