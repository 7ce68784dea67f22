package kr.hanmadi.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kr.hanmadi.field.Confidence;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.quote.QuoteEvent;
import kr.hanmadi.quote.SpeakerKind;
import kr.hanmadi.record.Decision;
import kr.hanmadi.record.RecordChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what the machine read and an editor decided otherwise, in the transaction that decides it. */
@Service
@Transactional
class OverruledReadings {
    private static final String COLUMNS = """
            select article, quote, rule, confidence, probability, was, was_kind, became, became_kind,
                rejected, decided_at from overruled""";

    private final JdbcClient jdbc;

    OverruledReadings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One decision against the machine.
     *
     * @param article its public id, and {@code quote} that of the quotation
     * @param reading what the machine went by
     * @param was the speaker that the machine read
     * @param became the speaker by the editor's word
     * @param rejected whether the editor says that it is no remark
     */
    record Line(String article, String quote, Reading reading, Told was, Told became, boolean rejected, Instant at) {}

    /**
     * A speaker as readers are told.
     *
     * @param name null without a speaker
     * @param kind null where it was not kept
     */
    record Told(@Nullable String name, @Nullable SpeakerKind kind) {}

    /** @param probability how often the machine is right with readings like this one */
    record Reading(String rule, Confidence confidence, double probability) {}

    @EventListener
    void follow(RecordChanged changed) {
        for (var event : changed.events()) {
            switch (event) {
                case QuoteEvent.SpeakerChanged(var quote, var _, var to, var by)
                when !isAsRead(quote, to) -> keep(quote, new Told(to.name(), to.kind()), false, by);
                case QuoteEvent.Rejected(var quote, var _, var _, var by)
                when quote.getCandidate() != null -> keep(quote, new Told(null, SpeakerKind.NOBODY), true, by);
                default -> {
                    // agrees with the machine, or is about something else
                }
            }
        }
    }

    private static boolean isAsRead(Quote quote, QuoteEvent.Standing to) {
        return reading(quote).equals(new Told(to.name(), to.kind()));
    }

    private static Told reading(Quote quote) {
        var candidate = quote.getCandidate();
        return candidate == null ? new Told(null, SpeakerKind.NOBODY) : new Told(candidate.name(), candidate.kind());
    }

    private void keep(Quote quote, Told became, boolean rejected, Decision by) {
        var was = reading(quote);
        var evidence = quote.getEvidence();
        jdbc.sql("""
                insert into overruled (article, quote, rule, confidence, probability, was, was_kind, became, became_kind,
                    rejected, decided_by, decided_by_id, decided_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(quote.getArticle().getPublicId())
                .param(quote.getPublicId())
                .param(evidence.rule())
                .param(evidence.confidence().name())
                .param(ReviewQueue.readProbability(quote))
                .param(was.name())
                .param(Objects.requireNonNull(was.kind()).name())
                .param(became.name())
                .param(Objects.requireNonNull(became.kind()).name())
                .param(rejected)
                .param(by.editor())
                .param(by.account())
                .param(Timestamp.from(by.at()))
                .update();
    }

    @Transactional(readOnly = true)
    List<Line> latest(int most) {
        return jdbc.sql(COLUMNS + " order by id desc limit ?")
                .param(most)
                .query(OverruledReadings::readLine)
                .list();
    }

    /** By article, in the order they were made. */
    @Transactional(readOnly = true)
    Map<String, List<Line>> linesOf(Collection<String> articleIds) {
        return articleIds.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(COLUMNS + " where article in (:articles) order by id")
                        .param("articles", articleIds)
                        .query(OverruledReadings::readLine)
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(Line::article));
    }

    private static Told speakerIn(ResultSet row, String which) throws SQLException {
        var kind = row.getString(which + "_kind");
        return new Told(row.getString(which), kind == null ? null : SpeakerKind.valueOf(kind));
    }

    private static Line readLine(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getString("article"),
                row.getString("quote"),
                new Reading(
                        row.getString("rule"),
                        Confidence.valueOf(row.getString("confidence")),
                        row.getDouble("probability")),
                speakerIn(row, "was"),
                speakerIn(row, "became"),
                row.getBoolean("rejected"),
                row.getTimestamp("decided_at").toInstant());
    }
}
