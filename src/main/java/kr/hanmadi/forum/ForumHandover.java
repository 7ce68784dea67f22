package kr.hanmadi.forum;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import kr.hanmadi.record.Moved;
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
    private final MovedRows rows;

    ForumHandover(JdbcClient jdbc) {
        this.rows = new MovedRows(jdbc);
    }

    /** @param forums in which; null for all */
    public List<Moved> handOver(Long from, Long into, @Nullable Collection<Long> forums) {
        var moved = new ArrayList<>(rows.move(Moved.What.PARTICIPANT, """
                update participant set person_id = :into
                where person_id = :from and (:whole or forum_id = any (:within))
                returning forum_id as owner, role || ' ' || printed_name as place""", from, into, forums));
        moved.addAll(rows.move(Moved.What.BACKER, """
                update backer set person_id = :into
                where person_id = :from and (:whole or forum_id = any (:within))
                returning forum_id as owner, role || ' ' || printed_name as place""", from, into, forums));
        return moved;
    }

    public void giveBack(List<Moved> moved, Long from, Long holder) {
        rows.giveBack(Moved.What.PARTICIPANT, """
                update participant p set person_id = :from from unnest(:owners, :places) as was (owner, place)
                where p.forum_id = was.owner and p.role || ' ' || p.printed_name = was.place
                    and p.person_id = :holder""", moved, from, holder);
        rows.giveBack(Moved.What.BACKER, """
                update backer b set person_id = :from from unnest(:owners, :places) as was (owner, place)
                where b.forum_id = was.owner and b.role || ' ' || b.printed_name = was.place
                    and b.person_id = :holder""", moved, from, holder);
    }
}
