package kr.hanmadi.record;

/**
 * A row that an editor's merge or split moved from one person or forum to another, by what identifies it when reports are
 * filed again.
 *
 * @param owner the key of the row, or of the row that it belongs to
 * @param place tells several of one owner apart; empty where there is one
 */
public record MovedRow(What what, long owner, String place) {
    /** What moves. A FACT, participant or backer is copied to the forum that stays. */
    public enum What {
        AFFILIATION,
        NAME,
        QUOTE,
        MEMBER,
        MENTION,
        PARTICIPANT,
        BACKER,
        ARTICLE,
        SCHEDULE,
        FACT,
        ADDED_PARTICIPANT,
        ADDED_BACKER
    }
}
