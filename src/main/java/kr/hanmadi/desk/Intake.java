package kr.hanmadi.desk;

import java.util.Optional;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.Articles;
import kr.hanmadi.article.FullText;
import kr.hanmadi.ingest.EarlierVersions;
import kr.hanmadi.ingest.Filing;
import kr.hanmadi.ingest.Source;
import kr.hanmadi.ingest.Sources;
import kr.hanmadi.ingest.StagedSource;
import org.springframework.stereotype.Service;

/** Takes texts in and has them read at once, but for those that may be new versions of an article: they wait for an editor. */
@Service
class Intake {
    private final Sources sources;
    private final SourceDecisions decisions;
    private final Filing filing;
    private final Articles articles;
    private final EarlierVersions versions;

    Intake(Sources sources, SourceDecisions decisions, Filing filing, Articles articles, EarlierVersions versions) {
        this.sources = sources;
        this.decisions = decisions;
        this.filing = filing;
        this.articles = articles;
        this.versions = versions;
    }

    /** @param by the name that the trail keeps */
    StagedSource take(UploadedText text, FullText fullText, String by) {
        var staged = decisions.take(text, fullText, by);
        if (staged.outcome() == StagedSource.Outcome.STAGED
                && versions.versionsOf(staged.id()).isEmpty()) {
            decisions.release(staged.id());
            filing.fileOrAwait(staged.id());
        }
        return staged;
    }

    /** How a text that was taken stands now. */
    Source now(StagedSource staged) {
        return sources.find(staged.id()).orElseThrow();
    }

    /** The public id of the article that a text became; empty where it became none yet. */
    Optional<String> articleOf(Source source) {
        return Optional.ofNullable(source.outcome().articleId())
                .flatMap(articles::find)
                .map(Article::getPublicId);
    }
}
