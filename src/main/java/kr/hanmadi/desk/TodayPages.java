package kr.hanmadi.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.account.Accounts;
import kr.hanmadi.account.SignedInEditor;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.ArticleState;
import kr.hanmadi.article.Articles;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.forum.ForumDuplicates;
import kr.hanmadi.forum.Forums;
import kr.hanmadi.ingest.Sources;
import kr.hanmadi.person.PersonDuplicates;
import kr.hanmadi.quote.Quotes;
import kr.hanmadi.quote.ReviewCount;
import kr.hanmadi.request.ReaderRequest;
import kr.hanmadi.request.RequestClock;
import kr.hanmadi.request.Requests;
import kr.hanmadi.tip.Tips;
import kr.hanmadi.web.KoreanDates;
import kr.hanmadi.webhook.Webhooks;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What there is to do today, as one queue: what goes wrong first, then what waits for an editor, then drafts by doubt and age. */
@Service
@Transactional(readOnly = true)
class TodayPages {
    private static final int MOST = 20;
    private static final int FAILED = 5;

    private final WorkRecord record;
    private final ScheduledPublishing publishing;
    private final CoveragePlans coverage;
    private final Articles articles;
    private final Quotes quotes;
    private final Forums forums;
    private final ForumDuplicates forumDuplicates;
    private final PersonDuplicates personDuplicates;
    private final Requests requests;
    private final Tips tips;
    private final DeskPages lists;
    private final Accounts accounts;
    private final Webhooks webhooks;
    private final Clock clock;

    TodayPages(
            WorkRecord record,
            ScheduledPublishing publishing,
            CoveragePlans coverage,
            Articles articles,
            Quotes quotes,
            Forums forums,
            ForumDuplicates forumDuplicates,
            PersonDuplicates personDuplicates,
            Requests requests,
            Tips tips,
            DeskPages lists,
            Accounts accounts,
            Webhooks webhooks,
            Clock clock) {
        this.record = record;
        this.publishing = publishing;
        this.coverage = coverage;
        this.articles = articles;
        this.quotes = quotes;
        this.forums = forums;
        this.forumDuplicates = forumDuplicates;
        this.personDuplicates = personDuplicates;
        this.requests = requests;
        this.tips = tips;
        this.lists = lists;
        this.accounts = accounts;
        this.webhooks = webhooks;
        this.clock = clock;
    }

    /**
     * One thing to do.
     *
     * @param title what it is about; null where the line says it all
     */
    public record Task(TaskKind kind, String href, @Nullable String title, Answer.Line line) {
        public boolean isUrgent() {
            return kind == TaskKind.STOPPED
                    || kind == TaskKind.LATE
                    || kind == TaskKind.FAILED
                    || kind == TaskKind.WEBHOOK;
        }
    }

    /** A draft and how far it has come; it may have no editor. */
    public record Draft(
            String publicId,
            String headline,
            @Nullable String outlet,
            ReviewCount count,
            WorkStep step,
            @Nullable String assignee) {}

    /** Which drafts are listed. */
    enum Show {
        ALL,
        MINE,
        SENT;

        static Show read(String typed) {
            return Stream.of(values())
                    .filter(each -> each.name().equalsIgnoreCase(typed))
                    .findFirst()
                    .orElse(ALL);
        }
    }

    List<Task> tasks(SignedInEditor editor, Sources.Waiting waiting) {
        var tasks = new ArrayList<Task>();
        var queue = record.queue(editor.getId(), MOST);
        var rows = articles.byIds(Stream.of(queue.scheduled(), queue.returned(), queue.sent())
                .flatMap(works -> works.keySet().stream())
                .toList());
        var scheduled = scheduled(queue.scheduled(), rows);
        var asked = new EditorRights(editor.getRole()).publish() ? requestTasks() : List.<Task>of();
        scheduled.stream().filter(Task::isUrgent).forEach(tasks::add);
        asked.stream().filter(Task::isUrgent).forEach(tasks::add);
        tasks.addAll(returned(queue.returned(), rows));
        if (new EditorRights(editor.getRole()).publish()) {
            tasks.addAll(sent(queue.sent(), rows));
        }
        asked.stream().filter(task -> !task.isUrgent()).forEach(tasks::add);
        if (new EditorRights(editor.getRole()).publish()) {
            count(TaskKind.TIP, "/desk/tips", "desk.today.tips", tips.countNew())
                    .ifPresent(tasks::add);
        }
        scheduled.stream().filter(task -> !task.isUrgent()).forEach(tasks::add);
        tasks.addAll(forumsToday(editor));
        (waiting.failed() == 0 ? List.<DeskPages.SourceLine>of() : lists.failed(FAILED))
                .stream()
                        .map(source -> new Task(
                                TaskKind.FAILED,
                                "/desk/sources",
                                source.name(),
                                Answer.Line.of(Objects.requireNonNullElse(source.failureKey(), "desk.failed"))))
                        .forEach(tasks::add);
        if (new EditorRights(editor.getRole()).administer()) {
            webhooks.failing().stream()
                    .map(url -> new Task(TaskKind.WEBHOOK, "/desk/webhooks", url, Answer.Line.of("desk.today.webhook")))
                    .forEach(tasks::add);
        }
        count(TaskKind.HELD, "/desk/sources?state=staged", "desk.held", waiting.held())
                .ifPresent(tasks::add);
        count(
                        TaskKind.DUPLICATES,
                        "/desk/duplicates",
                        "desk.today.duplicates",
                        personDuplicates.countNamesakes()
                                + forumDuplicates.latest(MOST).size())
                .ifPresent(tasks::add);
        return tasks;
    }

    private static Optional<Task> count(TaskKind kind, String href, String key, long number) {
        return number == 0 ? Optional.empty() : Optional.of(new Task(kind, href, null, Answer.Line.of(key, number)));
    }

    private List<Task> scheduled(Map<Long, DraftProgress> works, Map<Long, Article> rows) {
        var articlesOfThem = works.keySet().stream()
                .map(rows::get)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        var hindrances = publishing.hindrances(articlesOfThem, works);
        return ofWork(works, rows, any -> true, (article, work) -> {
            var stopped = Optional.ofNullable(work.release().stopped())
                    .or(() -> Optional.ofNullable(hindrances.get(Objects.requireNonNull(article.getId()))));
            return stopped.map(why -> ofArticle(TaskKind.STOPPED, article, Answer.Line.of(why)))
                    .orElseGet(() -> ofArticle(
                            TaskKind.SCHEDULED,
                            article,
                            Answer.Line.of(
                                    "desk.schedule.at",
                                    printed(work.release().goesOutAt()),
                                    Objects.requireNonNullElse(work.release().scheduledBy(), ""))));
        });
    }

    private static List<Task> returned(Map<Long, DraftProgress> works, Map<Long, Article> rows) {
        return ofDrafts(
                works,
                rows,
                (article, work) -> ofArticle(
                        TaskKind.RETURNED,
                        article,
                        Answer.Line.of(
                                "desk.today.returned",
                                Objects.requireNonNullElse(work.by(), ""),
                                Objects.requireNonNullElse(work.note(), ""))));
    }

    private static List<Task> sent(Map<Long, DraftProgress> works, Map<Long, Article> rows) {
        return ofDrafts(
                works,
                rows,
                (article, work) -> ofArticle(
                        TaskKind.SENT,
                        article,
                        Answer.Line.of(
                                "desk.today.sent", Objects.requireNonNullElse(work.by(), ""), printed(work.at()))));
    }

    /** Requests of readers that are not decided, what the law wants answered first. */
    private List<Task> requestTasks() {
        return requests.open(MOST).stream().map(this::requestTask).toList();
    }

    private Task requestTask(ReaderRequest request) {
        var by = RequestClock.answerBy(request);
        boolean late = by != null && KoreanDates.dayInKorea(clock.instant()).isAfter(by);
        var line = by == null
                ? Answer.Line.of("desk.today.request.open", printed(request.getReceivedAt()))
                : Answer.Line.of(late ? "desk.today.request.late" : "desk.today.request.by", KoreanDates.day(by));
        return new Task(
                late ? TaskKind.LATE : TaskKind.REQUEST,
                "/desk/requests/" + request.getReceipt(),
                Objects.requireNonNullElse(request.getSubjectName(), request.getReceipt()),
                line);
    }

    private interface Said {
        Task task(Article article, DraftProgress work);
    }

    private static List<Task> ofDrafts(Map<Long, DraftProgress> works, Map<Long, Article> rows, Said said) {
        return ofWork(works, rows, article -> article.getState() == ArticleState.DRAFT, said);
    }

    private static List<Task> ofWork(
            Map<Long, DraftProgress> works, Map<Long, Article> rows, Predicate<Article> shown, Said said) {
        return works.entrySet().stream()
                .flatMap(entry -> Stream.ofNullable(rows.get(entry.getKey()))
                        .filter(shown)
                        .map(article -> said.task(article, entry.getValue())))
                .toList();
    }

    private static Task ofArticle(TaskKind kind, Article article, Answer.Line line) {
        return new Task(kind, "/desk/articles/" + article.getPublicId() + "#work", article.getHeadline(), line);
    }

    private List<Task> forumsToday(SignedInEditor editor) {
        var today = forums.heldOn(KoreanDates.dayInKorea(clock.instant()), MOST);
        var plans = coverage.plansOf(today.stream().map(TodayPages::id).toList(), editor);
        return today.stream()
                .map(forum -> new Task(
                        TaskKind.FORUM,
                        "/desk/forums/" + forum.getPublicId() + "#coverage",
                        forum.getName(),
                        going(forum, plans.getOrDefault(id(forum), List.of()))))
                .toList();
    }

    private static Answer.Line going(Forum forum, List<CoveragePlans.Plan> plans) {
        LocalTime at = forum.getStartsAt();
        var begin = at == null ? "" : KoreanDates.time(at);
        var who = plans.stream()
                .map(CoveragePlans.Plan::who)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
        return who.isEmpty()
                ? Answer.Line.of("desk.today.forum.nobody", begin)
                : Answer.Line.of("desk.today.forum", begin, who);
    }

    private static long id(Forum forum) {
        return Objects.requireNonNull(forum.getId());
    }

    private static String printed(@Nullable Instant moment) {
        return moment == null ? "" : KoreanDates.dayAndTime(moment);
    }

    /** The most doubtful first, the oldest of those first. */
    Page<Draft> drafts(Show show, SignedInEditor editor, Pageable page) {
        var ids = switch (show) {
            case ALL -> quotes.draftsByDoubt(page);
            case MINE -> quotes.draftsByDoubt(record.assignedTo(editor.getId()), page);
            case SENT -> quotes.draftsByDoubt(record.in(WorkStep.SENT), page);
        };
        var rows = articles.byIds(ids.getContent());
        var counts = quotes.toReview(ids.getContent());
        var works = record.workOn(ids.getContent());
        boolean isAssigned = works.values().stream().anyMatch(work -> work.assignee() != null);
        var names = isAssigned ? accounts.names() : Map.<Long, String>of();
        return ids.map(id -> draft(
                Objects.requireNonNull(rows.get(id)),
                Objects.requireNonNull(counts.get(id)),
                works.getOrDefault(id, DraftProgress.NEW),
                names));
    }

    private static Draft draft(Article article, ReviewCount count, DraftProgress work, Map<Long, String> names) {
        return new Draft(
                article.getPublicId(),
                article.getHeadline(),
                article.getOutlet(),
                count,
                work.step(),
                work.assignee() == null ? null : names.get(work.assignee()));
    }
}
