package kr.hanmadi.search.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One result.
 *
 * @param id the row's key
 * @param snippet the words to show; without pieces that is left to the page
 * @param reason the word by which it was found, where that is not the word looked for: a word of the same meaning, a
 *     form of the name, the name of the speaker; null where the marked words say it
 * @param alike rows with the same utterance that stand behind this one
 * @param cursor its place by date
 */
public record Hit(Long id, Snippet snippet, @Nullable Reason reason, List<Long> alike, Cursor cursor) {
    /** Why a result was found. */
    public record Reason(Why why, String word) {}

    /** What led to a result whose words do not show it. */
    public enum Why {
        SPEAKER,
        SYNONYM,
        HEADLINE,
        AFFILIATION
    }

    public Hit {
        alike = List.copyOf(alike);
    }

    public Hit before(List<Long> others) {
        return new Hit(id, snippet, reason, others, cursor);
    }
}
