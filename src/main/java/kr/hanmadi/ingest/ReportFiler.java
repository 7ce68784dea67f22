package kr.hanmadi.ingest;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.Articles;
import kr.hanmadi.article.Byline;
import kr.hanmadi.article.FullText;
import kr.hanmadi.article.Passage;
import kr.hanmadi.article.PassageKind;
import kr.hanmadi.extraction.FoundPassage;
import kr.hanmadi.extraction.Report;
import kr.hanmadi.extraction.ReportReader;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.forum.ForumState;
import kr.hanmadi.forum.Forums;
import kr.hanmadi.person.People;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes what was read as entities. Filing an article again replaces only what no editor has decided, and never its
 * state.
 */
@Component
class ReportFiler {
    private static final int LONGEST_HEADLINE = 300;

    private final Articles articles;
    private final Forums forums;
    private final People people;
    private final QuoteFiler quotes;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReportFiler(Articles articles, Forums forums, People people, QuoteFiler quotes, JdbcClient jdbc, Clock clock) {
        this.articles = articles;
        this.forums = forums;
        this.people = people;
        this.quotes = quotes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Files a report in the running transaction; the article's id. */
    @Transactional(propagation = Propagation.MANDATORY)
    long file(Report report, Filing.Waiting source) {
        var now = clock.instant();
        lockNames(report);
        var article = article(report, source);
        var id = Objects.requireNonNull(article.getId());
        boolean sameBody = article.getBody().equals(report.body()) && source.articleId() != null;
        var reportedOn = source.published() != null ? source.published() : report.reportedOn();
        article.found(
                headline(report),
                report.body(),
                passages(report),
                bylines(report),
                report.outlet(),
                reportedOn,
                ReportReader.RULES_VERSION,
                now);
        var cast = new Cast(people, report, id, article.day().orElse(reportedOn));
        article.foundForum(forum(report, article, cast, reportedOn), schedule(report, id, cast));
        quotes.file(report, article, cast, sameBody, now);
        finish(article, source, now);
        return id;
    }

    /** Two workers that name the same people or the same forum wait for each other, in one order for all. */
    private void lockNames(Report report) {
        var names = new TreeSet<String>();
        report.speakers().forEach(speaker -> names.add(speaker.label()));
        report.schedule().forEach(forum -> names.add(forum.name()));
        report.schedule().forEach(forum -> forum.backers().forEach(backer -> names.add(backer.label())));
        if (report.forum() != null) {
            names.add(report.forum().name());
            report.forum().backers().forEach(backer -> names.add(backer.label()));
            report.forum().participants().forEach(participant -> names.add(participant.name()));
        }
        // one lock a name, taken in the order of the keys, which is the same in every process
        var keys = names.stream().map(ReportFiler::lockKey).sorted().distinct().toArray(Long[]::new);
        jdbc.sql("select pg_advisory_xact_lock(key) from unnest(?::bigint[]) with ordinality as keys (key, place)")
                .param(keys)
                .query((row, number) -> number)
                .list();
    }

    /** 48 bits of a polynomial hash, apart from the keys of the other locks; a collision only makes two names wait. */
    private static long lockKey(String name) {
        long hash = 0;
        for (int i = 0; i < name.length(); i++) {
            hash = hash * 1_000_003L + name.charAt(i);
        }
        return (0x6e61L << 48) | (hash & 0xFFFFFFFFFFFFL);
    }

    private Article article(Report report, Filing.Waiting source) {
        var id = source.articleId();
        if (id != null) {
            return articles.find(id).orElseThrow();
        }
        var fullText = source.fullText() ? FullText.PUBLIC : FullText.QUOTES_ONLY;
        return articles.add(new Article(headline(report), report.body(), ReportReader.RULES_VERSION, fullText));
    }

    private static String headline(Report report) {
        var headline = report.passages().stream()
                .filter(passage -> passage.kind() == kr.hanmadi.extraction.PassageKind.HEADLINE)
                .findFirst()
                .or(() -> report.passages().stream().findFirst())
                .map(passage -> passage.span().in(report.body()).strip())
                .orElseThrow();
        return headline.codePointCount(0, headline.length()) <= LONGEST_HEADLINE
                ? headline
                : headline.substring(0, headline.offsetByCodePoints(0, LONGEST_HEADLINE)) + "…";
    }

    private static List<Passage> passages(Report report) {
        return report.passages().stream().map(ReportFiler::passage).toList();
    }

    private static Passage passage(FoundPassage found) {
        return new Passage(
                PassageKind.valueOf(found.kind().name()),
                found.span().start(),
                found.span().end());
    }

    private static List<Byline> bylines(Report report) {
        return report.bylines().stream()
                .map(found -> new Byline(found.name(), found.email()))
                .toList();
    }

    private @Nullable Forum forum(Report report, Article article, Cast cast, @Nullable LocalDate reportedOn) {
        var found = report.forum();
        if (found == null) {
            return null;
        }
        var facts = ForumReading.facts(found, cast);
        var state = ForumReading.state(found, reportedOn);
        return forums.inReport(facts, Objects.requireNonNull(article.getId()), article.getForum(), state);
    }

    private List<Forum> schedule(Report report, Long articleId, Cast cast) {
        return report.schedule().stream()
                .map(found -> forums.inReport(ForumReading.facts(found, cast), articleId, null, ForumState.PLANNED))
                .distinct()
                .toList();
    }

    private void finish(Article article, Filing.Waiting source, Instant now) {
        if (source.publish() && article.getPublishedAt() == null) {
            articles.publish(article, now);
        } else {
            articles.changed(article);
        }
    }
}
