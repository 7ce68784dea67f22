package kr.hanmadi.search;

import org.jspecify.annotations.Nullable;

/**
 * What a reader looks for.
 *
 * @param text as typed
 * @param type the kind of result to show; null lets the search choose the best filled one
 * @param personId only the quotations of this person; null for everyone's
 * @param page from 1
 */
public record SearchRequest(
        String text,
        @Nullable ResultType type,
        ResultOrder order,
        @Nullable Long personId,
        int page) {
    public static final int PAGE_SIZE = 20;
    /** Deeper than anyone reads; beyond it lies only work for robots. */
    static final int LAST_PAGE = 250;

    public SearchRequest {
        page = Math.clamp(page, 1, LAST_PAGE);
    }
}
