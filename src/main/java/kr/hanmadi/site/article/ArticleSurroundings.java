package kr.hanmadi.site.article;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.ArticleLists;
import kr.hanmadi.article.Articles;
import kr.hanmadi.article.ReadableForums;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.quote.QuotesInArticles;
import kr.hanmadi.quote.SharedSpeakers;
import kr.hanmadi.site.line.ArticleLine;
import kr.hanmadi.site.line.ForumNeighbours;
import kr.hanmadi.site.line.LineFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Where a reader may go from an article: its forums, the reports and the forums before and after it, related articles. */
@Component
class ArticleSurroundings {
    private static final int OF_FORUM = 5;
    private static final int OF_SERIES = 3;
    private static final int OF_SPEAKERS = 6;

    private final Articles articles;
    private final ArticleLists articleLists;
    private final ReadableForums readableForums;
    private final QuotesInArticles quotesInArticles;
    private final LineFactory listing;

    ArticleSurroundings(
            Articles articles,
            ArticleLists articleLists,
            ReadableForums readableForums,
            QuotesInArticles quotesInArticles,
            LineFactory listing) {
        this.articles = articles;
        this.articleLists = articleLists;
        this.readableForums = readableForums;
        this.quotesInArticles = quotesInArticles;
        this.listing = listing;
    }

    /** @param spoken quotations of the people of the article, who may speak in others too */
    ArticleView.Around around(Article article, Collection<Quote> spoken) {
        var forum = article.getForum() == null ? null : article.getForum().canonical();
        var reports = forum == null
                ? List.<Article>of()
                : OrderedList.with(article, articleLists.readableOfForum(LineFactory.id(forum.getId())));
        var neighbours = neighbours(article, reports);
        var inSeries = forum == null || forum.getSeries() == null
                ? ForumNeighbours.NONE
                : listing.neighbours(
                        forum,
                        OrderedList.with(
                                forum,
                                readableForums.readableForumsOfSeries(
                                        LineFactory.id(forum.getSeries().getId()), ForumNeighbours.SERIES)));
        return new ArticleView.Around(
                forum == null ? null : listing.card(forum),
                listing.forums(article.getSchedule().stream()
                        .map(Forum::canonical)
                        .distinct()
                        .toList()),
                related(article, forum, reports, spoken),
                neighbours.previous(),
                neighbours.next(),
                inSeries.previous(),
                inSeries.next());
    }

    private record Neighbours(
            @Nullable ArticleLine previous, @Nullable ArticleLine next) {}

    /** The reports before and after this one on the same forum; the list is newest first. */
    private Neighbours neighbours(Article article, List<Article> reports) {
        int at = reports.indexOf(article);
        var next = at > 0 ? reports.get(at - 1) : null;
        var previous = at >= 0 && at + 1 < reports.size() ? reports.get(at + 1) : null;
        return new Neighbours(
                previous == null ? null : ArticleLine.of(previous, null),
                next == null ? null : ArticleLine.of(next, null));
    }

    private List<ArticleView.Related> related(
            Article article, @Nullable Forum forum, List<Article> reports, Collection<Quote> spoken) {
        var reasons = new LinkedHashMap<Article, Why>();
        if (forum != null) {
            reports.stream()
                    .filter(other -> !other.equals(article))
                    .limit(OF_FORUM)
                    .forEach(other -> reasons.put(other, new Why(ArticleView.Reason.FORUM, "")));
            var series = forum.getSeries();
            if (series != null) {
                articleLists
                        .readableOfSeries(
                                LineFactory.id(series.getId()),
                                LineFactory.id(forum.getId()),
                                PageRequest.of(0, OF_SERIES))
                        .forEach(other ->
                                reasons.putIfAbsent(other, new Why(ArticleView.Reason.SERIES, series.getName())));
            }
        }
        addOfSameSpeakers(reasons, article, spoken);
        var lines = listing.articles(List.copyOf(reasons.keySet()));
        var whys = List.copyOf(reasons.values());
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new ArticleView.Related(
                        lines.get(i), whys.get(i).reason(), whys.get(i).who()))
                .toList();
    }

    private record Why(ArticleView.Reason reason, String who) {}

    private void addOfSameSpeakers(Map<Article, Why> reasons, Article article, Collection<Quote> spoken) {
        var speakers = spoken.stream()
                .flatMap(quote -> Stream.ofNullable(quote.getPerson()))
                .map(person -> LineFactory.id(person.getId()))
                .distinct()
                .toList();
        var shared = quotesInArticles.articlesSharing(
                speakers, LineFactory.id(article.getId()), PageRequest.of(0, OF_SPEAKERS));
        var byId = articles.byIds(shared.stream().map(SharedSpeakers::articleId).toList());
        for (var one : shared) {
            var other = byId.get(one.articleId());
            if (other != null) {
                reasons.putIfAbsent(other, new Why(ArticleView.Reason.SPEAKERS, one.names()));
            }
        }
    }
}
