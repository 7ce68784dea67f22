package kr.hanmadi.site;

import java.util.List;
import kr.hanmadi.web.Moment;
import org.jspecify.annotations.Nullable;

/**
 * Everything one article page shows. Times are Korean time.
 *
 * @param address the absolute address
 * @param permalink the absolute address that never changes
 * @param decks lines under the headline
 * @param reportedOn the day its outlet printed it
 * @param entered when it became public here
 * @param updated when it last changed for readers; null when it never did
 * @param machineRead whether some speaker has not been confirmed by an editor
 * @param quotesOnly whether readers see quotations with their paragraphs only
 * @param headlineChecks of the quotations in headline and decks
 * @param contents of the page, from its subheads
 * @param quotes how many direct quotations
 * @param references what else the article calls its people
 * @param more other articles on the same forum
 */
public record ArticleView(
        String publicId,
        String href,
        String address,
        String permalink,
        String headline,
        List<String> decks,
        String reporters,
        @Nullable String outlet,
        @Nullable Moment reportedOn,
        @Nullable Moment entered,
        @Nullable Moment updated,
        boolean machineRead,
        List<Note> corrections,
        boolean quotesOnly,
        List<HeadlineCheckView> headlineChecks,
        List<TextBlock> blocks,
        List<Heading> contents,
        int quotes,
        long people,
        long anonymous,
        List<SpeakerTally.Line> speakers,
        List<ReferenceView> references,
        @Nullable ForumCard forum,
        List<ForumLine> schedule,
        List<ArticleLine> more,
        String citation,
        @Nullable String sourceUrl,
        @Nullable String licence) {

    /** A dated correction. */
    public record Note(String text, Moment madeAt) {}

    /** A line of the contents. */
    public record Heading(String anchor, String text) {}
}
