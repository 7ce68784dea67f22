package kr.hanmadi.search.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import kr.hanmadi.search.index.IndexedWords.State;
import org.junit.jupiter.api.Test;

class ReadingPaceTests {
    private static final Instant BEGUN = Instant.parse("2025-03-01T00:00:00Z");
    private static final Instant ENDED = BEGUN.plusSeconds(1);
    private static final Instant SOON = ENDED.plusSeconds(1);
    private static final Instant RESTED = ENDED.plusSeconds(20);

    private final ReadingPace pace = new ReadingPace();

    @Test
    void readsTheWordsOfASmallRecordAtOnceHoweverLongTheLastReadingTook() {
        pace.read(new State(30, Set.of(30)), BEGUN, ENDED);
        assertThat(pace.isTimeToRead(new State(53, Set.of(54)), SOON)).isTrue();
    }

    @Test
    void readsASmallRecordAtOnceWhereALargeOneWasBefore() {
        pace.read(new State(90_000, Set.of(95_000)), BEGUN, ENDED);
        assertThat(pace.isTimeToRead(new State(0, Set.of(0)), SOON)).isTrue();
    }

    @Test
    void restsAfterReadingALargeRecord() {
        pace.read(new State(90_000, Set.of(95_000)), BEGUN, ENDED);
        assertThat(pace.isTimeToRead(new State(90_001, Set.of(95_001)), SOON)).isFalse();
        assertThat(pace.isTimeToRead(new State(90_001, Set.of(95_001)), RESTED)).isTrue();
    }

    @Test
    void readsNothingTwiceThatDidNotChange() {
        pace.read(new State(30, Set.of(30)), BEGUN, ENDED);
        assertThat(pace.isTimeToRead(new State(30, Set.of(30)), RESTED)).isFalse();
    }

    /** One document took the place of another, and what was removed left no gap. */
    @Test
    void seesATextThatChangedAlthoughThereAreAsManyAsBefore() {
        pace.read(new State(30, Set.of("one", "two")), BEGUN, ENDED);
        assertThat(pace.isTimeToRead(new State(30, Set.of("three")), SOON)).isTrue();
    }

    @Test
    void restsWhereTheIndexDoesNotTellWhenItChanged() {
        assertThat(pace.isTimeToRead(State.UNKNOWN, BEGUN)).isTrue();
        pace.read(State.UNKNOWN, BEGUN, ENDED);
        assertThat(pace.isTimeToRead(State.UNKNOWN, SOON)).isFalse();
        assertThat(pace.isTimeToRead(State.UNKNOWN, RESTED)).isTrue();
    }
}
