package kr.hanmadi.site.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import kr.hanmadi.article.Article;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.site.line.ForumNeighbours;
import kr.hanmadi.site.line.LineFactory;

/** Lists that hold what readers see, with a draft or its forum at the place where it will stand. */
final class OrderedList {
    private static final Comparator<Article> NEWEST_FIRST = Comparator.comparing(
                    (Article article) -> article.day().orElseThrow())
            .thenComparing(article -> LineFactory.id(article.getId()))
            .reversed();

    private static final Comparator<Forum> OLDEST_FIRST = Comparator.comparing(
                    Forum::getHeldOn, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Forum::getEdition, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(forum -> LineFactory.id(forum.getId()));

    private OrderedList() {}

    /** @param reports newest first */
    static List<Article> with(Article article, List<Article> reports) {
        return with(article, reports, NEWEST_FIRST);
    }

    /**
     * Behind the end of a list that was cut off its place is not known, and it is in none.
     *
     * @param series oldest first, so many as {@link ForumNeighbours#SERIES} at most
     */
    static List<Forum> with(Forum forum, List<Forum> series) {
        boolean isBehindTheCut = series.size() >= ForumNeighbours.SERIES.getPageSize()
                && OLDEST_FIRST.compare(forum, series.getLast()) > 0;
        return isBehindTheCut ? series : with(forum, series, OLDEST_FIRST);
    }

    private static <T> List<T> with(T one, List<T> ordered, Comparator<T> order) {
        if (ordered.contains(one)) {
            return ordered;
        }
        var all = new ArrayList<>(ordered);
        all.add(
                IntStream.range(0, ordered.size())
                        .filter(place -> order.compare(one, ordered.get(place)) < 0)
                        .findFirst()
                        .orElse(ordered.size()),
                one);
        return all;
    }
}
