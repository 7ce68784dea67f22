package kr.hanmadi.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import kr.hanmadi.database.Outage;
import kr.hanmadi.extraction.ReportReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Files staged sources in the background from when the application is ready until it stops. */
@Component
@ConditionalOnBooleanProperty(name = "hanmadi.ingest.worker", matchIfMissing = true)
@ConditionalOnBooleanProperty(name = "hanmadi.read-only", havingValue = false, matchIfMissing = true)
class FilingWorker {
    private static final Logger log = LoggerFactory.getLogger(FilingWorker.class);

    private final Filing filing;
    private final Sources sources;
    private final IngestSettings settings;
    private final List<Thread> threads;
    private final CountDownLatch stopping = new CountDownLatch(1);

    FilingWorker(Filing filing, Sources sources, IngestSettings settings) {
        this.filing = filing;
        this.sources = sources;
        this.settings = settings;
        this.threads = IntStream.rangeClosed(1, settings.workers())
                .mapToObj(number -> new Thread(this::work, "filing-" + number))
                .toList();
    }

    @EventListener
    void start(ApplicationReadyEvent ready) {
        int again = sources.stageAgainWhatOtherRulesRead(ReportReader.RULES_VERSION);
        if (again > 0) {
            log.info("Reading {} articles again by rules version {}", again, ReportReader.RULES_VERSION);
        }
        threads.forEach(Thread::start);
    }

    /** Waits for the sources at hand, so that the database is not taken from under it. */
    @EventListener
    void stop(ContextClosedEvent closed) throws InterruptedException {
        stopping.countDown();
        var latest = Instant.now().plusSeconds(20);
        for (var thread : threads) {
            if (thread.isAlive()) {
                thread.join(Duration.between(Instant.now(), latest));
            }
        }
    }

    private void work() {
        try {
            boolean rest = false;
            while (!stopping.await(rest ? settings.interval().toMillis() : 0, TimeUnit.MILLISECONDS)) {
                rest = !fileNext();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean fileNext() {
        try {
            return filing.fileNext();
        } catch (RuntimeException e) {
            if (Outage.isBehind(e)) {
                log.warn(
                        "The database does not answer; filing continues in {}: {}",
                        settings.interval(),
                        Outage.messageOf(e));
            } else {
                log.error("Filing failed; continuing in {}", settings.interval(), e);
            }
            return false;
        }
    }
}
