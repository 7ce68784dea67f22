package kr.hanmadi.pagecache;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Counts the changes of the record: pages rendered under an earlier number are out of date. Changes made by
 * others (another node, a command beside the server) are told by the database.
 */
@Component
public class RecordVersion {
    /** A state of the record as this node knows it, and since when. */
    record State(long number, Instant since) {}

    private final Clock clock;
    private final AtomicReference<State> newest;
    private volatile boolean listening;
    private volatile boolean away;
    private volatile @Nullable State lastWatched;

    RecordVersion(Clock clock) {
        this.clock = clock;
        this.newest = new AtomicReference<>(new State(0, clock.instant()));
    }

    /** The record changed, and the change can be read by everyone. */
    public void raise() {
        newest.updateAndGet(state -> new State(state.number() + 1, clock.instant()));
    }

    /** From now on, or no longer, the database tells about changes made by others. */
    void listening(boolean isWatched) {
        if (listening && !isWatched) {
            lastWatched = newest.get();
        }
        raise();
        listening = isWatched;
    }

    /** Whether the database answers at all. */
    void away(boolean isAway) {
        away = isAway;
    }

    /** The version that a page rendered now belongs to; null while changes of the record cannot be heard. */
    @Nullable
    State current() {
        return listening ? newest.get() : null;
    }

    /** The state up to which every change was told, while the database does not answer; null while it does. */
    @Nullable
    State beforeOutage() {
        return away ? lastWatched : null;
    }
}
