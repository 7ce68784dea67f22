package kr.hanmadi.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import kr.hanmadi.account.Account;
import kr.hanmadi.account.Accounts;
import kr.hanmadi.account.SignedInEditor;
import kr.hanmadi.article.Articles;
import kr.hanmadi.record.KoreanTime;
import kr.hanmadi.web.DisplayDate;
import kr.hanmadi.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says on the pages of the desk where a draft stands in the newsroom. */
@Service
@Transactional(readOnly = true)
class WorkPages {
    private final WorkRecord record;
    private final ScheduledPublishing publishing;
    private final Articles articles;
    private final Accounts accounts;
    private final Clock clock;

    WorkPages(WorkRecord record, ScheduledPublishing publishing, Articles articles, Accounts accounts, Clock clock) {
        this.record = record;
        this.publishing = publishing;
        this.articles = articles;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Where a draft stands.
     *
     * @param said who took the last step, when, and what was said with it
     * @param changed whether it is not as it was approved
     */
    public record WorkView(WorkStep step, Said said, boolean changed, Assigned assigned, ReleaseView release) {
        public boolean isApproved() {
            return step == WorkStep.APPROVED;
        }
    }

    /** All three are null before the first step; the note is null where nothing was said. */
    public record Said(
            @Nullable String by,
            @Nullable DisplayDate at,
            @Nullable String note) {}

    /**
     * The editor who sees to it.
     *
     * @param id of the account, and {@code name} of the editor; null where no editor does
     * @param own whether it is who reads the page
     * @param others the editors it can be given to
     */
    public record Assigned(
            @Nullable Long id,
            @Nullable String name,
            boolean own,
            @Nullable Long ownId,
            List<Choice> others) {}

    /** An editor who can be chosen. */
    public record Choice(long id, String name) {}

    /**
     * When it goes out.
     *
     * @param embargo null without one
     * @param goesOut null where an editor will publish it
     * @param problem why it will not or did not go out then, the key of a message
     * @param earliest what the field for an hour takes
     */
    public record ReleaseView(
            @Nullable Hour embargo,
            @Nullable Hour goesOut,
            @Nullable String by,
            @Nullable String problem,
            String earliest) {}

    /** @param field as the field for an hour shows it, {@code over} whether it has passed */
    public record Hour(DisplayDate date, String field, boolean over) {
        static @Nullable Hour of(@Nullable Instant moment, Instant now) {
            return moment == null
                    ? null
                    : new Hour(DisplayDate.of(moment), WorkPages.field(moment), !now.isBefore(moment));
        }
    }

    WorkView workView(String articleId, SignedInEditor editor) {
        var article = articles.find(articleId).orElseThrow(() -> new NotFoundException("article", articleId));
        long id = Objects.requireNonNull(article.getId());
        var work = record.workOn(id);
        var release = work.release();
        var now = clock.instant();
        var all = accounts.all();
        var problem = release.goesOutAt() == null
                ? null
                : release.stopped() != null
                        ? release.stopped()
                        : publishing.hindrance(article, work).orElse(null);
        return new WorkView(
                work.step(),
                new Said(work.by(), work.at() == null ? null : DisplayDate.of(work.at()), work.note()),
                work.step() == WorkStep.APPROVED && !Objects.equals(release.approved(), record.content(id)),
                assigned(work.assignee(), all, editor),
                new ReleaseView(
                        Hour.of(release.embargoUntil(), now),
                        Hour.of(release.goesOutAt(), now),
                        release.scheduledBy(),
                        problem,
                        field(now)));
    }

    private static Assigned assigned(@Nullable Long id, List<Account> all, SignedInEditor editor) {
        var name = all.stream()
                .filter(each -> Objects.equals(each.id(), id))
                .map(Account::name)
                .findFirst()
                .orElse(null);
        var own = all.stream()
                .filter(each -> each.email().equals(editor.getUsername()))
                .map(Account::id)
                .findFirst()
                .orElse(null);
        return new Assigned(
                id,
                name,
                id != null && id.equals(own),
                own,
                all.stream()
                        .filter(Workflow::mayWorkOn)
                        .map(each -> new Choice(each.id(), each.name()))
                        .toList());
    }

    private static String field(Instant moment) {
        return LocalDateTime.ofInstant(moment, KoreanTime.ZONE)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }
}
