package kr.hanmadi.ingest;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.Articles;
import kr.hanmadi.article.Byline;
import kr.hanmadi.article.FullText;
import kr.hanmadi.article.Passage;
import kr.hanmadi.article.ReadableForums;
import kr.hanmadi.extraction.ReportReader;
import kr.hanmadi.extraction.report.FoundPassage;
import kr.hanmadi.extraction.report.Report;
import kr.hanmadi.field.FieldLength;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.forum.ForumFacts;
import kr.hanmadi.forum.ForumState;
import kr.hanmadi.forum.Forums;
import kr.hanmadi.person.People;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes what was read as entities. Filing an article again replaces only what no editor has decided, and never its
 * state.
 */
@Component
class ReportFiler {
    private final Articles articles;
    private final ReadableForums readableForums;
    private final Forums forums;
    private final People people;
    private final QuoteFiler quotes;
    private final NameLocks locks;
    private final Clock clock;

    ReportFiler(
            Articles articles,
            ReadableForums readableForums,
            Forums forums,
            People people,
            QuoteFiler quotes,
            NameLocks locks,
            Clock clock) {
        this.articles = articles;
        this.readableForums = readableForums;
        this.forums = forums;
        this.people = people;
        this.quotes = quotes;
        this.locks = locks;
        this.clock = clock;
    }

    /** Files a report in the running transaction; the article's id. */
    @Transactional(propagation = Propagation.MANDATORY)
    long file(Report report, Filing.ClaimedSource source) {
        var now = clock.instant();
        lockNames(report);
        var known = source.articleId();
        var article =
                known == null ? draft(report, source) : articles.find(known).orElseThrow();
        if (!article.getTextChanges().equals(source.changes())) {
            throw new ConcurrencyFailureException("An editor changed the text while it was read");
        }
        var before = article.bodyAsPrinted();
        var reportedOn = source.published() != null
                ? source.published()
                : report.publication().reportedOn();
        article.found(
                headline(report),
                report.body(),
                passages(report),
                bylines(report),
                source.provenance().outlet() == null
                        ? report.publication().outlet()
                        : source.provenance().outlet(),
                reportedOn,
                ReportReader.RULES_VERSION,
                now);
        article.foundProvenance(
                source.provenance().sourceUrl(), source.provenance().licence());
        if (known == null) {
            articles.add(article);
        }
        var id = Objects.requireNonNull(article.getId());
        var cast = new ReportPeople(people, report, id, article.day().orElse(reportedOn));
        var mayChange = mayChange(article, source);
        article.foundForum(forum(report, article, cast, reportedOn, mayChange), schedule(report, id, cast, mayChange));
        if (known == null) {
            quotes.fileFirst(report, article, cast);
        } else {
            quotes.fileAgain(report, article, cast, before, now);
        }
        if (becomesPublic(article, source)) {
            article.publish(now);
        }
        articles.flush(); // the source is tied to it in plain SQL
        return id;
    }

    /**
     * Two workers whose reports share a new person, forum, series or organisation wait for each
     * other, in one order for all. Known organisations are only referred to, so that many reports of one ministry go
     * side by side.
     */
    private void lockNames(Report report) {
        var names = new HashSet<>(ReportPeople.names(report));
        names.addAll(people.keysOfUnknown(ReportPeople.affiliations(report)));
        ReportPeople.forums(report).forEach(forum -> {
            names.add(Forums.nameKey(forum.name()));
            if (forum.title().series() != null) {
                names.add(Forums.nameKey(forum.title().series()));
            }
        });
        locks.lock(names);
    }

    private static Article draft(Report report, Filing.ClaimedSource source) {
        var fullText = source.fullText() ? FullText.PUBLIC : FullText.QUOTES_ONLY;
        return new Article(headline(report), report.body(), ReportReader.RULES_VERSION, fullText);
    }

    static String headline(Report report) {
        var headline = report.passages().stream()
                .filter(passage -> passage.kind() == kr.hanmadi.field.PassageKind.HEADLINE)
                .findFirst()
                .or(() -> report.passages().stream().findFirst())
                .map(passage -> passage.span().in(report.body()).strip())
                .orElseThrow();
        if (FieldLength.fits(headline, FieldLength.HEADLINE)) {
            return headline;
        }
        int end = FieldLength.HEADLINE - 1;
        return headline.substring(0, Character.isHighSurrogate(headline.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    private static List<Passage> passages(Report report) {
        return report.passages().stream().map(ReportFiler::passage).toList();
    }

    private static Passage passage(FoundPassage found) {
        return new Passage(found.kind(), found.span().start(), found.span().end());
    }

    private static List<Byline> bylines(Report report) {
        return report.publication().bylines().stream()
                .map(found -> new Byline(found.name(), found.email()))
                .toList();
    }

    /** A draft changes nothing that readers see: it may be tied to a forum of theirs, but adds nothing to it. */
    private Predicate<Forum> mayChange(Article article, Filing.ClaimedSource source) {
        boolean isSeen = article.isReadable() || becomesPublic(article, source);
        return forum -> isSeen || !readableForums.isReadableForum(Objects.requireNonNull(forum.getId()));
    }

    private @Nullable Forum forum(
            Report report,
            Article article,
            ReportPeople cast,
            @Nullable LocalDate reportedOn,
            Predicate<Forum> mayChange) {
        var found = report.forum();
        if (found == null) {
            return null;
        }
        var facts = ForumReading.facts(found, cast);
        if (article.isForumDecided() && !isOf(facts, article.getForum())) {
            return null;
        }
        var state = ForumReading.state(found, reportedOn);
        return forums.inReport(facts, Objects.requireNonNull(article.getId()), article.getForum(), state, mayChange);
    }

    /** Whether an editor agreed that the report is about the forum that it names, which then learns from it. */
    private static boolean isOf(ForumFacts facts, @Nullable Forum decided) {
        return decided != null
                && facts.heldOn() != null
                && facts.heldOn().equals(decided.getHeldOn())
                && Forums.nameKey(decided.getName()).equals(Forums.nameKey(facts.name()));
    }

    private List<Forum> schedule(Report report, Long articleId, ReportPeople cast, Predicate<Forum> mayChange) {
        return report.schedule().stream()
                .map(found -> forums.inReport(
                        ForumReading.facts(found, cast), articleId, null, ForumState.PLANNED, mayChange))
                .distinct()
                .toList();
    }

    private static boolean becomesPublic(Article article, Filing.ClaimedSource source) {
        return source.publish() && article.getPublishedAt() == null;
    }
}
