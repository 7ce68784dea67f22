package kr.hanmadi.article;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import kr.hanmadi.record.Decision;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a text that an editor replaced.
 *
 * @param afterText what stands there now; empty where the lines were taken out
 * @param skipped how often the same lines stand in the text before the ones that are meant
 * @param changedById the editor's account; null where none is known
 */
@Embeddable
public record TextChange(
        String beforeText,
        String afterText,
        int skipped,
        String changedBy,
        @Nullable Long changedById,
        Instant changedAt) {
    /**
     * A change of a stretch of a text, kept as the whole lines in which it stands.
     *
     * @param words what replaces the stretch
     */
    public static TextChange of(String text, int from, int until, String words, Decision by) {
        int start = text.lastIndexOf('\n', from - 1) + 1;
        int newline = text.indexOf('\n', until);
        int end = newline < 0 ? text.length() : newline;
        var before = text.substring(start, end);
        int skipped = 0;
        for (int at = next(text, before, 0); at < start; at = next(text, before, at + 1)) {
            skipped++;
        }
        return new TextChange(
                before,
                text.substring(start, from) + words + text.substring(until, end),
                skipped,
                by.editor(),
                by.account(),
                by.at());
    }

    /** The text with this change; as it is where the lines do not stand in it. */
    public String applied(String text) {
        int at = next(text, beforeText, 0);
        for (int i = 0; i < skipped && at >= 0; i++) {
            at = next(text, beforeText, at + 1);
        }
        return at < 0 ? text : text.substring(0, at) + afterText + text.substring(at + beforeText.length());
    }

    /** Where those lines stand, as whole lines; negative where they do not. */
    private static int next(String text, String lines, int from) {
        for (int at = text.indexOf(lines, from); at >= 0; at = text.indexOf(lines, at + 1)) {
            int end = at + lines.length();
            if ((at == 0 || text.charAt(at - 1) == '\n') && (end == text.length() || text.charAt(end) == '\n')) {
                return at;
            }
        }
        return -1;
    }
}
