package kr.hanmadi.search.index;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whom and what articles name now, and whom they named before: somebody who was taken off a quotation is to be found no
 * more, and only this memory knows of him. Works in the transaction of the change.
 */
@Component
class Shown {
    private static final String OF_ARTICLE = """
            select 'ARTICLE' as holder, article_id as holder_id, 'PERSON' as kind, person_id as row_id
                from quote where article_id in (:holders) and person_id is not null
            union select 'ARTICLE', q.article_id, 'PERSON', m.person_id
                from quote_member m join quote q on q.id = m.quote_id where q.article_id in (:holders)
            union select 'ARTICLE', article_id, 'PERSON', person_id from mention where article_id in (:holders)
            union select 'ARTICLE', id, 'FORUM', forum_id from article where id in (:holders) and forum_id is not null
            union select 'ARTICLE', article_id, 'FORUM', forum_id from scheduled_forum where article_id in (:holders)""";

    private static final String OF_FORUM = """
            select 'FORUM' as holder, forum_id as holder_id, 'PERSON' as kind, person_id as row_id
                from backer where forum_id in (:holders) and person_id is not null
            union select 'FORUM', forum_id, 'PERSON', person_id
                from participant where forum_id in (:holders) and person_id is not null""";

    private static final String CHANGE = """
            with named as (%s),
            dropped as (
                delete from shown s where s.holder = '%s' and s.holder_id in (:holders)
                    and (s.holder_id, s.kind, s.row_id) not in (select n.holder_id, n.kind, n.row_id from named n)
                returning s.kind, s.row_id),
            added as (
                insert into shown (holder, holder_id, kind, row_id)
                select holder, holder_id, kind, row_id from named on conflict do nothing)
            select kind, row_id from named union select kind, row_id from dropped""";

    private final JdbcClient jdbc;

    /** Keys of people and of forums, those of now and those of before. */
    record Rows(Set<Long> people, Set<Long> forums) {}

    Shown(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everybody and every forum that the article names or named, and everybody whom those forums name or named. */
    Rows by(Long articleId) {
        var rows = change("ARTICLE", OF_ARTICLE, Set.of(articleId));
        if (!rows.forums().isEmpty()) {
            rows.people().addAll(change("FORUM", OF_FORUM, rows.forums()).people());
        }
        return rows;
    }

    private Rows change(String holder, String named, Collection<Long> holders) {
        var rows = new Rows(new HashSet<>(), new HashSet<>());
        jdbc.sql(CHANGE.formatted(named, holder)).param("holders", holders).query(row -> {
            var keys = row.getString("kind").equals("PERSON") ? rows.people() : rows.forums();
            keys.add(row.getLong("row_id"));
        });
        return rows;
    }
}
