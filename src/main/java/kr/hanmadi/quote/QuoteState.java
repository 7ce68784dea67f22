package kr.hanmadi.quote;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How far a quotation's speaker can be trusted: 기계 판독, 확인, 정정됨, 발언 아님, 철회됨. */
public enum QuoteState {
    FOUND,
    CONFIRMED,
    CORRECTED,
    REJECTED,
    WITHDRAWN;

    /**
     * Whether a quotation stands: readers then see it where they may see its article. The database says so once more, by
     * the function {@code quote_stands} and in the column {@code stands}.
     */
    public boolean stands() {
        return switch (this) {
            case FOUND, CONFIRMED, CORRECTED -> true;
            case REJECTED, WITHDRAWN -> false;
        };
    }

    /** Whether it is what the machine read, and no editor has decided it. */
    public boolean isReading() {
        return switch (this) {
            case FOUND -> true;
            case CONFIRMED, CORRECTED, REJECTED, WITHDRAWN -> false;
        };
    }

    /** Whether an editor has said that the words are no remark; readers are then told that there is no such page. */
    public boolean isNoRemark() {
        return switch (this) {
            case REJECTED -> true;
            case FOUND, CONFIRMED, CORRECTED, WITHDRAWN -> false;
        };
    }

    /** Whether its words stand in the article no more: readers are told that it was withdrawn, and nothing is decided of it. */
    public boolean isGone() {
        return switch (this) {
            case WITHDRAWN -> true;
            case FOUND, CONFIRMED, CORRECTED, REJECTED -> false;
        };
    }

    /** Whether the speaker may be another one than the evidence speaks for. */
    public boolean isAgainstEvidence() {
        return switch (this) {
            case CORRECTED -> true;
            case FOUND, CONFIRMED, REJECTED, WITHDRAWN -> false;
        };
    }

    /** Whether a feed names it beside the words: what an editor confirmed needs no word. */
    public boolean isNamedInFeeds() {
        return switch (this) {
            case CONFIRMED -> false;
            case FOUND, CORRECTED, REJECTED, WITHDRAWN -> true;
        };
    }

    /** The names of the states of which that holds, for SQL. */
    static List<String> names(Predicate<QuoteState> holds) {
        return Stream.of(values()).filter(holds).map(Enum::name).toList();
    }
}
