package kr.hanmadi.search.api;

import org.jspecify.annotations.Nullable;

/**
 * What a reader looks for.
 *
 * @param text as typed, in the query language
 * @param type the kind of result to show; null lets the search choose the best filled one
 * @param counted whether results of the other kinds, facets and months are counted too
 * @param marked whether what is found is marked, and the same utterance collapsed
 */
public record SearchRequest(
        String text,
        @Nullable ResultType type,
        ResultOrder order,
        SearchFilter filter,
        InterpretationOptions switches,
        Part part,
        boolean counted,
        boolean marked) {
    /**
     * Which of the results are wanted.
     *
     * @param page from 1
     * @param after goes on behind this hit of an earlier answer, by date only; the page is then of no meaning
     */
    public record Part(int page, int size, @Nullable Cursor after) {
        public Part {
            size = Math.clamp(size, 1, LARGEST_PAGE);
            page = Math.clamp(page, 1, Math.max(1, DEEPEST / size));
        }
    }

    public static final int PAGE_SIZE = 20;
    /** As many as one asks for at once. */
    public static final int LARGEST_PAGE = 1000;
    /** Deeper pages are reached by date: {@link #after}. */
    public static final int DEEPEST = 10_000;

    /** Words alone, best first, everything counted. */
    public static SearchRequest of(String text) {
        return new SearchRequest(
                text,
                null,
                ResultOrder.RELEVANCE,
                SearchFilter.NONE,
                InterpretationOptions.ON,
                new Part(1, PAGE_SIZE, null),
                true,
                true);
    }

    public SearchRequest show(@Nullable ResultType which, ResultOrder by, int number) {
        return new SearchRequest(
                text, which, by, filter, switches, new Part(number, part.size(), part.after()), counted, marked);
    }

    public SearchRequest within(SearchFilter by) {
        return new SearchRequest(text, type, order, by, switches, part, counted, marked);
    }

    public SearchRequest interpretedBy(InterpretationOptions how) {
        return new SearchRequest(text, type, order, filter, how, part, counted, marked);
    }

    /** The first few results of another kind. */
    public SearchRequest few(ResultType which, int howMany) {
        return new SearchRequest(text, which, order, filter, switches, new Part(1, howMany, null), counted, marked);
    }

    /** Whether results of every kind are wanted on one page. */
    public boolean isOverview() {
        return type == null && marked && part.page() == 1 && part.after() == null;
    }

    /** The hits of one page alone, the best or the last to come in first. */
    public SearchRequest hitsOnPage(int number, int howMany) {
        var by = order.isByDay() ? ResultOrder.RELEVANCE : order;
        return new SearchRequest(text, type, by, filter, switches, new Part(number, howMany, null), false, false);
    }

    /** The hits alone, so many at once, behind an earlier one; by date, so that reading on misses nothing. */
    public SearchRequest hitsAfter(@Nullable Cursor hit, int howMany) {
        var by = order.isByDay() ? order : ResultOrder.NEWEST;
        return new SearchRequest(text, type, by, filter, switches, new Part(1, howMany, hit), false, false);
    }

    /** These hits, and the facets of all. */
    public SearchRequest withFacets() {
        return new SearchRequest(text, type, order, filter, switches, part, true, marked);
    }

    public int page() {
        return part.page();
    }

    public int size() {
        return part.size();
    }

    public @Nullable Cursor after() {
        return part.after();
    }
}
