package kr.hanmadi.search.api;

/**
 * What may be meant by the letters typed so far.
 *
 * @param label what tells it from others: affiliation, day; empty when there is nothing to tell
 * @param id the row when there is only one of that name, 0 otherwise
 */
public record Suggestion(Kind kind, String text, String label, long id) {
    /** In the order in which they are offered. */
    public enum Kind {
        PERSON,
        FORUM,
        ORGANISATION,
        QUERY
    }
}
