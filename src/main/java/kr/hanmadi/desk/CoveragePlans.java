package kr.hanmadi.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.account.Account;
import kr.hanmadi.account.Accounts;
import kr.hanmadi.account.AuditTrail;
import kr.hanmadi.account.SignedInEditor;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.forum.ForumEvent;
import kr.hanmadi.forum.Forums;
import kr.hanmadi.record.RecordChanged;
import kr.hanmadi.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who goes to a forum, and what is planned from there. A plan goes with its forum when two are joined, and comes back. */
@Service
@Transactional
class CoveragePlans {
    private static final int LONGEST = 200;
    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final Forums forums;
    private final Accounts accounts;
    private final AuditTrail trail;
    private final Notices notices;
    private final Clock clock;

    CoveragePlans(JdbcClient jdbc, Forums forums, Accounts accounts, AuditTrail trail, Notices notices, Clock clock) {
        this.jdbc = jdbc;
        this.forums = forums;
        this.accounts = accounts;
        this.trail = trail;
        this.notices = notices;
        this.clock = clock;
    }

    private record Row(long id, long forumId, @Nullable Long assignee, String plan) {
        static Row read(ResultSet row, int number) throws SQLException {
            return new Row(
                    row.getLong("id"),
                    row.getLong("forum_id"),
                    row.getObject("assignee", Long.class),
                    row.getString("plan"));
        }
    }

    /**
     * One line of a plan.
     *
     * @param who null where no editor goes yet
     * @param own whether it is who reads the page
     */
    public record Plan(long id, @Nullable String who, boolean own, String plan) {}

    @Transactional(readOnly = true)
    Map<Long, List<Plan>> plansOf(Collection<Long> forumIds, SignedInEditor reader) {
        if (forumIds.isEmpty()) {
            return Map.of();
        }
        var rows = jdbc.sql("select id, forum_id, assignee, plan from coverage where forum_id in (:ids) order by id")
                .param("ids", forumIds)
                .query(Row::read)
                .list();
        var names = rows.isEmpty() ? Map.<Long, String>of() : accounts.names();
        return rows.stream()
                .collect(Collectors.groupingBy(
                        Row::forumId,
                        Collectors.mapping(
                                row -> new Plan(
                                        row.id(),
                                        row.assignee() == null ? null : names.get(row.assignee()),
                                        Objects.equals(row.assignee(), reader.getId()),
                                        row.plan()),
                                Collectors.toList())));
    }

    @Transactional(readOnly = true)
    List<Plan> plansOf(String forumId, SignedInEditor reader) {
        var id = id(findForum(forumId));
        return plansOf(List.of(id), reader).getOrDefault(id, List.of());
    }

    /** The editors that one can send: an editor who publishes any, another one only that one. */
    @Transactional(readOnly = true)
    List<WorkPages.Choice> choices(SignedInEditor editor) {
        return accounts.all().stream()
                .filter(Account::enabled)
                .filter(each -> maySend(each, editor))
                .map(each -> new WorkPages.Choice(each.id(), each.name()))
                .toList();
    }

    private static boolean maySend(Account account, SignedInEditor by) {
        return new EditorRights(by.getRole()).publish() || account.email().equals(by.getUsername());
    }

    /** @param who the id of the account that goes; null while that is open */
    void plan(String forumId, @Nullable Long who, String typed, SignedInEditor by) {
        var plan = typed.strip();
        var forum = findForum(forumId);
        if (who == null && plan.isEmpty()) {
            throw new Refused("desk.coverage.empty");
        }
        if (plan.length() > LONGEST) {
            throw new Refused("desk.coverage.long");
        }
        var goes = choices(by).stream()
                .filter(choice -> Objects.equals(choice.id(), who))
                .findFirst();
        if (who != null && goes.isEmpty()) {
            throw new Refused("desk.coverage.who");
        }
        if (plansOf(forumId, by).size() >= MOST) {
            throw new Refused("desk.coverage.many", MOST);
        }
        jdbc.sql("insert into coverage (forum_id, assignee, plan, planned_by, planned_by_id, planned_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .param(id(forum))
                .param(who)
                .param(plan)
                .param(by.getDisplayName())
                .param(by.getId())
                .param(Timestamp.from(clock.instant()))
                .update();
        trail.record(
                by.getDisplayName(),
                "coverage",
                forumId,
                null,
                describe(goes.map(WorkPages.Choice::name).orElse(null), plan));
        if (who != null) {
            notices.tell(
                    List.of(who),
                    Notice.of(
                            NoticeKind.ASSIGNED,
                            "/desk/forums/" + forumId + "#coverage",
                            forum.getName(),
                            by.getDisplayName(),
                            plan.isEmpty() ? null : plan));
        }
    }

    /** Takes a line out of the plan; an editor who does not publish takes out the own ones and those without an editor. */
    void drop(String forumId, long coverageId, SignedInEditor by) {
        var found = plansOf(forumId, by).stream()
                .filter(each -> each.id() == coverageId)
                .findFirst()
                .orElseThrow(() -> new Refused("desk.coverage.gone"));
        if (found.who() != null && !found.own() && !new EditorRights(by.getRole()).publish()) {
            throw new Refused("desk.coverage.own");
        }
        jdbc.sql("delete from coverage where id = ?").param(coverageId).update();
        trail.record(by.getDisplayName(), "coverage", forumId, describe(found.who(), found.plan()), null);
    }

    @EventListener
    void follow(RecordChanged changed) {
        for (var event : changed.events()) {
            if (event instanceof ForumEvent.Merged(var forum, var other, var _)) {
                jdbc.sql(
                                "update coverage set moved_through = moved_through || forum_id, forum_id = ? where forum_id = ?")
                        .params(id(other), id(forum))
                        .update();
            } else if (event instanceof ForumEvent.MergeUndone(var forum, var _, var _)) {
                jdbc.sql("""
                        update coverage set forum_id = :back,
                            moved_through = moved_through[1 : array_position(moved_through, :back) - 1]
                        where :back = any (moved_through)""").param("back", id(forum)).update();
            }
        }
    }

    private static String describe(@Nullable String who, String plan) {
        return Stream.of(who == null ? "" : who, plan)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private Forum findForum(String forumId) {
        return forums.find(forumId).map(Forum::canonical).orElseThrow(() -> new NotFoundException("forum", forumId));
    }

    private static long id(Forum forum) {
        return Objects.requireNonNull(forum.getId());
    }
}
