package kr.hanmadi.forum;

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

/** Hands a person's parts in forums to another person, and back. Names stay as printed. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ForumHandover {
    private final JdbcClient jdbc;
    private final MovedRows rows;

    ForumHandover(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.rows = new MovedRows(jdbc);
    }

    /** @param forums in which; null for all */
    public List<MovedRow> handOver(Long from, Long into, @Nullable Collection<Long> forums) {
        var moved = new ArrayList<>(rows.move(MovedRow.What.PARTICIPANT, """
                update participant set person_id = :into
                where person_id = :from and (:whole or forum_id = any (:within))
                returning forum_id as owner, role || ' ' || printed_name as place""", from, into, forums));
        moved.addAll(rows.move(MovedRow.What.BACKER, """
                update backer set person_id = :into
                where person_id = :from and (:whole or forum_id = any (:within))
                returning forum_id as owner, role || ' ' || printed_name as place""", from, into, forums));
        return moved;
    }

    /** In how many forums a person takes part or stands behind. */
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public long countForums(Long personId) {
        return jdbc.sql("""
                select count(*) from (
                    select forum_id from participant where person_id = :person
                    union select forum_id from backer where person_id = :person) its""").param("person", personId).query(Long.class).single();
    }

    public void giveBack(List<MovedRow> moved, Long from, Long holder) {
        rows.giveBack(MovedRow.What.PARTICIPANT, """
                update participant p set person_id = :from from unnest(:owners, :places) as was (owner, place)
                where p.forum_id = was.owner and p.role || ' ' || p.printed_name = was.place
                    and p.person_id = :holder""", moved, from, holder);
        rows.giveBack(MovedRow.What.BACKER, """
                update backer b set person_id = :from from unnest(:owners, :places) as was (owner, place)
                where b.forum_id = was.owner and b.role || ' ' || b.printed_name = was.place
                    and b.person_id = :holder""", moved, from, holder);
    }
}
