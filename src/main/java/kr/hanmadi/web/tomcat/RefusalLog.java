package kr.hanmadi.web.tomcat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs refused requests, one line in ten seconds at most, so that a client cannot fill the disk with log lines. */
final class RefusalLog {
    private static final Logger log = LoggerFactory.getLogger(RefusalLog.class);
    private static final long REST = Duration.ofSeconds(10).toNanos();

    private final AtomicLong next = new AtomicLong(System.nanoTime());
    private final AtomicInteger untold = new AtomicInteger();

    void tell(int status, String address) {
        untold.incrementAndGet();
        long now = System.nanoTime();
        long due = next.get();
        if (now - due >= 0 && next.compareAndSet(due, now + REST)) {
            log.warn(
                    "{} requests were refused before any page was asked, the last one from {} with {}",
                    untold.getAndSet(0),
                    address,
                    status);
        }
    }
}
