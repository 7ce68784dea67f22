package kr.hanmadi.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kr.hanmadi.account.Account;
import kr.hanmadi.account.Accounts;
import kr.hanmadi.account.AuditTrail;
import kr.hanmadi.account.SignedInEditor;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.ArticleEvent;
import kr.hanmadi.article.ArticleState;
import kr.hanmadi.article.Articles;
import kr.hanmadi.record.KoreanTime;
import kr.hanmadi.record.RecordChanged;
import kr.hanmadi.web.KoreanDates;
import kr.hanmadi.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way of a draft through the newsroom: 작성, 송고, 데스크, 승인, 예약. Who publishes may pass over each step, so that
 * one editor alone can work; who does not may not change what was approved. Each step is a line of the trail.
 */
@Service
@Transactional
class Workflow {
    /** The part of the review that shows it. */
    private static final String PART = "work";

    private static final int LONGEST_NOTE = 1000;
    private static final Duration FARTHEST = Duration.ofDays(366);

    private final WorkRecord record;
    private final Articles articles;
    private final ArticleDecisions decisions;
    private final Accounts accounts;
    private final AuditTrail trail;
    private final Notices notices;
    private final Clock clock;

    Workflow(
            WorkRecord record,
            Articles articles,
            ArticleDecisions decisions,
            Accounts accounts,
            AuditTrail trail,
            Notices notices,
            Clock clock) {
        this.record = record;
        this.articles = articles;
        this.decisions = decisions;
        this.accounts = accounts;
        this.trail = trail;
        this.notices = notices;
        this.clock = clock;
    }

    /** A draft that an editor is to decide about, as the page showed it. */
    record Seen(String articleId, int version) {}

    void send(Seen seen, String note, SignedInEditor by) {
        step(seen, WorkStep.SENT, checked(note), by, "work-sent");
    }

    void takeBack(Seen seen, SignedInEditor by) {
        step(seen, WorkStep.WRITING, null, by, "work-taken-back");
    }

    /** Gives a draft back to its writer; it goes out at no hour any more. */
    void giveBack(Seen seen, String note, SignedInEditor by) {
        var said = checked(note);
        if (said == null) {
            throw new Refused("desk.work.return.missing");
        }
        step(seen, WorkStep.RETURNED, said, by, "work-returned");
    }

    void approve(Seen seen, SignedInEditor by) {
        step(seen, WorkStep.APPROVED, null, by, "work-approved");
    }

    private void step(Seen seen, WorkStep next, @Nullable String note, SignedInEditor by, String action) {
        var article = draft(seen);
        var work = record.toChange(id(article));
        if (!work.step().canBecome(next)) {
            throw new Refused("desk.work.stepped");
        }
        var release = next == WorkStep.APPROVED
                ? work.release().approved(record.content(id(article)))
                : work.release().notGoingOut().approved(null);
        // it comes back to its sender, unless another editor sees to it
        var assignee = next == WorkStep.SENT && work.assignee() == null ? Long.valueOf(by.getId()) : work.assignee();
        record.save(
                id(article),
                work.stepped(next, note, by, clock.instant()).assigned(assignee).released(release));
        trail.record(by.getDisplayName(), action, seen.articleId(), null, note);
        if (next == WorkStep.RETURNED) {
            notices.tell(
                    Stream.<@Nullable Long>of(assignee == null ? work.byId() : assignee)
                            .toList(),
                    Notice.ofReport(NoticeKind.RETURNED, article, PART, by.getDisplayName(), note));
        }
    }

    /** @param to the id of an account; null for none. Who does not publish takes and leaves work for himself alone. */
    void assign(Seen seen, @Nullable Long to, SignedInEditor by) {
        var article = draft(seen);
        var work = record.toChange(id(article));
        var before = account(work.assignee());
        var after = account(to);
        if (to != null && after.filter(Workflow::mayWorkOn).isEmpty()) {
            throw new Refused("desk.work.assign.unknown");
        }
        boolean own = isOwn(before, by) && isOwn(after, by);
        if (!own && !new EditorRights(by.getRole()).publish()) {
            throw new Refused("desk.work.assign.own");
        }
        record.save(id(article), work.assigned(to));
        trail.record(
                by.getDisplayName(),
                "work-assigned",
                seen.articleId(),
                before.map(Account::name).orElse(null),
                after.map(Account::name).orElse(null));
        if (to != null && !to.equals(work.assignee())) {
            notices.tell(
                    List.of(to), Notice.ofReport(NoticeKind.ASSIGNED, article, PART, by.getDisplayName(), work.note()));
        }
    }

    /** Whether an account can see to a draft: who only reads the desk could do nothing with it. */
    static boolean mayWorkOn(Account account) {
        return account.enabled() && new EditorRights(account.role()).file();
    }

    private static boolean isOwn(Optional<Account> account, SignedInEditor by) {
        return account.isEmpty() || account.get().email().equals(by.getUsername());
    }

    private Optional<Account> account(@Nullable Long id) {
        return accounts.all().stream()
                .filter(each -> Objects.equals(each.id(), id))
                .findFirst();
    }

    /** The editor who files a report sees to it, unless another one does already. */
    void filedBy(String articleId, SignedInEditor editor) {
        articles.find(articleId)
                .filter(article -> article.getState() == ArticleState.DRAFT)
                .ifPresent(article -> {
                    var work = record.toChange(id(article));
                    if (work.assignee() == null) {
                        record.save(id(article), work.assigned(editor.getId()));
                    }
                });
    }

    /** @param typed an hour in Korea; empty lifts the embargo */
    void embargo(Seen seen, String typed, SignedInEditor by) {
        var article = draft(seen);
        var until = typed.isBlank() ? null : hour(typed);
        var work = record.toChange(id(article));
        var release = work.release();
        if (until != null && release.goesOutAt() != null && release.goesOutAt().isBefore(until)) {
            throw new Refused("desk.embargo.after-schedule", KoreanDates.dayAndTime(release.goesOutAt()));
        }
        record.save(id(article), work.released(release.underEmbargo(until)));
        trail.record(by.getDisplayName(), "work-embargo", seen.articleId(), said(release.embargoUntil()), said(until));
    }

    /** Approves it and says when it goes out. */
    void schedule(Seen seen, String typed, SignedInEditor by) {
        var article = draft(seen);
        for (var missing : decisions.missing(article)) {
            throw new Refused("desk.publish.missing." + missing);
        }
        var at = hour(typed);
        var work = record.toChange(id(article));
        if (work.release().isUnderEmbargo(at)) {
            throw new Refused(
                    "desk.schedule.embargo", String.valueOf(said(work.release().embargoUntil())));
        }
        var approved =
                work.step() == WorkStep.APPROVED ? work : work.stepped(WorkStep.APPROVED, null, by, clock.instant());
        record.save(
                id(article),
                approved.released(
                        work.release().approved(record.content(id(article))).goingOut(at, by)));
        trail.record(
                by.getDisplayName(),
                "work-scheduled",
                seen.articleId(),
                said(work.release().goesOutAt()),
                said(at));
    }

    /** It goes out when an editor publishes it. */
    void unschedule(Seen seen, SignedInEditor by) {
        var article =
                articles.find(seen.articleId()).orElseThrow(() -> new NotFoundException("article", seen.articleId()));
        var work = record.toChange(id(article));
        if (work.release().goesOutAt() == null) {
            throw new Refused("desk.schedule.none");
        }
        record.save(id(article), work.released(work.release().notGoingOut()));
        trail.record(
                by.getDisplayName(),
                "work-unscheduled",
                seen.articleId(),
                said(work.release().goesOutAt()),
                null);
    }

    /** Forgets the way of a draft that was published or thrown away, unless its hour has to be cancelled first. */
    @EventListener
    void follow(RecordChanged changed) {
        changed.events().stream()
                .filter(ArticleEvent.StateChanged.class::isInstance)
                .map(ArticleEvent.StateChanged.class::cast)
                .filter(event -> event.to() == ArticleState.PUBLISHED || isThrownAway(event))
                .forEach(event -> record.forget(id(event.article())));
    }

    private boolean isThrownAway(ArticleEvent.StateChanged event) {
        return event.to() == ArticleState.DISCARDED
                && record.workOn(id(event.article())).release().goesOutAt() == null;
    }

    private Article draft(Seen seen) {
        var article =
                articles.find(seen.articleId()).orElseThrow(() -> new NotFoundException("article", seen.articleId()));
        if (article.getVersion() != seen.version()) {
            throw new ChangedMeanwhile(seen.articleId());
        }
        if (article.getState() != ArticleState.DRAFT) {
            throw new Refused("desk.work.no-draft");
        }
        return article;
    }

    private Instant hour(String typed) {
        Instant hour;
        try {
            hour = LocalDateTime.parse(typed.strip()).atZone(KoreanTime.ZONE).toInstant();
        } catch (DateTimeParseException e) {
            throw new Refused("desk.schedule.unreadable");
        }
        var now = clock.instant();
        if (!hour.isAfter(now)) {
            throw new Refused("desk.schedule.past", KoreanDates.dayAndTime(now));
        }
        if (hour.isAfter(now.plus(FARTHEST))) {
            throw new Refused("desk.schedule.far");
        }
        return hour;
    }

    private static @Nullable String checked(String note) {
        var said = note.strip();
        if (said.length() > LONGEST_NOTE) {
            throw new Refused("desk.note.long");
        }
        return said.isEmpty() ? null : said;
    }

    private static @Nullable String said(@Nullable Instant moment) {
        return moment == null ? null : KoreanDates.dayAndTime(moment);
    }

    private static long id(Article article) {
        return Objects.requireNonNull(article.getId());
    }
}
