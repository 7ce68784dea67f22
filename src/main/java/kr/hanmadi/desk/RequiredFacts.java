package kr.hanmadi.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kr.hanmadi.account.AuditTrail;
import kr.hanmadi.account.SignedInEditor;
import kr.hanmadi.article.FullText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What must be known of a report before it goes out, by what readers are shown of it; read anew after a minute. */
@Service
class RequiredFacts {
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final Clock clock;
    private volatile @Nullable Known known;

    private record Known(Map<FullText, Set<RequiredFact>> facts, Instant readAt) {}

    RequiredFacts(JdbcClient jdbc, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /** Of reports of which readers are shown that. */
    Set<RequiredFact> of(FullText fullText) {
        return Objects.requireNonNull(all().get(fullText));
    }

    Map<FullText, Set<RequiredFact>> all() {
        var before = known;
        var now = clock.instant();
        if (before != null && now.isBefore(before.readAt().plus(KEPT))) {
            return before.facts();
        }
        var read = read();
        known = new Known(read, now);
        return read;
    }

    private Map<FullText, Set<RequiredFact>> read() {
        var found = new EnumMap<FullText, Set<RequiredFact>>(FullText.class);
        for (var fullText : FullText.values()) {
            found.put(fullText, EnumSet.noneOf(RequiredFact.class));
        }
        jdbc.sql("select full_text, fact from required_fact").query(row -> {
            Objects.requireNonNull(found.get(FullText.valueOf(row.getString(1))))
                    .add(RequiredFact.valueOf(row.getString(2)));
        });
        return found;
    }

    @Transactional
    public void require(Set<RequiredFact> ofPublic, Set<RequiredFact> ofQuotes, SignedInEditor by) {
        var wanted = Map.of(FullText.PUBLIC, ofPublic, FullText.QUOTES_ONLY, ofQuotes);
        var before = read();
        jdbc.sql("delete from required_fact").update();
        wanted.forEach((fullText, facts) ->
                facts.forEach(fact -> jdbc.sql("insert into required_fact (full_text, fact) values (?, ?)")
                        .params(fullText.name(), fact.name())
                        .update()));
        trail.record(by.getDisplayName(), "required-facts", "pieces", describe(before), describe(wanted));
        known = null;
    }

    private static String describe(Map<FullText, Set<RequiredFact>> facts) {
        return facts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> each.getKey() + ": "
                        + each.getValue().stream().sorted().map(Enum::name).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }
}
