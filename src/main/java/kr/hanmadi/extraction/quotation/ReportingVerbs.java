package kr.hanmadi.extraction.quotation;

import java.util.HashMap;
import java.util.Map;
import kr.hanmadi.extraction.korean.Hangul;
import kr.hanmadi.extraction.korean.Lexicon;
import kr.hanmadi.extraction.korean.VerbForms;
import kr.hanmadi.field.SpeechAct;
import org.jspecify.annotations.Nullable;

/** Finds the verb that reports words (말했다, 밝혔다, 강조한) in all its forms. */
final class ReportingVerbs {
    /** A reporting verb in a text: its dictionary form, what it says was done, and where its word ends. */
    record Verb(String lemma, SpeechAct act, int start, int end) {}

    private record Entry(String lemma, SpeechAct act) {}

    private static final Map<String, Entry> FORMS = readForms();
    private static final int LONGEST =
            FORMS.keySet().stream().mapToInt(String::length).max().orElse(0);
    /** After a stem of one syllable only an ending may follow: 적었다, but not 적극. */
    private static final String ENDINGS = "었았는은을고으기";

    /** After the past of such a stem: 썼다, 썼고, but not a noun that begins so. */
    private static final String ENDINGS_OF_THE_PAST = "다고으는던지";

    /** “…”고 묻자 홍길동 의원은; no other 자, as in 적자. */
    private static final String ON_ASKING = "묻자";

    private ReportingVerbs() {}

    /** The first reporting verb that begins a word of the stretch; null without one. */
    static @Nullable Verb first(String body, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean begins = Hangul.isSyllable(body.charAt(i)) && (i == from || !Hangul.isSyllable(body.charAt(i - 1)));
            var verb = begins ? verbAt(body, i, to) : null;
            if (verb != null) {
                return verb;
            }
        }
        return null;
    }

    private static @Nullable Verb verbAt(String body, int start, int to) {
        for (int length = Math.min(LONGEST, to - start); length > 0; length--) {
            var entry = FORMS.get(body.substring(start, start + length));
            if (entry == null) {
                continue;
            }
            int end = start + length;
            boolean asks = body.startsWith(ON_ASKING, start) && start + ON_ASKING.length() <= to;
            if (length == 1
                    && !asks
                    && (end >= to || endings(body.charAt(start)).indexOf(body.charAt(end)) < 0)) {
                continue;
            }
            while (end < to && Hangul.isSyllable(body.charAt(end))) {
                end++;
            }
            return new Verb(entry.lemma(), entry.act(), start, end);
        }
        return null;
    }

    private static String endings(char form) {
        return Hangul.finalIsSsangSiot(form) ? ENDINGS_OF_THE_PAST : ENDINGS;
    }

    private static Map<String, Entry> readForms() {
        var forms = new HashMap<String, Entry>();
        for (var line : Lexicon.lines("quotation/reporting-verbs.txt")) {
            int cut = line.lastIndexOf(' ');
            var stem = line.substring(0, cut);
            var entry = new Entry(stem + "다", SpeechAct.valueOf(line.substring(cut + 1)));
            VerbForms.of(stem).forEach(form -> forms.put(form, entry));
        }
        return Map.copyOf(forms);
    }
}
