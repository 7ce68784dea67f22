package kr.hanmadi.article;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.hanmadi.record.MovedRow;
import kr.hanmadi.record.MovedRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hands what is reported or announced of one forum to another, and back. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ArticleHandover {
    private final JdbcClient jdbc;
    private final MovedRows rows;

    ArticleHandover(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.rows = new MovedRows(jdbc);
    }

    public List<MovedRow> handOver(Long from, Long into) {
        var moved = new ArrayList<>(rows.move(MovedRow.What.ARTICLE, """
                update article set forum_id = :into, version = version + 1
                where forum_id = :from returning id as owner, '' as place""", from, into, null));
        moved.addAll(rows.move(MovedRow.What.SCHEDULE, """
                update scheduled_forum s set forum_id = :into
                where forum_id = :from
                    and not exists (select 1 from scheduled_forum its
                        where its.article_id = s.article_id and its.forum_id = :into)
                returning article_id as owner, '' as place""", from, into, null));
        return moved;
    }

    public void giveBack(List<MovedRow> moved, Long from, Long holder) {
        rows.giveBack(MovedRow.What.ARTICLE, """
                update article set forum_id = :from, version = version + 1
                where id = any (:owners) and forum_id = :holder""", moved, from, holder);
        rows.giveBack(MovedRow.What.SCHEDULE, """
                update scheduled_forum set forum_id = :from
                where article_id = any (:owners) and forum_id = :holder""", moved, from, holder);
    }

    /** The articles that report or announce a forum. */
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public List<Long> articlesOn(Long forumId) {
        return jdbc.sql("""
                select id from article where forum_id = :forum
                union select article_id from scheduled_forum where forum_id = :forum""")
                .param("forum", forumId)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** How many articles report or announce each of these forums; those of which none does are missing. */
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public Map<Long, Integer> countOn(Collection<Long> forumIds) {
        return jdbc
                .sql("""
                select forum_id, count(*) from (
                    select forum_id, id from article where forum_id = any (:forums)
                    union select forum_id, article_id from scheduled_forum where forum_id = any (:forums)) its
                group by forum_id""")
                .param("forums", new SqlArrayValue("bigint", forumIds.toArray()))
                .query((row, number) -> Map.entry(row.getLong(1), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
