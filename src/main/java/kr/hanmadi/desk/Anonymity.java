package kr.hanmadi.desk;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import kr.hanmadi.account.AuditTrail;
import kr.hanmadi.quote.Quotes;
import kr.hanmadi.quote.SpeakerKind;
import kr.hanmadi.web.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Why sources stay without a name, as the newsroom knows it. */
@Service
@Transactional
class Anonymity {
    private static final int LONGEST = 300;

    private final JdbcClient jdbc;
    private final Quotes quotes;
    private final AuditTrail trail;
    private final Clock clock;

    Anonymity(JdbcClient jdbc, Quotes quotes, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.quotes = quotes;
        this.trail = trail;
        this.clock = clock;
    }

    /** By the id of the quotation; of those for which one is given. */
    @Transactional(readOnly = true)
    Map<Long, String> reasons(Collection<Long> quoteIds) {
        var reasons = new HashMap<Long, String>();
        if (!quoteIds.isEmpty()) {
            jdbc.sql("select quote_id, reason from anonymity where quote_id in (:ids)")
                    .param("ids", quoteIds)
                    .query(row -> {
                        reasons.put(row.getLong(1), row.getString(2));
                    });
        }
        return reasons;
    }

    void say(String quoteId, String typed, String editor) {
        var reason = typed.strip();
        var quote = quotes.find(quoteId).orElseThrow(() -> new NotFoundException("quote", quoteId));
        if (quote.getSpeakerKind() != SpeakerKind.ANONYMOUS) {
            throw new Refused("desk.quality.anonymous.named");
        }
        if (reason.isEmpty() || reason.length() > LONGEST) {
            throw new Refused("desk.quality.anonymous.reason.wrong");
        }
        var by = EditorDecision.by(editor, clock);
        jdbc.sql("""
                insert into anonymity (quote_id, reason, said_by, said_by_id, said_at) values (?, ?, ?, ?, ?)
                on conflict (quote_id) do update
                set reason = excluded.reason, said_by = excluded.said_by, said_by_id = excluded.said_by_id,
                    said_at = excluded.said_at""")
                .param(Objects.requireNonNull(quote.getId()))
                .param(reason)
                .param(by.editor())
                .param(by.account())
                .param(Timestamp.from(by.at()))
                .update();
        trail.record(editor, "anonymity", quote.getArticle().getPublicId(), quote.getSpeakerName(), reason);
    }
}
