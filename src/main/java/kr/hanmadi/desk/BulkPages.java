package kr.hanmadi.desk;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.account.SignedInEditor;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.ArticleState;
import kr.hanmadi.article.Articles;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.forum.Forums;
import kr.hanmadi.web.DisplayDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists all reports, and shows what a change of many of them would do before it is done. */
@Service
@Transactional(readOnly = true)
class BulkPages {
    private static final int OFFERED_FORUMS = 200;
    private static final int LAST_CHANGES = 10;

    private final Articles articles;
    private final Forums forums;
    private final WorkRecord works;
    private final BulkRecord record;
    private final BulkChanges changes;

    BulkPages(Articles articles, Forums forums, WorkRecord works, BulkRecord record, BulkChanges changes) {
        this.articles = articles;
        this.forums = forums;
        this.works = works;
        this.record = record;
        this.changes = changes;
    }

    /**
     * A report in the list.
     *
     * @param seen what a form sends of it
     * @param day the day of the report; null where it is not known
     */
    record ReportLine(
            String publicId,
            String seen,
            String headline,
            @Nullable String outlet,
            @Nullable DisplayDate day,
            Stand stand,
            About about) {}

    /** @param step how far a draft has come; null for what is none */
    record Stand(ArticleState state, @Nullable WorkStep step) {}

    /** What it reports: the name of a forum and its topic; null where it has none. */
    record About(@Nullable String forum, @Nullable String topic) {}

    /** A forum that can be chosen. */
    record ForumChoice(
            String publicId, String name, @Nullable DisplayDate day) {}

    /** @param target the forum or the topic that was given; null for none */
    record ChangeLine(
            long id, BulkAct act, @Nullable String target, String by, DisplayDate at, long reports, boolean undoable) {}

    /** @param target the forum or the topic that is given; null for none */
    record PlanView(BulkAct act, @Nullable String target, List<PlanLine> changing, List<PlanLine> staying) {}

    /** @param hindrance why it stays as it is, the key of a message; null where it is changed */
    record PlanLine(ReportLine report, @Nullable String hindrance) {}

    Page<ReportLine> list(String words, @Nullable ArticleState state, Pageable page) {
        Set<ArticleState> states = state == null ? EnumSet.allOf(ArticleState.class) : EnumSet.of(state);
        var list = articles.headed(words, states, page);
        var steps = works.workOn(list.stream().map(BulkPages::id).toList());
        return list.map(article -> line(
                article,
                article.getVersion(),
                steps.getOrDefault(id(article), DraftProgress.NEW).step()));
    }

    private static ReportLine line(Article article, int version, WorkStep step) {
        var forum = article.getForum() == null ? null : article.getForum().canonical();
        return new ReportLine(
                article.getPublicId(),
                article.getPublicId() + ":" + version,
                article.getHeadline(),
                article.getOutlet(),
                article.day().map(DisplayDate::of).orElse(null),
                new Stand(article.getState(), article.getState() == ArticleState.DRAFT ? step : null),
                new About(forum == null ? null : forum.getName(), forum == null ? null : forum.getTopic()));
    }

    List<ForumChoice> offeredForums() {
        return forums.holding("", PageRequest.of(0, OFFERED_FORUMS)).stream()
                .map(forum -> new ForumChoice(
                        forum.getPublicId(),
                        forum.getName(),
                        forum.getHeldOn() == null ? null : DisplayDate.of(forum.getHeldOn())))
                .toList();
    }

    List<ChangeLine> lastChanges(SignedInEditor editor) {
        var last = record.last(LAST_CHANGES);
        var rows = forums.byIds(last.stream()
                .flatMap(change -> Stream.ofNullable(change.target().forumId()))
                .collect(Collectors.toSet()));
        return last.stream()
                .map(change -> new ChangeLine(
                        change.id(),
                        change.act(),
                        Optional.ofNullable(change.target().forumId())
                                .map(rows::get)
                                .map(Forum::getName)
                                .orElse(change.target().topic()),
                        change.made().by(),
                        DisplayDate.of(change.made().at()),
                        change.reports(),
                        !change.undone()
                                && (change.made().byId() == editor.getId()
                                        || new EditorRights(editor.getRole()).publish())))
                .toList();
    }

    PlanView plan(BulkForm form, SignedInEditor editor) {
        var plan = changes.plan(form, editor);
        var steps = works.workOn(plan.stream().map(each -> id(each.article())).toList());
        var lines = plan.stream()
                .map(each -> new PlanLine(
                        line(
                                each.article(),
                                each.version(),
                                steps.getOrDefault(id(each.article()), DraftProgress.NEW)
                                        .step()),
                        each.hindrance()))
                .collect(Collectors.partitioningBy(each -> each.hindrance() == null));
        var act = form.actOrRefuse();
        var target = switch (act) {
            case FORUM ->
                forums.find(form.forumOrEmpty())
                        .map(Forum::canonical)
                        .map(Forum::getName)
                        .orElse(null);
            case TOPIC -> form.topicOrEmpty().isEmpty() ? null : form.topicOrEmpty();
            case SEND, APPROVE, DISCARD, TAKE_OUT -> null;
        };
        return new PlanView(
                act, target, Objects.requireNonNull(lines.get(true)), Objects.requireNonNull(lines.get(false)));
    }

    private static long id(Article article) {
        return Objects.requireNonNull(article.getId());
    }
}
