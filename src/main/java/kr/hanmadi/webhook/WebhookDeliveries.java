package kr.hanmadi.webhook;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import kr.hanmadi.database.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is to be told. A message is claimed by the lock of its row and tried in that transaction, so that of several
 * portals one sends it and a portal that dies leaves it to the others; it may then come twice. One that is not taken is
 * tried again after longer and longer waits, and given up after three days; an address that took nothing since is
 * switched off.
 */
@Component
class WebhookDeliveries {
    private static final Logger log = LoggerFactory.getLogger(WebhookDeliveries.class);

    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(24),
            Duration.ofHours(27));
    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final WebhookCall call;
    private final Clock clock;
    private final AtomicBoolean busy = new AtomicBoolean();

    WebhookDeliveries(JdbcClient jdbc, PlatformTransactionManager transactions, WebhookCall call, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.call = call;
        this.clock = clock;
    }

    private record Due(
            long id, long webhook, String url, String secret, WebhookEvent event, String body, int attempts) {}

    /** In a thread of its own: a slow receiver keeps nothing else of the portal waiting. */
    @Scheduled(
            fixedDelayString = "${hanmadi.webhooks.check-interval:5s}",
            initialDelayString = "${hanmadi.webhooks.check-interval:5s}")
    void begin() {
        if (busy.compareAndSet(false, true)) {
            Thread.ofVirtual().name("webhooks").start(() -> {
                try {
                    sendDue();
                } finally {
                    busy.set(false);
                }
            });
        }
    }

    @Scheduled(fixedDelayString = "1h", initialDelayString = "5m")
    void forgetOld() {
        jdbc.sql("delete from webhook_delivery where made_at < ? and state <> 'WAITING'")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    /** Sends one after the other until nothing is due. */
    void sendDue() {
        try {
            while (Boolean.TRUE.equals(transaction.execute(status -> sendNext()))) {
                log.debug("One more message may be due");
            }
        } catch (RuntimeException e) {
            if (!Outage.isBehind(e)) {
                log.error("Webhooks could not be told", e);
                return;
            }
            log.warn("The database does not answer; webhooks are told later: {}", Outage.messageOf(e));
        }
    }

    private boolean sendNext() {
        var now = clock.instant();
        var due = claim(now);
        due.ifPresent(each -> {
            var answer = call.send(each.url(), each.secret(), each.event(), each.id(), each.body());
            var next = answer.isTaken() ? Optional.<Instant>empty() : next(each, clock.instant());
            jdbc.sql("""
                    update webhook_delivery set attempts = attempts + 1, tried_at = :now, status = :status, failure = :failure,
                        next_at = :next, state = :state where id = :id""")
                    .param("now", Timestamp.from(now))
                    .param("status", answer.status(), Types.INTEGER)
                    .param("failure", answer.failure(), Types.VARCHAR)
                    .param("next", next.map(Timestamp::from).orElse(null), Types.TIMESTAMP)
                    .param("state", answer.isTaken() ? "TAKEN" : next.isPresent() ? "WAITING" : "GIVEN_UP")
                    .param("id", each.id())
                    .update();
            if (answer.isTaken()) {
                jdbc.sql("update webhook set answered_at = ? where id = ?")
                        .params(Timestamp.from(now), each.webhook())
                        .update();
            } else {
                log.warn("Webhook {} did not take message {}: {}", each.webhook(), each.id(), answer);
                if (next.isEmpty()) {
                    switchOff(each);
                }
            }
        });
        return due.isPresent();
    }

    private Optional<Due> claim(Instant now) {
        return jdbc.sql("""
                select d.id, d.webhook_id, w.url, w.secret, d.event, d.body, d.attempts
                from webhook_delivery d join webhook w on w.id = d.webhook_id
                where d.state = 'WAITING' and d.next_at <= :now and w.off_since is null
                order by d.next_at, d.id limit 1 for update of d skip locked""")
                .param("now", Timestamp.from(now))
                .query((row, number) -> new Due(
                        row.getLong(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        WebhookEvent.valueOf(row.getString(5)),
                        row.getString(6),
                        row.getInt(7)))
                .optional();
    }

    /** When it is tried again; empty once it was tried often enough. */
    private static Optional<Instant> next(Due due, Instant now) {
        return due.attempts() < WAITS.size() ? Optional.of(now.plus(WAITS.get(due.attempts()))) : Optional.empty();
    }

    private void switchOff(Due due) {
        jdbc.sql("""
                update webhook w set off_since = :now, off_by_itself = true
                from webhook_delivery d
                where d.id = :delivery and w.id = d.webhook_id and w.off_since is null
                    and (w.answered_at is null or w.answered_at < d.made_at)""")
                .param("now", Timestamp.from(clock.instant()))
                .param("delivery", due.id())
                .update();
    }
}
