package kr.hanmadi.desk;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.ArticleState;
import kr.hanmadi.article.Articles;
import kr.hanmadi.database.Outage;
import kr.hanmadi.ingest.Filing;
import kr.hanmadi.record.Decision;
import kr.hanmadi.upkeep.ReadOnlyMode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes reports at their hour. Taking one, publishing it and forgetting its hour are one transaction, so that it
 * goes out once, however many portals there are and whenever one of them dies; what was due while none ran goes out when
 * one runs again. What is not as it was approved does not go out, and the desk is told why.
 */
@Component
class ScheduledPublishing {
    private static final Logger log = LoggerFactory.getLogger(ScheduledPublishing.class);
    private static final int AT_ONCE = 50;

    private final WorkRecord record;
    private final Articles articles;
    private final ArticleDecisions decisions;
    private final Filing filing;
    private final Notices notices;
    private final TransactionTemplate transaction;
    private final ReadOnlyMode readOnly;
    private final Clock clock;

    ScheduledPublishing(
            WorkRecord record,
            Articles articles,
            ArticleDecisions decisions,
            Filing filing,
            Notices notices,
            PlatformTransactionManager transactions,
            ReadOnlyMode readOnly,
            Clock clock) {
        this.record = record;
        this.articles = articles;
        this.decisions = decisions;
        this.filing = filing;
        this.notices = notices;
        this.transaction = new TransactionTemplate(transactions);
        this.readOnly = readOnly;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${hanmadi.publishing.check-interval:5s}",
            initialDelayString = "${hanmadi.publishing.check-interval:5s}")
    void publishDue() {
        try {
            if (readOnly.now().isPresent()) {
                return;
            }
            record.due(clock.instant(), AT_ONCE).forEach(due -> publish(due).ifPresent(filing::fileOrAwait));
        } catch (RuntimeException e) {
            if (!Outage.isBehind(e)) {
                throw e;
            }
            log.warn("The database does not answer; what is due goes out later: {}", Outage.messageOf(e));
        }
    }

    private Optional<Long> publish(long articleId) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> publishClaimed(articleId)));
        } catch (ConcurrencyFailureException e) {
            log.info("Article {} was changed while it was to go out; it is looked at again", articleId);
        } catch (RuntimeException e) {
            if (Outage.isBehind(e)) {
                throw e;
            }
            log.error("Article {} could not go out at its hour", articleId, e);
            transaction.executeWithoutResult(status -> articles.find(articleId)
                    .ifPresent(article -> stop(article, record.workOn(articleId), "desk.schedule.stopped.error")));
        }
        return Optional.empty();
    }

    /** @return the source to read again, as {@link ArticleDecisions#publish} says */
    Optional<Long> publishClaimed(long articleId) {
        var claimed = record.claim(articleId, clock.instant());
        if (claimed.isEmpty()) {
            return Optional.empty();
        }
        var article = articles.find(articleId).orElseThrow();
        var hindrance = hindrance(article, claimed.get());
        if (hindrance.isPresent()) {
            log.warn("Article {} does not go out at its hour: {}", article.getPublicId(), hindrance.get());
            stop(article, claimed.get(), hindrance.get());
            return Optional.empty();
        }
        var release = claimed.get().release();
        var by = new Decision(
                Objects.requireNonNull(release.scheduledBy()), release.scheduledById(), clock.instant(), null);
        return decisions.publish(article, by);
    }

    /** The editor who gave the hour and the one who sees to the report are told. */
    private void stop(Article article, DraftProgress work, String why) {
        record.stop(id(article), why);
        notices.tell(
                Arrays.asList(work.release().scheduledById(), work.assignee()),
                Notice.ofReport(NoticeKind.STOPPED, article, "work", null, why));
    }

    /** Why a report would not go out at its hour as it is now: the key of a message. */
    Optional<String> hindrance(Article article, DraftProgress work) {
        return Optional.ofNullable(
                hindrances(List.of(article), Map.of(id(article), work)).get(id(article)));
    }

    /** The same of many, by article. */
    Map<Long, String> hindrances(Collection<Article> scheduled, Map<Long, DraftProgress> works) {
        var missing = decisions.missing(scheduled);
        var contents =
                record.contents(scheduled.stream().map(ScheduledPublishing::id).toList());
        var found = new HashMap<Long, String>();
        for (var article : scheduled) {
            var lacking = missing.getOrDefault(id(article), List.of());
            var work = works.getOrDefault(id(article), DraftProgress.NEW);
            if (article.getState() != ArticleState.DRAFT) {
                found.put(id(article), "desk.schedule.stopped.state");
            } else if (!lacking.isEmpty()) {
                found.put(id(article), "desk.publish.missing." + lacking.getFirst());
            } else if (!Objects.equals(work.release().approved(), contents.get(id(article)))) {
                found.put(id(article), "desk.schedule.stopped.changed");
            }
        }
        return found;
    }

    private static long id(Article article) {
        return Objects.requireNonNull(article.getId());
    }
}
