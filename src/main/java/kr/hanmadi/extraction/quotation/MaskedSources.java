package kr.hanmadi.extraction.quotation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.hanmadi.extraction.people.MaskedSource;
import kr.hanmadi.extraction.people.PersonReference;
import kr.hanmadi.extraction.report.Span;
import org.jspecify.annotations.Nullable;

/** What a report says of its masked sources, A씨, elsewhere than where they speak; each is looked for once. */
final class MaskedSources {
    /** A source under a letter or half a name: A씨, 김모 씨. */
    private static final Pattern MASKED = Pattern.compile("([A-Z]|[가-힣]모) ?([씨군양])");

    private final String body;
    private final Map<String, Optional<Span>> known = new HashMap<>();
    private final Map<String, Optional<PersonReference.ByAnonymous>> introductions = new HashMap<>();

    MaskedSources(String body) {
        this.body = body;
    }

    /** A씨 as the report prints it with an age, A(48)씨; null when it does not, or does so for two people. */
    @Nullable
    Span withAge(String label) {
        return known.computeIfAbsent(label, each -> Optional.ofNullable(findWithAge(each)))
                .orElse(null);
    }

    /** A씨, with what another place says of A씨, 가나군청 공무원 A씨. */
    PersonReference.ByAnonymous introduced(PersonReference.ByAnonymous printed) {
        if (printed.affiliation() != null || printed.jobTitle() != null) {
            return printed;
        }
        var told = introductions
                .computeIfAbsent(printed.label(), label -> Optional.ofNullable(MaskedSource.introduction(body, label)))
                .orElse(null);
        return told == null
                ? printed
                : new PersonReference.ByAnonymous(
                        printed.label(), printed.kind(), told.affiliation(), told.jobTitle(), printed.span());
    }

    private @Nullable Span findWithAge(String label) {
        var masked = MASKED.matcher(label);
        if (!masked.matches()) {
            return null;
        }
        var printed = Pattern.compile(
                        "(?<![A-Za-z가-힣])" + masked.group(1) + "\\(\\d{1,3}\\)" + masked.group(2) + "(?![가-힣]{2})")
                .matcher(body);
        Span found = null;
        while (printed.find()) {
            var span = new Span(printed.start(), printed.end());
            if (found != null && !found.in(body).equals(span.in(body))) {
                return null;
            }
            found = found == null ? span : found;
        }
        return found;
    }
}
