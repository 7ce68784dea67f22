package kr.hanmadi.tip;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kr.hanmadi.address.PublicId;
import kr.hanmadi.web.KoreanDates;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what readers tip the newsroom off about, as long as they were told and no longer. */
@Service
@Transactional
public class Tips {
    /** How long a tip is kept, as the form and the privacy notice say. */
    public static final int DAYS_KEPT = 180;

    /** Of all files together; more are not taken until tips are deleted. */
    private static final long MOST_BYTES = 2L << 30;

    private static final String COLUMNS =
            "select id, receipt, said, name, contact, received_at, ends_at, state, assignee, article_id, version from tip ";
    private static final String FILES = "select id, name, size from tip_file where tip_id = ? order by id";

    private final JdbcClient jdbc;
    private final Clock clock;

    Tips(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Which tips are listed. */
    public enum Show {
        OPEN,
        DONE
    }

    /** Whether so many bytes more may be kept. */
    @Transactional(readOnly = true)
    boolean hasRoomFor(long bytes) {
        return jdbc.sql("select coalesce(sum(size), 0) from tip_file")
                                .query(Long.class)
                                .single()
                        + bytes
                <= MOST_BYTES;
    }

    /** @return its receipt */
    String receive(TipForm form, List<SentFile> files) {
        var now = clock.instant();
        var receipt = DateTimeFormatter.BASIC_ISO_DATE.format(KoreanDates.dayInKorea(now)) + "-" + PublicId.next();
        long id = jdbc.sql("insert into tip (receipt, said, name, contact, received_at, ends_at, state)"
                        + " values (?, ?, ?, ?, ?, ?, 'RECEIVED') returning id")
                .param(receipt)
                .param(form.saidOrEmpty())
                .param(form.nameOrNull())
                .param(form.contactOrNull())
                .param(Timestamp.from(now))
                .param(Timestamp.from(now.plus(Duration.ofDays(DAYS_KEPT))))
                .query(Long.class)
                .single();
        for (var file : files) {
            jdbc.sql("insert into tip_file (tip_id, name, size, content) values (?, ?, ?, ?)")
                    .params(id, file.name(), file.content().length, file.content())
                    .update();
        }
        return receipt;
    }

    @Transactional(readOnly = true)
    public Optional<Tip> find(String receipt) {
        return jdbc.sql(COLUMNS + "where receipt = ?")
                .param(receipt.toLowerCase(Locale.ROOT))
                .query(Tips::read)
                .optional()
                .map(tip -> {
                    tip.files()
                            .addAll(jdbc.sql(FILES)
                                    .param(tip.id())
                                    .query((row, number) ->
                                            new TipFile(row.getLong(1), row.getString(2), row.getInt(3)))
                                    .list());
                    return tip;
                });
    }

    /**
     * The last first, without their files.
     *
     * @param assignee whose tips; null for all
     */
    @Transactional(readOnly = true)
    public Page<Tip> list(Show show, @Nullable Long assignee, Pageable page) {
        var wanted = "where (:all or assignee = :assignee) and (state in ('RECEIVED', 'CHECKING')) = :open";
        var list = jdbc.sql(COLUMNS + wanted + " order by received_at desc, id desc limit :most offset :from")
                .param("all", assignee == null)
                .param("assignee", assignee == null ? -1 : assignee)
                .param("open", show == Show.OPEN)
                .param("most", page.getPageSize())
                .param("from", page.getOffset())
                .query(Tips::read)
                .list();
        long all = jdbc.sql("select count(*) from tip " + wanted)
                .param("all", assignee == null)
                .param("assignee", assignee == null ? -1 : assignee)
                .param("open", show == Show.OPEN)
                .query(Long.class)
                .single();
        return new PageImpl<>(list, page, all);
    }

    /** How many have come that no editor has looked at. */
    @Transactional(readOnly = true)
    public long countNew() {
        return jdbc.sql("select count(*) from tip where state = 'RECEIVED'")
                .query(Long.class)
                .single();
    }

    /** The content of a file that came with a tip; empty where it has no such file. */
    @Transactional(readOnly = true)
    public Optional<byte[]> content(Tip tip, long fileId) {
        return jdbc.sql("select content from tip_file where tip_id = ? and id = ?")
                .params(tip.id(), fileId)
                .query(byte[].class)
                .optional();
    }

    /** @return whether it stood as it was seen; otherwise nothing is changed */
    public boolean change(Tip seen, TipState state, @Nullable Long assignee) {
        return jdbc.sql("update tip set state = ?, assignee = ?, version = version + 1 where id = ? and version = ?")
                        .param(state.name())
                        .param(assignee)
                        .param(seen.id())
                        .param(seen.version())
                        .update()
                == 1;
    }

    /** A draft was made of it. */
    public void use(Tip tip, long articleId) {
        jdbc.sql("update tip set state = 'USED', article_id = ?, version = version + 1 where id = ?")
                .params(articleId, tip.id())
                .update();
    }

    /** All of it is gone. */
    public void delete(Tip tip) {
        jdbc.sql("delete from tip where id = ?").param(tip.id()).update();
    }

    /** Those whose day is over are deleted with all that came with them; how many. */
    int deleteEnded() {
        return jdbc.sql("delete from tip where ends_at <= ?")
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    private static Tip read(ResultSet row, int number) throws SQLException {
        return new Tip(
                row.getLong("id"),
                row.getString("receipt"),
                row.getString("said"),
                new Tip.Sender(row.getString("name"), row.getString("contact")),
                new Tip.Kept(
                        row.getTimestamp("received_at").toInstant(),
                        row.getTimestamp("ends_at").toInstant()),
                new Tip.Handling(
                        TipState.valueOf(row.getString("state")),
                        row.getObject("assignee", Long.class),
                        row.getObject("article_id", Long.class)),
                new ArrayList<>(),
                row.getInt("version"));
    }
}
