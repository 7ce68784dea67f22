package kr.hanmadi.search.index;

import org.hibernate.search.engine.reporting.EntityIndexingFailureContext;
import org.hibernate.search.engine.reporting.FailureContext;
import org.hibernate.search.engine.reporting.FailureHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says in one line what the index could not take; the outbox keeps it and tries again. A full disk fails hundreds of
 * times a minute, and its stack traces would fill what is left.
 */
final class IndexFailures implements FailureHandler {
    private static final Logger log = LoggerFactory.getLogger(IndexFailures.class);

    @Override
    public void handle(FailureContext failure) {
        log.error("{}: {}", failure.failingOperation(), failure.throwable().toString());
    }

    @Override
    public void handle(EntityIndexingFailureContext failure) {
        log.error(
                "{} of {}: {}",
                failure.failingOperation(),
                failure.failingEntityReferences(),
                failure.throwable().toString());
    }
}
