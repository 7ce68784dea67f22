package kr.hanmadi.site.forum;

import java.util.List;
import kr.hanmadi.person.AffiliationKind;
import kr.hanmadi.site.line.ArticleLine;
import kr.hanmadi.site.line.ForumCard;
import kr.hanmadi.site.line.ForumLine;
import kr.hanmadi.site.line.PersonLine;
import kr.hanmadi.site.line.QuoteView;
import kr.hanmadi.site.line.SpeakerTally;
import kr.hanmadi.web.Pager;
import org.jspecify.annotations.Nullable;

/**
 * Everything one forum page shows.
 */
public record ForumView(
        ForumCard card, String address, Said said, Parts parts, Cast cast, Coverage coverage, Around around) {
    /**
     * What was said there.
     *
     * @param order in which the quotations stand
     * @param quotes how many utterances, the same in several reports counted once
     * @param isCut whether the forum has more quotations than a page of it reads
     * @param groups the quotations of this page under their headings; one group without a heading in the order of speaking
     * @param reported what reports tell without quotation marks
     */
    public record Said(
            ForumOrder order, int quotes, boolean isCut, List<Group> groups, Pager pager, List<SaidOnce> reported) {}

    /**
     * The shares of the speakers.
     *
     * @param shares of all letters quoted, most first, and {@code kinds} the same by the kind of place people speak for
     */
    public record Parts(long speakers, long anonymous, List<SpeakerTally.Line> shares, List<KindShare> kinds) {}

    /**
     * The programme and the people.
     *
     * @param programme parts with their people, in the order of such meetings
     * @param people who spoke without a part in the programme
     */
    public record Cast(List<Part> programme, List<PersonLine> people) {}

    /**
     * What reports there are.
     *
     * @param reports how many articles report it, of which {@code articles} are the newest; {@code reportsHref} lists all of
     *     them, null where these are all
     */
    public record Coverage(
            int reports,
            List<ArticleLine> articles,
            @Nullable String reportsHref) {}

    /**
     * The forums before and after it in its series.
     *
     * @param previous the forum before this one in its series, and {@code next} the one after it
     */
    public record Around(
            @Nullable ForumLine previous, @Nullable ForumLine next) {}

    /** @param heading null where the quotations need none */
    public record Group(@Nullable String heading, @Nullable String href, List<SaidOnce> quotes) {}

    /**
     * An utterance.
     *
     * @param part of the speaker in the programme; null without any
     * @param elsewhere in how many more articles it stands
     */
    public record SaidOnce(QuoteView quote, @Nullable String part, int elsewhere) {}

    /** A part of the programme: 발제, 토론. */
    public record Part(String label, List<PersonLine> people) {}

    /**
     * How much of all words came from one kind of place.
     *
     * @param kind null for sources without a name
     * @param width of the bar, of 100 for the largest
     */
    public record KindShare(@Nullable AffiliationKind kind, int speakers, int percent, int width) {}

    /** The orders a reader may choose from. */
    public List<ForumOrder> orders() {
        return List.of(ForumOrder.values());
    }
}
