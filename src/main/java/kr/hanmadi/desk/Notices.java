package kr.hanmadi.desk;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kr.hanmadi.account.Account;
import kr.hanmadi.account.Accounts;
import kr.hanmadi.account.SignedInEditor;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells editors what concerns them, in the transaction in which it happens, and by mail those who want that. An editor is
 * told nothing of what he did himself.
 */
@Service
@Transactional
class Notices {
    private static final Duration KEPT = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final NoticeMails mails;
    private final Clock clock;

    Notices(JdbcClient jdbc, Accounts accounts, NoticeMails mails, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.mails = mails;
        this.clock = clock;
    }

    /** How an editor is told of one kind of thing. */
    record Choice(boolean shown, boolean mailed) {
        static final Choice USUAL = new Choice(true, false);
    }

    /**
     * One thing that an editor was told.
     *
     * @param articleId the report that it is about; null where {@code title} says it
     */
    record Line(
            long id,
            NoticeKind kind,
            String href,
            About about,
            @Nullable String by,
            @Nullable String said,
            Instant at,
            boolean unread) {}

    record About(@Nullable Long articleId, @Nullable String title) {}

    /** @param editors ids of accounts; those that are none any more, are disabled or did it themselves are passed over */
    @Transactional(propagation = Propagation.MANDATORY)
    void tell(Collection<? extends @Nullable Long> editors, Notice notice) {
        var self = SignedInEditor.current().map(SignedInEditor::getId).orElse(null);
        var wanted = new LinkedHashSet<@Nullable Long>(editors);
        wanted.remove(null);
        wanted.remove(self);
        if (wanted.isEmpty()) {
            return;
        }
        var told = accounts.all().stream()
                .filter(account -> account.enabled() && wanted.contains(account.id()))
                .toList();
        var choices = choicesOf(told, notice.kind());
        for (var account : told) {
            var choice = choices.getOrDefault(account.id(), Choice.USUAL);
            boolean isNew = write(account, notice, choice);
            if (isNew && choice.mailed()) {
                mails.mailAfterCommit(account, notice);
            }
        }
    }

    private Map<Long, Choice> choicesOf(List<Account> of, NoticeKind kind) {
        var found = new HashMap<Long, Choice>();
        jdbc.sql("select editor_id, shown, mailed from notice_choice where kind = :kind and editor_id = any(:ids)")
                .param("kind", kind.name())
                .param("ids", of.stream().map(Account::id).toArray(Long[]::new))
                .query(row -> {
                    found.put(row.getLong(1), new Choice(row.getBoolean(2), row.getBoolean(3)));
                });
        return found;
    }

    /** What is not to be shown is kept as read, so that what is told once is told once by mail too. */
    private boolean write(Account account, Notice notice, Choice choice) {
        var about = notice.about();
        var now = Timestamp.from(clock.instant());
        return jdbc.sql("""
                        insert into notice (editor_id, kind, href, article_id, title, told_by, said, told_at, read_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .param(account.id())
                        .param(notice.kind().name())
                        .param(notice.href())
                        .param(about == null ? null : about.getId())
                        .param(about == null ? notice.title() : null)
                        .param(notice.by())
                        .param(notice.said())
                        .param(now)
                        .param(choice.shown() ? null : now)
                        .update()
                == 1;
    }

    @Transactional(readOnly = true)
    long countUnread(long editor) {
        return jdbc.sql("select count(*) from notice where editor_id = ? and read_at is null")
                .param(editor)
                .query(Long.class)
                .single();
    }

    /** What that editor was told, the last first. */
    @Transactional(readOnly = true)
    Page<Line> of(long editor, Pageable page) {
        var lines = jdbc.sql("""
                        select id, kind, href, article_id, title, told_by, said, told_at, read_at is null as unread
                        from notice where editor_id = ? order by id desc limit ? offset ?""")
                .params(editor, page.getPageSize(), page.getOffset())
                .query((row, number) -> new Line(
                        row.getLong("id"),
                        NoticeKind.valueOf(row.getString("kind")),
                        row.getString("href"),
                        new About(row.getObject("article_id", Long.class), row.getString("title")),
                        row.getString("told_by"),
                        row.getString("said"),
                        row.getTimestamp("told_at").toInstant(),
                        row.getBoolean("unread")))
                .list();
        long all = jdbc.sql("select count(*) from notice where editor_id = ?")
                .param(editor)
                .query(Long.class)
                .single();
        return new PageImpl<>(lines, page, all);
    }

    /** Where a notice of that editor leads to; empty where it is none of his. */
    @Transactional(readOnly = true)
    Optional<String> pageOf(long id, long editor) {
        return jdbc.sql("select href from notice where id = ? and editor_id = ?")
                .params(id, editor)
                .query(String.class)
                .optional();
    }

    void read(long id, long editor) {
        jdbc.sql("update notice set read_at = ? where id = ? and editor_id = ? and read_at is null")
                .params(Timestamp.from(clock.instant()), id, editor)
                .update();
    }

    void readAll(long editor) {
        jdbc.sql("update notice set read_at = ? where editor_id = ? and read_at is null")
                .params(Timestamp.from(clock.instant()), editor)
                .update();
    }

    @Transactional(readOnly = true)
    Map<NoticeKind, Choice> choices(long editor) {
        var found = new EnumMap<NoticeKind, Choice>(NoticeKind.class);
        EnumSet.allOf(NoticeKind.class).forEach(kind -> found.put(kind, Choice.USUAL));
        jdbc.sql("select kind, shown, mailed from notice_choice where editor_id = ?")
                .param(editor)
                .query(row -> {
                    found.put(NoticeKind.valueOf(row.getString(1)), new Choice(row.getBoolean(2), row.getBoolean(3)));
                });
        return found;
    }

    void choose(long editor, Set<NoticeKind> shown, Set<NoticeKind> mailed) {
        for (var kind : NoticeKind.values()) {
            jdbc.sql("""
                    insert into notice_choice (editor_id, kind, shown, mailed) values (?, ?, ?, ?)
                    on conflict (editor_id, kind) do update set shown = excluded.shown, mailed = excluded.mailed""")
                    .params(editor, kind.name(), shown.contains(kind), mailed.contains(kind))
                    .update();
        }
    }

    /** What was told a long time ago is of no use to anybody. */
    void forgetOld() {
        jdbc.sql("delete from notice where told_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    /** The accounts that may publish. */
    @Transactional(readOnly = true)
    Set<Long> publishers() {
        return accounts.all().stream()
                .filter(account -> account.enabled() && new EditorRights(account.role()).publish())
                .map(Account::id)
                .collect(Collectors.toSet());
    }
}
