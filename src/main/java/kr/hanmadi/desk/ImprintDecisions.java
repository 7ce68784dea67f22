package kr.hanmadi.desk;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.account.AuditTrail;
import kr.hanmadi.web.Imprint;
import kr.hanmadi.web.Imprints;
import kr.hanmadi.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators say every page says of the portal; the trail tells what each of them changed. */
@Service
@Transactional
class ImprintDecisions {
    /** What the trail says these are about. */
    static final String SUBJECT = "site";

    private final Imprints imprints;
    private final AuditTrail trail;
    private final MessageSource messages;
    private final Clock clock;

    ImprintDecisions(Imprints imprints, AuditTrail trail, MessageSource messages, Clock clock) {
        this.imprints = imprints;
        this.trail = trail;
        this.messages = messages;
        this.clock = clock;
    }

    /** @throws ChangedMeanwhile where another one was quicker */
    void save(Imprint imprint, long seen, String editor) {
        var before = imprints.save(imprint, seen, EditorDecision.by(editor, clock))
                .orElseThrow(() -> new ChangedMeanwhile(SUBJECT))
                .given();
        var after = imprint.given();
        var changed = new LinkedHashSet<>(before.keySet());
        changed.addAll(after.keySet());
        changed.removeIf(part -> before.getOrDefault(part, "").equals(after.getOrDefault(part, "")));
        trail.record(editor, "site", SUBJECT, describe(changed, before), describe(changed, after));
    }

    void restore(long version, long seen, String editor) {
        var before = imprints.find(version)
                .orElseThrow(() -> new NotFoundException("site version", String.valueOf(version)));
        save(before.imprint(), seen, editor);
    }

    private String said(String part, String value) {
        return part.equals("reserved")
                ? Stream.of(value.split(","))
                        .map(name ->
                                messages.getMessage("nav." + name.toLowerCase(Locale.ROOT), null, name, Locale.KOREAN))
                        .collect(Collectors.joining(", "))
                : value;
    }

    private @Nullable String describe(Set<String> parts, Map<String, String> values) {
        var said = parts.stream()
                .filter(values::containsKey)
                .map(part -> messages.getMessage("desk.site." + part, null, part, Locale.KOREAN) + ": "
                        + said(part, values.getOrDefault(part, "")))
                .collect(Collectors.joining(" · "));
        return said.isEmpty() ? null : said;
    }
}
