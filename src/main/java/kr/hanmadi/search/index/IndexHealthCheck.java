package kr.hanmadi.search.index;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import kr.hanmadi.database.Outage;
import kr.hanmadi.search.api.IndexRole;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.outboxpolling.OutboxPollingExtension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the index whole: fills it when it is missing, damaged or of another mapping, rebuilds it on request, and tries
 * again what failed. Pages are served meanwhile.
 */
@Component
public class IndexHealthCheck {
    private static final Logger log = LoggerFactory.getLogger(IndexHealthCheck.class);

    /** Any number that no other advisory lock uses. */
    private static final long LOCK = 0x4841_4E4D_4144_49L;

    /** No taker of changes and no change that failed is ever put off for so long. */
    private static final Duration FAR_AHEAD = Duration.ofMinutes(5);

    private final EntityManagerFactory factory;
    private final IndexStore store;
    private final IndexOwnership ownership;
    private final SearchSettings settings;
    private final IndexComparison comparison;
    private final JdbcClient jdbc;
    private final TransactionTemplate lock;
    private final TransactionTemplate apart;
    private final AtomicBoolean ready = new AtomicBoolean();
    private final AtomicBoolean doubted = new AtomicBoolean();
    private final AtomicBoolean comparing = new AtomicBoolean();

    IndexHealthCheck(
            EntityManagerFactory factory,
            IndexStore store,
            IndexOwnership ownership,
            SearchSettings settings,
            IndexComparison comparison,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.factory = factory;
        this.store = store;
        this.ownership = ownership;
        this.settings = settings;
        this.comparison = comparison;
        this.jdbc = jdbc;
        this.lock = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.ready.set(answersWhole() && standing().orElse(false));
    }

    /** Whether changes of the record reach the index that this process would ask. */
    private boolean answersWhole() {
        return store.isShared() || keeps();
    }

    private boolean keeps() {
        return ownership.role() == IndexRole.KEEPER;
    }

    /** What this process has to do with the index. */
    public IndexRole role() {
        return ownership.role();
    }

    /** Whether the index holds the whole record; until then search answers from the record's names alone. */
    public boolean isReady() {
        return ready.get();
    }

    /** A query failed on the index: re-checks the index on the next health pass, once for all failed queries. */
    public void doubt() {
        doubted.set(true);
    }

    @EventListener
    @Order(1)
    void start(ApplicationReadyEvent event) {
        keep();
        if (keeps() && isReady()) {
            // an index from before the record remembered where it is
            jdbc.sql("insert into index_home (home) values (?) on conflict do nothing")
                    .param(store.home())
                    .update();
        }
    }

    @Scheduled(
            fixedDelayString = "${hanmadi.search.check-interval:5s}",
            initialDelayString = "${hanmadi.search.check-interval:5s}")
    void keep() {
        if (!keeps()) {
            return;
        }
        try {
            look();
        } catch (RuntimeException e) {
            if (!Outage.isBehind(e)) {
                throw e;
            }
            log.debug("The database does not answer: {}", Outage.messageOf(e));
        }
    }

    private void look() {
        if (!ownership.renew()) {
            log.error("다른 한마디 서버가 검색 색인을 넘겨받았습니다. 바뀐 것을 서로 나누어 갖지 않도록 이 서버를 끝냅니다.");
            Thread.ofPlatform().name("end").start(() -> System.exit(1));
            return;
        }
        undoTheClock();
        var whole = standing();
        ready.set(whole.orElse(false));
        if (whole.isEmpty()) {
            return;
        }
        if (!whole.get()) {
            onOneNode(this::rebuild);
        }
        if (requested().isPresent()) {
            onOneNode(() -> requested().ifPresent(this::answer));
        }
        tryFailedEventsAgain();
        if (isReady()) {
            compareAside();
        }
    }

    /** In a thread of its own: it takes long where the record is large, and nothing else is to wait for it. */
    private void compareAside() {
        if (comparison.isAsked() && comparing.compareAndSet(false, true)) {
            Thread.ofVirtual().name("index-comparison").start(() -> {
                try {
                    onOneNode(comparison::answer);
                } catch (RuntimeException e) {
                    log.error("The index could not be compared with the record", e);
                } finally {
                    comparing.set(false);
                }
            });
        }
    }

    /** Whether the index is whole; nothing when it does not say, and then it is left alone. */
    private Optional<Boolean> standing() {
        try {
            return store.answers() ? Optional.of(isWhole()) : Optional.empty();
        } catch (RuntimeException e) {
            if (Outage.isBehind(e)) {
                throw e;
            }
            log.warn("The state of the search index cannot be read: {}", e.toString());
            return Optional.empty();
        }
    }

    private boolean isWhole() {
        if (store.isComplete() && doubted.getAndSet(false) && !store.isSound()) {
            store.markIncomplete();
        }
        return store.isComplete() && isKeptUpToDate();
    }

    /** An index that another one took the place of for a while, the cluster's or the folder's, missed what changed then. */
    private boolean isKeptUpToDate() {
        return jdbc.sql("select coalesce((select home from index_home), ?)")
                .param(store.home())
                .query(String.class)
                .single()
                .equals(store.home());
    }

    private void keepUpToDate() {
        jdbc.sql("insert into index_home (home) values (?) on conflict ((true)) do update set home = excluded.home")
                .param(store.home())
                .update();
    }

    /** Does work on the first of several nodes that comes to it; the others look again a little later. */
    private void onOneNode(Runnable work) {
        lock.executeWithoutResult(status -> {
            if (jdbc.sql("select pg_try_advisory_xact_lock(?)")
                    .param(LOCK)
                    .query(Boolean.class)
                    .single()) {
                work.run();
            }
        });
    }

    private void rebuild() {
        try {
            // another node may have done it while this one came here
            if (isWhole()) {
                ready.set(true);
                return;
            }
            log.info("Building the search index from the record");
            store.markIncomplete();
            var mapping = Search.mapping(factory);
            mapping.scope(Object.class).schemaManager().dropAndCreate();
            // what waits was committed before the record is read, so that the reading holds it
            jdbc.sql("delete from hsearch_outbox_event").update();
            // a first start has nothing to read; mass indexing would hold up the outbox for seconds
            if (new IndexRebuild(factory).hasRows()) {
                mapping.scope(Object.class)
                        .massIndexer()
                        .threadsToLoadObjects(2)
                        .batchSizeToLoadObjects(50)
                        .startAndWait();
            }
            store.markComplete();
            keepUpToDate();
            ready.set(true);
            log.info("The search index is complete");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.error("The search index could not be built; trying again in {}", settings.check(), e);
        }
    }

    private Optional<Long> requested() {
        return jdbc.sql("select min(id) from index_request where finished_at is null")
                .query(Long.class)
                .optional();
    }

    private void answer(long request) {
        apart.executeWithoutResult(
                status -> jdbc.sql("update index_request set started_at = now() where id <= ? and finished_at is null")
                        .param(request)
                        .update());
        var documents = new IndexRebuild(factory).renew();
        jdbc.sql("update index_request set finished_at = now(), documents = ? where id <= ? and finished_at is null")
                .params(documents, request)
                .update();
    }

    /** A clock that was set back leaves takers of changes and changes with a time ahead, for which all would wait. */
    private void undoTheClock() {
        var ahead = Timestamp.from(Instant.now().plus(FAR_AHEAD));
        int agents = jdbc.sql("delete from hsearch_agent where expiration > ?")
                .param(ahead)
                .update();
        int events = jdbc.sql("update hsearch_outbox_event set process_after = now() where process_after > ?")
                .param(ahead)
                .update();
        if (agents + events > 0) {
            log.warn(
                    "The clock was set back: {} takers of changes and {} changes need not wait for it", agents, events);
        }
    }

    /** An event that failed three times, because the index was locked or the disk full, is not lost. */
    private void tryFailedEventsAgain() {
        var outbox = Search.mapping(factory).extension(OutboxPollingExtension.get());
        if (outbox.countAbortedEvents() > 0) {
            log.warn("Trying {} failed index events again", outbox.reprocessAbortedEvents());
        }
    }
}
