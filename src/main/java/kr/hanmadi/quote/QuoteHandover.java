package kr.hanmadi.quote;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import kr.hanmadi.record.MovedRow;
import kr.hanmadi.record.MovedRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hands what was said by a person, and where a person is meant, to another one, and back. Names stay as printed. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class QuoteHandover {
    private final JdbcClient jdbc;
    private final MovedRows rows;

    QuoteHandover(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.rows = new MovedRows(jdbc);
    }

    /** @param articles in which; null for all */
    public List<MovedRow> handOver(Long from, Long into, @Nullable Collection<Long> articles) {
        var moved = new ArrayList<MovedRow>();
        moved.addAll(rows.move(MovedRow.What.QUOTE, """
                update quote set person_id = :into, version = version + 1
                where person_id = :from and (:whole or article_id = any (:within)) returning id as owner, '' as place""", from, into, articles));
        moved.addAll(rows.move(MovedRow.What.MEMBER, """
                update quote_member m set person_id = :into from quote q
                where q.id = m.quote_id and m.person_id = :from and (:whole or q.article_id = any (:within))
                returning m.quote_id as owner, m.ordinal::text as place""", from, into, articles));
        moved.addAll(rows.move(MovedRow.What.MENTION, """
                update mention set person_id = :into
                where person_id = :from and (:whole or article_id = any (:within))
                returning article_id as owner, start_offset || '-' || end_offset as place""", from, into, articles));
        return moved;
    }

    public void giveBack(List<MovedRow> moved, Long from, Long holder) {
        rows.giveBack(MovedRow.What.QUOTE, """
                update quote set person_id = :from, version = version + 1
                where id = any (:owners) and person_id = :holder""", moved, from, holder);
        rows.giveBack(MovedRow.What.MEMBER, """
                update quote_member m set person_id = :from
                from unnest(:owners, :places) as was (owner, place)
                where m.quote_id = was.owner and m.ordinal::text = was.place and m.person_id = :holder""", moved, from, holder);
        rows.giveBack(MovedRow.What.MENTION, """
                update mention m set person_id = :from
                from unnest(:owners, :places) as was (owner, place)
                where m.article_id = was.owner and m.start_offset || '-' || m.end_offset = was.place
                    and m.person_id = :holder""", moved, from, holder);
    }

    /** How many quotations are a person's, of drafts too, alone or with others. */
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public long countQuotes(Long personId) {
        return jdbc.sql("""
                select (select count(*) from quote where person_id = :person)
                    + (select count(distinct quote_id) from quote_member where person_id = :person)""").param("person", personId).query(Long.class).single();
    }

    /** The articles that quote a person, alone or with others, or mean them. */
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public List<Long> articlesNaming(Long personId) {
        return jdbc.sql("""
                select article_id from quote where person_id = :person
                union select q.article_id from quote_member m join quote q on q.id = m.quote_id where m.person_id = :person
                union select article_id from mention where person_id = :person""")
                .param("person", personId)
                .query((row, number) -> row.getLong(1))
                .list();
    }
}
