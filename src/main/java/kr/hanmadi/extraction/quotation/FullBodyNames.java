package kr.hanmadi.extraction.quotation;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import kr.hanmadi.extraction.korean.Hangul;
import kr.hanmadi.extraction.korean.Lexicon;
import kr.hanmadi.extraction.people.PersonReference;
import kr.hanmadi.extraction.report.Span;
import org.jspecify.annotations.Nullable;

/** The full names of bodies that a report goes on to call by what they are: 가나물길위원회, then 위원회. */
final class FullBodyNames {
    private static final Lexicon SHORT_FORMS = Lexicon.words("people/speaking-bodies.txt");
    private static final int LONGEST_SHORT_FORM = 4;
    private static final int FARTHEST = 6_000;

    private final String body;
    private final Map<String, Pattern> shortForms = new HashMap<>();

    FullBodyNames(String body) {
        this.body = body;
    }

    /** The only one that is named before; null without one, or with several. */
    @Nullable
    Span of(PersonReference.ByOrganisation reference) {
        var label = reference.label();
        if (label.length() > LONGEST_SHORT_FORM || !Hangul.isAllSyllables(label) || !SHORT_FORMS.has(label)) {
            return null;
        }
        int from = Math.max(0, reference.span().start() - FARTHEST);
        if (!endsLongerWord(label, from, reference.span().start())) {
            return null;
        }
        var end = label.endsWith("위") ? label + "(?:원회)?" : label.equals("경찰") ? label + "[청서]" : label;
        var matcher = shortForms
                .computeIfAbsent(label, any -> Pattern.compile("[가-힣A-Za-z0-9·]{2,20}" + end + "(?![가-힣]{3})"))
                .matcher(body)
                .region(from, reference.span().start());
        Span full = null;
        while (matcher.find()) {
            var name = matcher.group();
            int stop = matcher.start()
                    + name.lastIndexOf(label)
                    + label.length()
                    + (name.endsWith("원회") ? 2 : name.endsWith("경찰청") || name.endsWith("경찰서") ? 1 : 0);
            var span = new Span(matcher.start(), stop);
            if (full != null && !full.in(body).equals(span.in(body))) {
                return null; // two of that kind: which one is open
            }
            full = span;
        }
        return full;
    }

    /** Whether the label stands behind a letter in a stretch: without one there is no full name to look for, which costs. */
    private boolean endsLongerWord(String label, int from, int to) {
        int at = body.indexOf(label, Math.min(from + 1, to), to);
        while (at >= 0 && !Character.isLetterOrDigit(body.charAt(at - 1)) && body.charAt(at - 1) != '·') {
            at = body.indexOf(label, at + 1, to);
        }
        return at >= 0;
    }
}
