package kr.hanmadi.record;

import java.util.List;

/** A transaction is about to commit these changes, in the order in which they were made. */
public record RecordChanged(List<RecordEvent> events) {
    public RecordChanged {
        events = List.copyOf(events);
    }
}
