package kr.hanmadi.extraction.quotation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.hanmadi.extraction.report.Span;
import org.jspecify.annotations.Nullable;

/** The masked sources that a report prints once with their age, A(48)씨, each looked for once. */
final class SourceAges {
    /** A source under a letter or half a name: A씨, 김모 씨. */
    private static final Pattern MASKED = Pattern.compile("([A-Z]|[가-힣]모) ?([씨군양])");

    private final String body;
    private final Map<String, Optional<Span>> known = new HashMap<>();

    SourceAges(String body) {
        this.body = body;
    }

    /** A씨 as the report prints it with an age, A(48)씨; null when it does not, or does so for two people. */
    @Nullable
    Span printed(String label) {
        return known.computeIfAbsent(label, each -> Optional.ofNullable(findWithAge(each)))
                .orElse(null);
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
