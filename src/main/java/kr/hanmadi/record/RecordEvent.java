package kr.hanmadi.record;

import java.util.stream.Stream;

/** Something that a verb of the record changed, with what was before and what is now. */
public interface RecordEvent {
    /** What changed and both its ends: whatever is made of these rows is made again. */
    Stream<RecordEntity> involved();
}
