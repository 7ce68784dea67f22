package kr.hanmadi.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Gathers what is told within one transaction and publishes it before the commit. */
final class EventsOfTransaction implements TransactionSynchronization {
    private final ApplicationEventPublisher publisher;
    private List<RecordEvent> told = new ArrayList<>();

    EventsOfTransaction(ApplicationEventPublisher publisher) {
        this.publisher = publisher;
    }

    /** Of the transaction of this thread; empty outside of one and in one that only reads. */
    static Optional<EventsOfTransaction> running() {
        return TransactionSynchronizationManager.isSynchronizationActive()
                ? TransactionSynchronizationManager.getSynchronizations().stream()
                        .filter(EventsOfTransaction.class::isInstance)
                        .map(EventsOfTransaction.class::cast)
                        .findFirst()
                : Optional.empty();
    }

    void add(RecordEvent event) {
        told.add(event);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        while (!told.isEmpty()) { // a listener may change the record too
            var events = told;
            told = new ArrayList<>();
            publisher.publishEvent(new RecordChanged(events));
        }
    }
}
