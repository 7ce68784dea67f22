package kr.hanmadi.site.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph, heading or caption of an article page.
 *
 * @param anchor its address in the page: p3, s2
 * @param lines one for a paragraph, one or more for a heading
 * @param said who speaks in it
 * @param checks of the quotations in a heading
 */
public record TextBlock(
        Kind kind,
        @Nullable String anchor,
        List<MarkedText> lines,
        List<ParagraphSpeakerView> said,
        List<HeadlineCheckView> checks) {

    /** GAP stands for text that is not shown because only quotations may be. */
    public enum Kind {
        PARAGRAPH,
        SUBHEAD,
        CAPTION,
        GAP
    }

    static TextBlock gap() {
        return new TextBlock(Kind.GAP, null, List.of(), List.of(), List.of());
    }
}
