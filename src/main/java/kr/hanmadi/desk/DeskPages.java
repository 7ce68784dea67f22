package kr.hanmadi.desk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.ArticleLists;
import kr.hanmadi.article.ArticleState;
import kr.hanmadi.article.Articles;
import kr.hanmadi.ingest.EarlierVersion;
import kr.hanmadi.ingest.EarlierVersions;
import kr.hanmadi.ingest.Source;
import kr.hanmadi.ingest.SourceState;
import kr.hanmadi.ingest.Sources;
import kr.hanmadi.quote.Quotes;
import kr.hanmadi.web.DisplayDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the lists of the desk together. */
@Service
@Transactional(readOnly = true)
class DeskPages {
    private static final int RECENT = 10;

    private final Articles articles;
    private final ArticleLists articleLists;
    private final Quotes quotes;
    private final Sources sources;
    private final EarlierVersions versions;

    DeskPages(Articles articles, ArticleLists articleLists, Quotes quotes, Sources sources, EarlierVersions versions) {
        this.articles = articles;
        this.articleLists = articleLists;
        this.quotes = quotes;
        this.sources = sources;
        this.versions = versions;
    }

    /** An article in a list of the desk; doubtful counts remarks whose speaker is unknown or not sure. */
    record Line(
            String publicId,
            String headline,
            @Nullable String outlet,
            long remarks,
            long doubtful,
            ArticleState state) {}

    /** A raw text in a list of the desk. */
    record SourceLine(
            long id,
            String name,
            Arrival arrival,
            @Nullable String failureKey,
            @Nullable String articleId,
            boolean retryable,
            boolean held) {}

    /** How and when a text came in, and its size in bytes. */
    record Arrival(String origin, long size, DisplayDate at) {}

    /** Whether a text is a new version of one of these articles. */
    record VersionQuestion(long id, String name, List<String> opening, List<Earlier> articles) {}

    /** An article that a text may be a new version of, and why. */
    record Earlier(
            String publicId,
            String headline,
            ArticleState state,
            @Nullable String outlet,
            @Nullable DisplayDate day,
            List<String> likenesses) {}

    /** What readers see, the last first. */
    List<Line> published() {
        return lines(articleLists.newest(RECENT));
    }

    private List<Line> lines(List<Article> of) {
        var counts = quotes.toReview(of.stream().map(DeskPages::id).toList());
        return of.stream()
                .map(article -> {
                    var count = Objects.requireNonNull(counts.get(id(article)));
                    return new Line(
                            article.getPublicId(),
                            article.getHeadline(),
                            article.getOutlet(),
                            count.direct(),
                            count.doubtful(),
                            article.getState());
                })
                .toList();
    }

    private static Long id(Article article) {
        return Objects.requireNonNull(article.getId());
    }

    Page<SourceLine> sources(SourceState state, Pageable page) {
        var list = sources.page(state, page);
        var filed = articles.byIds(list.stream()
                .map(source -> source.outcome().articleId())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList());
        return list.map(source -> line(
                source,
                source.outcome().articleId() == null
                        ? null
                        : filed.get(source.outcome().articleId())));
    }

    Map<String, Long> counts() {
        var counts = new TreeMap<String, Long>();
        for (var state : SourceState.values()) {
            counts.put(state.name(), sources.count(state));
        }
        return counts;
    }

    /** The texts that failed last. */
    List<SourceLine> failed(int most) {
        return sources.newest(SourceState.FAILED, most).stream()
                .map(source -> line(source, null))
                .toList();
    }

    private SourceLine line(Source source, @Nullable Article filed) {
        var failure = source.outcome().failure();
        return new SourceLine(
                source.id(),
                name(source),
                new Arrival(source.origin().name(), source.size(), DisplayDate.of(source.receivedAt())),
                failure == null ? null : failure.messageKey(),
                filed == null ? null : filed.getPublicId(),
                source.outcome().retryable(),
                source.outcome().held());
    }

    private static String name(Source source) {
        return source.path().replaceFirst("^[0-9a-f-]{36}/", "");
    }

    /** The public id of the article that a text was filed as. */
    @Nullable
    String articleOf(Source source) {
        var articleId = source.outcome().articleId();
        return articleId == null
                ? null
                : articles.find(articleId).map(Article::getPublicId).orElse(null);
    }

    VersionQuestion question(Source source) {
        return new VersionQuestion(
                source.id(),
                name(source),
                sources.opening(source.id())
                        .lines()
                        .filter(line -> !line.isBlank())
                        .limit(4)
                        .toList(),
                versions.versionsOf(source.id()).stream().flatMap(this::earlier).toList());
    }

    private Stream<Earlier> earlier(EarlierVersion found) {
        return articles.find(found.articleId()).stream()
                .map(article -> new Earlier(
                        article.getPublicId(),
                        article.getHeadline(),
                        article.getState(),
                        article.getOutlet(),
                        article.day().map(DisplayDate::of).orElse(null),
                        found.likenesses().stream().sorted().map(Enum::name).toList()));
    }
}
