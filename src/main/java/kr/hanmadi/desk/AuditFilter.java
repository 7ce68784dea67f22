package kr.hanmadi.desk;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import kr.hanmadi.account.AuditQuery;
import kr.hanmadi.record.KoreanTime;
import kr.hanmadi.web.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Which lines of the trail an editor wants, as the address says it. A day that is none is not asked.
 *
 * @param who the editor
 * @param what what was done
 * @param of the public id of what it was done to
 * @param from the first day, in Korean time
 * @param until the last day
 */
record AuditFilter(
        @Nullable String who,
        @Nullable String what,
        @Nullable String of,
        @Nullable String from,
        @Nullable String until) {
    AuditQuery query() {
        var first = day(from);
        var last = day(until);
        return new AuditQuery(
                TypedText.orNull(who),
                TypedText.orNull(what),
                TypedText.orNull(of),
                first == null ? null : first.atStartOfDay(KoreanTime.ZONE).toInstant(),
                last == null
                        ? null
                        : last.plusDays(1).atStartOfDay(KoreanTime.ZONE).toInstant());
    }

    /** Whether anything is left out. */
    public boolean isNarrow() {
        return !query().equals(AuditQuery.ALL);
    }

    String address(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        add(address, "who", who);
        add(address, "what", what);
        add(address, "of", of);
        add(address, "from", from);
        add(address, "until", until);
        return address.build(true).toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String typed) {
        var given = TypedText.orNull(typed);
        if (given != null) {
            address.queryParam(name, UriUtils.encode(given, StandardCharsets.UTF_8));
        }
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        try {
            var given = TypedText.orNull(typed);
            return given == null ? null : LocalDate.parse(given);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
