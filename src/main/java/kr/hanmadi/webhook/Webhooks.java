package kr.hanmadi.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kr.hanmadi.record.Decision;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The addresses that are told of articles, as administrators keep them. */
@Service
@Transactional
public class Webhooks {
    /** The longest address. */
    public static final int LONGEST = 500;

    private static final int LAST = 10;

    private final JdbcClient jdbc;
    private final WebhookSettings settings;
    private final Clock clock;

    Webhooks(JdbcClient jdbc, WebhookSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** In the order in which they were made, each with what it was told last. */
    @Transactional(readOnly = true)
    public List<Webhook> all() {
        return jdbc
                .sql("select id, url, made_by, made_at, answered_at, off_since, off_by_itself from webhook order by id")
                .query((row, number) -> new Webhook(
                        row.getLong("id"),
                        row.getString("url"),
                        row.getString("made_by"),
                        row.getTimestamp("made_at").toInstant(),
                        instant(row, "answered_at"),
                        instant(row, "off_since"),
                        row.getBoolean("off_by_itself"),
                        List.of()))
                .list()
                .stream()
                .map(each -> with(each, last(each.id())))
                .toList();
    }

    private static Webhook with(Webhook each, List<Webhook.Delivery> last) {
        return new Webhook(
                each.id(),
                each.url(),
                each.madeBy(),
                each.madeAt(),
                each.answeredAt(),
                each.offSince(),
                each.offByItself(),
                last);
    }

    private List<Webhook.Delivery> last(long webhook) {
        return jdbc.sql("""
                select id, event, article, made_at, state, attempts, tried_at, status, failure, next_at
                from webhook_delivery where webhook_id = ? order by id desc limit ?""")
                .params(webhook, LAST)
                .query((row, number) -> new Webhook.Delivery(
                        row.getLong("id"),
                        WebhookEvent.valueOf(row.getString("event")),
                        row.getString("article"),
                        row.getTimestamp("made_at").toInstant(),
                        Webhook.State.valueOf(row.getString("state")),
                        new Webhook.Tried(
                                row.getInt("attempts"),
                                instant(row, "tried_at"),
                                row.getObject("status", Integer.class),
                                row.getString("failure")),
                        instant(row, "next_at")))
                .list();
    }

    /** The addresses that were switched off because they took nothing. */
    @Transactional(readOnly = true)
    public List<String> failing() {
        return jdbc.sql("select url from webhook where off_by_itself order by id")
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** Why an address cannot be told: the key of a message; empty where it can. */
    public Optional<String> hindrance(String url) {
        try {
            var address = new URI(url);
            boolean http = "http".equalsIgnoreCase(address.getScheme());
            if (!http && !"https".equalsIgnoreCase(address.getScheme())
                    || address.getHost() == null
                    || address.getRawUserInfo() != null
                    || address.getRawFragment() != null) {
                return Optional.of("desk.webhooks.url.wrong");
            }
            return http && !settings.privateNetworks() ? Optional.of("desk.webhooks.url.https") : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.of("desk.webhooks.url.wrong");
        }
    }

    /**
     * Keeps an address.
     *
     * @return the secret that signs what it is told; empty where it is kept already
     */
    public Optional<String> add(String url, Decision by) {
        var secret = WebhookSignature.newSecret();
        int added = jdbc.sql(
                        "insert into webhook (url, secret, made_by, made_by_id, made_at) values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(Arrays.asList(url, secret, by.editor(), by.account(), Timestamp.from(by.at())))
                .update();
        return added == 1 ? Optional.of(secret) : Optional.empty();
    }

    /** Forgets an address; gives it back, or empty where none has that number. */
    public Optional<String> remove(long id) {
        return address("delete from webhook where id = ? returning url", id);
    }

    /** Switches an address off; gives it back, or empty where it is off already. */
    public Optional<String> turnOff(long id) {
        return jdbc.sql("update webhook set off_since = ? where id = ? and off_since is null returning url")
                .params(now(), id)
                .query(String.class)
                .optional();
    }

    /** Switches an address on; gives it back, or empty where it is on already. What waits is told now. */
    public Optional<String> turnOn(long id) {
        return address(
                "update webhook set off_since = null, off_by_itself = false where id = ? and off_since is not null returning url",
                id);
    }

    /** Sends a message once more, as if it were new; the address, or empty where there is none or it is off. */
    public Optional<String> sendAgain(long webhook, long delivery) {
        return jdbc.sql("""
                update webhook_delivery d set state = 'WAITING', attempts = 0, next_at = :now
                from webhook w where d.id = :delivery and w.id = :webhook and d.webhook_id = w.id and w.off_since is null
                returning w.url""")
                .param("now", now())
                .param("delivery", delivery)
                .param("webhook", webhook)
                .query(String.class)
                .optional();
    }

    private Optional<String> address(String sql, long id) {
        return jdbc.sql(sql).param(id).query(String.class).optional();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
