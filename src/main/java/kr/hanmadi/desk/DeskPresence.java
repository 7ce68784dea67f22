package kr.hanmadi.desk;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import kr.hanmadi.account.SignedInEditor;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.Articles;
import kr.hanmadi.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The editors who have the review of a report open, and which of them holds it: the one who begins to type, until that
 * page is left, another editor takes it over, or nothing was heard of the page for a while.
 */
@Service
@Transactional
class DeskPresence {
    /** A page says every quarter of a minute that it is open. */
    private static final Duration SILENT = Duration.ofSeconds(50);

    private static final int LOCK = 0x68657265;

    private final Articles articles;
    private final JdbcClient jdbc;
    private final Clock clock;

    DeskPresence(Articles articles, JdbcClient jdbc, Clock clock) {
        this.articles = articles;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a page wants: only to be seen, to hold the report if no one else does, to take it over, to be gone. */
    enum Wish {
        LOOK,
        HOLD,
        TAKE,
        LEAVE
    }

    /**
     * Who is on a report.
     *
     * @param others the names of all but the one who asks
     * @param holder the name of another one who holds it; null where no one else does
     */
    record Here(List<String> others, @Nullable String holder) {}

    private record Other(String name, boolean holds) {}

    Here seen(String publicId, SignedInEditor editor, Wish wish) {
        long article = articles.find(publicId)
                .map(Article::getId)
                .orElseThrow(() -> new NotFoundException("article", publicId));
        var now = clock.instant();
        jdbc.sql("select pg_advisory_xact_lock(?, ?)")
                .params(LOCK, Long.hashCode(article))
                .query((row, number) -> number)
                .list();
        jdbc.sql("delete from presence where article_id = ? and (seen_at < ? or editor = ? and ?)")
                .params(article, Timestamp.from(now.minus(SILENT)), editor.getUsername(), wish == Wish.LEAVE)
                .update();
        if (wish == Wish.LEAVE) {
            return new Here(List.of(), null);
        }
        jdbc.sql("""
                insert into presence (article_id, editor, name, seen_at, holds) values (?, ?, ?, ?, false)
                on conflict (article_id, editor) do update set name = excluded.name, seen_at = excluded.seen_at""")
                .params(article, editor.getUsername(), editor.getDisplayName(), Timestamp.from(now))
                .update();
        if (wish == Wish.TAKE) {
            jdbc.sql("update presence set holds = false where article_id = ? and holds")
                    .param(article)
                    .update();
        }
        if (wish != Wish.LOOK) {
            jdbc.sql("""
                    update presence set holds = true where article_id = ? and editor = ?
                        and not exists (select 1 from presence other where other.article_id = presence.article_id and other.holds)""").params(article, editor.getUsername()).update();
        }
        var others = jdbc.sql("select name, holds from presence where article_id = ? and editor <> ? order by name")
                .params(article, editor.getUsername())
                .query((row, number) -> new Other(row.getString(1), row.getBoolean(2)))
                .list();
        return new Here(
                others.stream().map(Other::name).toList(),
                others.stream()
                        .filter(Other::holds)
                        .map(Other::name)
                        .findFirst()
                        .orElse(null));
    }
}
