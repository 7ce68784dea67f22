package kr.hanmadi.forum;

import java.sql.Timestamp;
import java.util.List;
import kr.hanmadi.record.Decision;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forums of one day that may be one: the same host, or one name within the other. Only an editor says so, and what an
 * editor denied is not asked again.
 */
@Service
@Transactional(readOnly = true)
public class ForumDuplicates {
    private static final int MOST = 10;

    private static final String PAIRS = """
            select a.id as one, b.id as other from forum a join forum b on b.held_on = a.held_on and b.id <> a.id
            where a.merged_into is null and b.merged_into is null
                and (position(a.name_key in b.name_key) > 0 or position(b.name_key in a.name_key) > 0
                    or exists (select 1 from backer x join backer y on y.organisation_id = x.organisation_id
                        where x.forum_id = a.id and y.forum_id = b.id))
                and not exists (select 1 from forum_apart w
                    where w.forum_id = least(a.id, b.id) and w.other_id = greatest(a.id, b.id))""";

    private final JdbcClient jdbc;

    ForumDuplicates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Pair(Long one, Long other) {}

    /** Forums that may be this one, by id. */
    public List<Long> alike(Long forumId) {
        return jdbc.sql(PAIRS + " and a.id = :forum order by b.id limit :most")
                .param("forum", forumId)
                .param("most", MOST)
                .query((row, number) -> row.getLong("other"))
                .list();
    }

    /** The latest first. */
    public List<Pair> latest(int most) {
        return jdbc.sql(PAIRS + " and a.id < b.id order by a.held_on desc, a.id, b.id limit :most")
                .param("most", most)
                .query((row, number) -> new Pair(row.getLong("one"), row.getLong("other")))
                .list();
    }

    /** Notes an editor's word that two forums are two. */
    @Transactional
    public void apart(Forum one, Forum other, Decision by) {
        jdbc.sql("""
                insert into forum_apart (forum_id, other_id, said_by, said_by_id, said_at)
                values (least(:one, :other), greatest(:one, :other), :by, :account, :at) on conflict do nothing""")
                .param("one", one.getId())
                .param("other", other.getId())
                .param("by", by.editor())
                .param("account", by.account())
                .param("at", Timestamp.from(by.at()))
                .update();
    }
}
