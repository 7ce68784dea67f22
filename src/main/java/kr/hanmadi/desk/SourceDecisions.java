package kr.hanmadi.desk;

import kr.hanmadi.account.AuditTrail;
import kr.hanmadi.article.FullText;
import kr.hanmadi.ingest.Source;
import kr.hanmadi.ingest.Sources;
import kr.hanmadi.ingest.StagedSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What editors do with raw texts: put them in, and have a failed one read once more. */
@Service
@Transactional
class SourceDecisions {
    private final Sources sources;
    private final AuditTrail trail;

    SourceDecisions(Sources sources, AuditTrail trail) {
        this.sources = sources;
        this.trail = trail;
    }

    StagedSource take(Incoming incoming, FullText fullText, String editor) {
        var staged = sources.stageFromDesk(incoming.name(), incoming.content(), incoming.published(), fullText);
        if (staged.outcome() != StagedSource.Outcome.UNCHANGED) {
            trail.record(editor, "source-taken", subject(staged.id()), null, incoming.name());
        }
        return staged;
    }

    /** Whether the text waits to be read now. */
    boolean retry(long id, String editor) {
        var failure = sources.find(id).map(Source::failure);
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
