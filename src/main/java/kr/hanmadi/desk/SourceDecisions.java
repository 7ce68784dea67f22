package kr.hanmadi.desk;

import java.util.Objects;
import kr.hanmadi.account.AuditTrail;
import kr.hanmadi.article.Articles;
import kr.hanmadi.article.FullText;
import kr.hanmadi.ingest.Sources;
import kr.hanmadi.ingest.StagedSource;
import kr.hanmadi.web.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What editors do with raw texts: put them in, and have a failed one read once more. */
@Service
@Transactional
class SourceDecisions {
    private final Sources sources;
    private final Articles articles;
    private final AuditTrail trail;

    SourceDecisions(Sources sources, Articles articles, AuditTrail trail) {
        this.sources = sources;
        this.articles = articles;
        this.trail = trail;
    }

    StagedSource take(UploadedText incoming, FullText fullText, String editor) {
        var staged = sources.stageFromDesk(incoming.name(), incoming.content(), incoming.published(), fullText);
        if (staged.outcome() != StagedSource.Outcome.UNCHANGED) {
            trail.record(editor, "source-taken", subject(staged.id()), null, incoming.name());
        }
        return staged;
    }

    /** A text that nothing speaks for being a new version of an article may be read. */
    void release(long id) {
        sources.release(id);
    }

    /** An editor says that a held text is an article of its own. */
    void isNew(long id, String editor) {
        if (sources.release(id)) {
            trail.record(editor, "source-new", subject(id), null, null);
        }
    }

    /** An editor says that a held text is a new version of an article. */
    void isVersion(long id, String articleId, String editor) {
        var article = articles.find(articleId).orElseThrow(() -> new NotFoundException("article", articleId));
        if (sources.releaseAsVersionOf(Objects.requireNonNull(article.getId()), id)) {
            trail.record(editor, "source-version", articleId, null, subject(id));
        }
    }

    /** Whether the text waits to be read now. */
    boolean retry(long id, String editor) {
        var failure = sources.find(id).map(source -> source.outcome().failure());
        if (!sources.retry(id)) {
            return false;
        }
        trail.record(
                editor, "source-retried", subject(id), failure.map(Enum::name).orElse(null), null);
        return true;
    }

    private static String subject(long id) {
        return "source-" + id;
    }
}
