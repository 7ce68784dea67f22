-- Whom and what the articles and forums of the record named when their documents were last made, so that whoever is
-- taken off one is looked at again. Rows may be of people and forums that are gone: then their documents go.
create table shown (
    holder    text   not null constraint shown_holder_known check (holder in ('ARTICLE', 'FORUM')),
    holder_id bigint not null,
    kind      text   not null constraint shown_kind_known check (kind in ('PERSON', 'FORUM')),
    row_id    bigint not null,
    primary key (holder, holder_id, kind, row_id)
);
insert into shown (holder, holder_id, kind, row_id)
select 'ARTICLE', article_id, 'PERSON', person_id from quote where person_id is not null
union select 'ARTICLE', q.article_id, 'PERSON', m.person_id from quote_member m join quote q on q.id = m.quote_id
union select 'ARTICLE', article_id, 'PERSON', person_id from mention
union select 'ARTICLE', id, 'FORUM', forum_id from article where forum_id is not null
union select 'ARTICLE', article_id, 'FORUM', forum_id from scheduled_forum
union select 'FORUM', forum_id, 'PERSON', person_id from backer where person_id is not null
union select 'FORUM', forum_id, 'PERSON', person_id from participant where person_id is not null;
