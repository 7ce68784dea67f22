package kr.hanmadi.desk;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.ArticleState;
import kr.hanmadi.article.FullText;
import kr.hanmadi.article.Picture;
import org.jspecify.annotations.Nullable;

/** What must be known of a report before it goes out; each the end of a message's key. */
final class MissingFacts {
    private MissingFacts() {}

    /**
     * In the order in which they are asked.
     *
     * @param isForumOfOthers whether readers know the forum of the report from another one
     * @param required what the newsroom wants to know of each besides
     */
    static List<String> of(Article article, boolean isForumOfOthers, Set<RequiredFact> required) {
        if (article.getState() != ArticleState.DRAFT) {
            return List.of();
        }
        var always = Stream.<@Nullable String>of(
                        article.getReportedOn() == null && !article.isDayUnknown() ? "reported-on" : null,
                        isForumOfOthers && !article.isForumDecided() ? "same-forum" : null,
                        article.getFullText() == FullText.PUBLIC && article.getLicence() == null ? "licence" : null,
                        article.getPictures().stream().anyMatch(Picture::isUnsaid) ? "pictures" : null)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull);
        return Stream.concat(
                        always,
                        required.stream()
                                .filter(fact -> !fact.isKnown(article))
                                .sorted()
                                .map(RequiredFact::field))
                .toList();
    }
}
