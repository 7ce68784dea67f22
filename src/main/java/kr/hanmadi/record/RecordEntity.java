package kr.hanmadi.record;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import java.util.ArrayList;
import java.util.List;

/** A row of the record. Its verbs tell what they change, and the running transaction hands that on before it commits. */
@MappedSuperclass
public abstract class RecordEntity {
    @Transient
    private final List<RecordEvent> events = new ArrayList<>();

    /** Said by each verb. */
    protected void tell(RecordEvent event) {
        events.add(event);
        EventsOfTransaction.running().ifPresent(transaction -> transaction.add(event));
    }

    /** What its verbs told since it was made or read from the database. */
    public List<RecordEvent> events() {
        return List.copyOf(events);
    }

    /** Puts these values in the place of the old ones, and writes nothing where they are the same. */
    protected static <T> void replace(List<T> old, List<T> now) {
        if (!old.equals(now)) {
            old.clear();
            old.addAll(now);
        }
    }
}
