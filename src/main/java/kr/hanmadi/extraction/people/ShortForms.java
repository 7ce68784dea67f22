package kr.hanmadi.extraction.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.hanmadi.extraction.korean.Hangul;
import kr.hanmadi.extraction.korean.Lexicon;
import kr.hanmadi.extraction.korean.Morphology;
import kr.hanmadi.extraction.korean.Particle;
import org.jspecify.annotations.Nullable;

/**
 * The whole names of bodies that a report goes on to call by a short form: explained in brackets, 나라물길협회(나물협), or made
 * of the first syllables of its words, 물관위 where the report says 물길관리위원회 elsewhere.
 */
final class ShortForms {
    private static final Pattern EXPLAINED =
            Pattern.compile("([가-힣]{4,20})\\(([가-힣]{2,6}|[A-Z]{2,8})(?:[,·][^)]{1,20})?\\)");
    private static final Pattern WORD = Pattern.compile("[가-힣]{4,20}");
    /** What a paper or an agency is, which its short form leaves out: 나루 for 나루일보. */
    private static final Lexicon MEDIA = Lexicon.words("people/media-kinds.txt");

    private static final int LONGEST = 6;
    private static final int MOST_BODIES = 1_000;
    private static final int MOST_ASKED = 500;

    private final String body;
    private final Map<String, String> explained = new HashMap<>();
    private final Map<String, Optional<String>> asked = new HashMap<>();
    private final Map<String, List<String>> parts = new HashMap<>();
    /** The bodies of the report by their first syllable; null before the first question. */
    private @Nullable Map<Character, List<String>> bodies;

    ShortForms(String body) {
        this.body = body;
        var matcher = EXPLAINED.matcher(body);
        while (matcher.find()) {
            var whole = matcher.group(1);
            var shortForm = matcher.group(2);
            boolean latin = shortForm.charAt(0) <= 'Z';
            boolean kept = shortForm.length() < whole.length()
                    && Names.isOrganisation(whole)
                    && !whole.contains(shortForm)
                    && (latin || isKeptOf(shortForm, whole));
            if (kept) {
                explained.putIfAbsent(shortForm, whole);
            }
        }
    }

    /** The whole name; null where the report has none for this, or two. */
    @Nullable
    String whole(String shortForm) {
        var told = explained.get(shortForm);
        if (told != null || !mayBeShort(shortForm)) {
            return told;
        }
        if (asked.size() >= MOST_ASKED && !asked.containsKey(shortForm)) {
            return null;
        }
        return asked.computeIfAbsent(shortForm, this::search).orElse(null);
    }

    private static boolean mayBeShort(String word) {
        return word.length() >= 2
                && word.length() <= LONGEST
                && Hangul.isAllSyllables(word)
                && !Morphology.isCommonWord(word) // 정부 is no short form of 정보통신부
                && !Names.isPlace(word)
                && !word.endsWith("당") // 가나당 is no short form of 가나미래당
                && !ReportNames.current().isName(word);
    }

    private Optional<String> search(String shortForm) {
        String only = null;
        for (var whole : bodies().getOrDefault(shortForm.charAt(0), List.of())) {
            if (whole.length() > shortForm.length() + 1 && isMadeFrom(shortForm, whole)) {
                if (only != null) {
                    return Optional.empty();
                }
                only = whole;
            }
        }
        return Optional.ofNullable(only);
    }

    private Map<Character, List<String>> bodies() {
        if (bodies == null) {
            bodies = new HashMap<>();
            var seen = new HashSet<String>();
            var words = WORD.matcher(body);
            while (words.find() && seen.size() < MOST_BODIES) {
                var word = words.group();
                var particle = Particle.of(word);
                var stem = particle == null
                        ? word
                        : word.substring(0, word.length() - particle.text().length());
                if (stem.length() >= 4
                        && Names.isOrganisation(stem)
                        && !Morphology.startsWithVerb(stem)
                        && !Morphology.isVerbForm(stem)
                        && seen.add(stem)) {
                    bodies.computeIfAbsent(stem.charAt(0), any -> new ArrayList<>())
                            .add(stem);
                }
            }
        }
        return bodies;
    }

    /** 물관위 of 물길, 관리, 위원 and 회: beginnings of its words in their order, from the first to the last of two syllables. */
    private boolean isMadeFrom(String shortForm, String whole) {
        var parts = this.parts.computeIfAbsent(whole, Morphology::parts);
        if (whole.startsWith(shortForm)) {
            return parts.size() > 1 && MEDIA.has(whole.substring(shortForm.length()));
        }
        int last = parts.size() - 1;
        int ends = last > 0 && parts.get(last).length() == 1 ? last - 1 : last;
        return isMadeFrom(shortForm, parts, 0, ends);
    }

    private static boolean isMadeFrom(String rest, List<String> parts, int at, int ends) {
        if (at == parts.size()) {
            return false;
        }
        var part = parts.get(at);
        for (int kept = Math.min(part.length(), rest.length()); kept > 0; kept--) {
            if (!part.startsWith(rest.substring(0, kept))) {
                continue;
            }
            var left = rest.substring(kept);
            if (left.isEmpty() ? at >= ends && at > 0 : isMadeFrom(left, parts, at + 1, ends)) {
                return true;
            }
        }
        return at > 0 && isMadeFrom(rest, parts, at + 1, ends);
    }

    private static boolean isKeptOf(String shortForm, String whole) {
        int at = -1;
        for (int i = 0; i < shortForm.length(); i++) {
            at = whole.indexOf(shortForm.charAt(i), at + 1);
            if (at < 0) {
                return false;
            }
        }
        return true;
    }
}
