package kr.hanmadi.record;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Has every transaction that may change the record gather what its rows tell. */
@Component
class RecordEvents implements TransactionExecutionListener {
    private final ApplicationEventPublisher publisher;

    RecordEvents(ApplicationEventPublisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure == null
                && !transaction.isReadOnly()
                && TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new EventsOfTransaction(publisher));
        }
    }
}
