package kr.hanmadi.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything one forum page shows.
 *
 * @param order in which the quotations stand
 * @param groups the quotations under their headings; one group without a heading in the order of speaking
 * @param shares of all letters quoted, most first
 * @param people who stood behind it, took part or spoke
 */
public record ForumView(
        ForumCard card,
        String address,
        ForumOrder order,
        int quotes,
        long speakers,
        long anonymous,
        List<Group> groups,
        List<SpeakerTally.Line> shares,
        List<PersonLine> people,
        List<ArticleLine> articles) {

    /** @param heading null where the quotations need none */
    public record Group(@Nullable String heading, @Nullable String href, List<QuoteView> quotes) {}

    /** The orders a reader may choose from. */
    public List<ForumOrder> orders() {
        return List.of(ForumOrder.values());
    }
}
