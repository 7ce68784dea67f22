package kr.hanmadi.api;

import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * How far a mirror has read what changed.
 *
 * @param beginning since which lines are kept; after a restore there is another one
 * @param transaction of the last line read
 */
record ChangePosition(String beginning, long transaction, ChangedKind kind, long row) {
    private static final int RADIX = 36;
    private static final Pattern FORM =
            Pattern.compile("([0-9a-z]{10})\\.([0-9a-z]{1,12})\\.([afs])\\.([0-9a-z]{1,12})");

    /** Behind everything of the transactions before that one. */
    static ChangePosition before(String beginning, long transaction) {
        return new ChangePosition(beginning, transaction - 1, ChangedKind.SPEAKER, Long.MAX_VALUE / RADIX);
    }

    static ChangePosition read(String since) {
        var read = FORM.matcher(since);
        if (!read.matches()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "since");
        }
        var kind = switch (read.group(3)) {
            case "a" -> ChangedKind.ARTICLE;
            case "f" -> ChangedKind.FORUM;
            default -> ChangedKind.SPEAKER;
        };
        return new ChangePosition(
                read.group(1), Long.parseLong(read.group(2), RADIX), kind, Long.parseLong(read.group(4), RADIX));
    }

    /** As programs hand it back. */
    String text() {
        return "%s.%s.%s.%s"
                .formatted(
                        beginning,
                        Long.toString(transaction, RADIX),
                        Character.toLowerCase(kind.name().charAt(0)),
                        Long.toString(row, RADIX));
    }
}
