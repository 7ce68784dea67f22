package kr.hanmadi.search.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One result.
 *
 * @param id the row's key
 * @param snippet the words to show; without pieces that is left to the page
 * @param reason in which field it holds which word of the query; null where that cannot be told
 * @param sameUtterance rows with the same utterance that stand behind this one
 * @param cursor its place by date
 */
public record Hit(Long id, Snippet snippet, @Nullable Reason reason, List<Long> sameUtterance, Cursor cursor) {
    /** Why a result was found. */
    public record Reason(Why why, String word) {}

    /** In what a result holds the word. */
    public enum Why {
        /** The words of a quotation. */
        WORDS,
        /** The text of an article. */
        BODY,
        /** An affiliation of a person, or a form of the name that an article prints (오 의장). */
        FORMS,
        /** The topic, venue, backers or participants of a forum, or the headlines of its reports. */
        FACTS,
        /** A person named in an article. */
        PERSON,
        SPEAKER,
        SYNONYM,
        HEADLINE,
        AFFILIATION,
        /** Of a person or a forum. */
        NAME,
        /** Which newspaper printed it. */
        OUTLET
    }

    public Hit {
        sameUtterance = List.copyOf(sameUtterance);
    }

    public Hit before(List<Long> others) {
        return new Hit(id, snippet, reason, others, cursor);
    }
}
