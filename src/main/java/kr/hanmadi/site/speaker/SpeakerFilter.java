package kr.hanmadi.site.speaker;

import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import kr.hanmadi.address.PublicId;
import kr.hanmadi.field.QuoteKind;
import kr.hanmadi.field.SpeechAct;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * What a reader chose on a person's page, as the address says it; what makes no sense is no choice.
 *
 * @param forum the public id of a forum; empty for all
 * @param topic the slug of a topic; empty for all
 */
public record SpeakerFilter(
        @Nullable Year year,
        @Nullable SpeechAct act,
        @Nullable QuoteKind kind,
        String forum,
        String topic) {
    private static final Pattern ID = Pattern.compile("[0-9a-zA-Z]{10}");
    private static final int LONGEST_SLUG = 80;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    public static SpeakerFilter read(String year, String act, String kind, String forum, String topic) {
        return new SpeakerFilter(
                year(year),
                Arrays.stream(SpeechAct.values())
                        .filter(known -> known.name().equalsIgnoreCase(act))
                        .findFirst()
                        .orElse(null),
                Arrays.stream(QuoteKind.values())
                        .filter(known -> known != QuoteKind.HEADLINE)
                        .filter(known -> known.name().equalsIgnoreCase(kind))
                        .findFirst()
                        .orElse(null),
                ID.matcher(forum).matches() ? PublicId.read(forum) : "",
                topic.length() <= LONGEST_SLUG && !topic.contains("\0") ? topic : "");
    }

    private static @Nullable Year year(String typed) {
        if (typed.length() != 4 || !typed.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        int year = Integer.parseInt(typed);
        return year < FIRST_YEAR || year > LAST_YEAR ? null : Year.of(year);
    }

    public boolean isChosen() {
        return year != null || act != null || kind != null || !forum.isEmpty() || !topic.isEmpty();
    }

    /** The address of the chosen list without its page number. */
    String address(String href) {
        var address = UriComponentsBuilder.fromUriString(href);
        if (year != null) {
            address.queryParam("year", year.getValue());
        }
        if (act != null) {
            address.queryParam("act", act.name().toLowerCase(Locale.ROOT));
        }
        if (kind != null) {
            address.queryParam("kind", kind.name().toLowerCase(Locale.ROOT));
        }
        if (!forum.isEmpty()) {
            address.queryParam("forum", forum);
        }
        if (!topic.isEmpty()) {
            address.queryParam("topic", UriUtils.encode(topic, StandardCharsets.UTF_8));
        }
        return address.build(true).toUriString();
    }
}
