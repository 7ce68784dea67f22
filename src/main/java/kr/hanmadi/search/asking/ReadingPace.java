package kr.hanmadi.search.asking;

import java.time.Duration;
import java.time.Instant;
import kr.hanmadi.search.index.IndexedWords.State;

/** How often the words of the index are read again: a small record at once, a large one in so small a part of the time. */
final class ReadingPace {
    /** So few documents are read at each check: a busy machine takes longer for them, but they cost little. */
    private static final int SMALL = 500;

    private static final int REST = 20;

    private State known = State.UNKNOWN;
    private Instant rested = Instant.EPOCH;

    boolean isTimeToRead(State state, Instant now) {
        boolean changed = state.equals(State.UNKNOWN) || !state.equals(known);
        boolean small = !state.equals(State.UNKNOWN) && state.documents() <= SMALL;
        return changed && (small || !now.isBefore(rested));
    }

    /** Notes what was read, and how long that took. */
    void read(State state, Instant begun, Instant ended) {
        known = state;
        rested = ended.plus(Duration.between(begun, ended).multipliedBy(REST));
    }
}
