package kr.hanmadi.site.home;

import java.util.List;
import kr.hanmadi.site.article.CorrectionPages;
import kr.hanmadi.site.line.ArticleLine;
import kr.hanmadi.site.line.ForumLine;
import kr.hanmadi.site.line.PersonLine;
import kr.hanmadi.site.line.QuoteView;
import kr.hanmadi.site.topic.TopicPages;
import org.jspecify.annotations.Nullable;

/**
 * Everything the first page shows.
 *
 * @param corrections the latest, of any article
 * @param searches what readers looked for most and found
 */
public record HomeView(
        Top top,
        List<ArticleLine> articles,
        List<QuoteView> quotes,
        Meetings meetings,
        List<PersonLine> people,
        List<CorrectionPages.Line> corrections,
        List<TopicPages.Line> topics,
        List<String> searches) {
    /**
     * What stands first.
     *
     * @param hero the quotation of the day; null while there is none
     * @param lead the newest article, or the one that an editor put there
     */
    public record Top(@Nullable QuoteView hero, @Nullable ArticleLine lead) {}

    /** Forums to come and those of late. */
    public record Meetings(List<ForumLine> upcoming, List<ForumLine> forums) {}
}
