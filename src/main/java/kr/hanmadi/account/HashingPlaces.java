package kr.hanmadi.account;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A hash of Argon2 takes a processor and 16 MB for a tenth of a second. One is made at a time, a few more wait for a
 * moment, and everyone past them is told to come again: a flood of tries takes no more than that from the readers.
 */
final class HashingPlaces {
    private static final int MOST_WAITING = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Semaphore hashing = new Semaphore(1, true);

    /** @throws SignInFailure when too many wait already */
    <T> T in(Supplier<T> work) {
        if (!taken()) {
            throw SignInFailure.busy();
        }
        try {
            return work.get();
        } finally {
            hashing.release();
        }
    }

    private boolean taken() {
        try {
            return hashing.getQueueLength() < MOST_WAITING
                    && hashing.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
