package kr.hanmadi.extraction.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.hanmadi.extraction.korean.Lexicon;
import kr.hanmadi.extraction.korean.Particle;
import kr.hanmadi.extraction.report.Span;
import org.jspecify.annotations.Nullable;

/**
 * Whether a surname with a title means another person than the known one of that surname: who is masked, 홍모(35)씨; who is
 * introduced here, “직장인 홍씨(32)는”; who belongs elsewhere, 다라당 홍 의원.
 */
public final class AnotherOfSurname {
    /** How far before the surname the masked name is searched; keeps long texts linear. */
    private static final int FARTHEST = 5_000;

    private static final int LONGEST_WORD = 12;
    private static final int NONE = -1;
    private static final TreeSet<Integer> NOWHERE = new TreeSet<>();

    /** What stands for a given name. */
    private static final List<String> HIDING = List.of("모", "아무개", "○○", "OO", "××", "XX");
    /** The same with and without a blank, and 홍씨(32), who is introduced by the surname alone. */
    private static final List<String> MASKS = Stream.concat(HIDING.stream(), Stream.of("씨("))
            .flatMap(mask -> Stream.of(mask, " " + mask))
            .toList();

    private static final Pattern AGED = Pattern.compile("[가-힣]{1,2} ?씨\\(\\d");
    private static final Lexicon OCCUPATIONS = Lexicon.words("people/occupations.txt");

    /** Where names of a surname are masked, in text order; null until it was looked for. */
    private @Nullable Map<String, TreeSet<Integer>> masked;

    AnotherOfSurname() {}

    /** Whether someone else is meant than this person. */
    boolean isMeant(PersonReference.BySurname reference, KnownPerson known) {
        if (!NamedPhrase.isPersonal(reference.jobTitle())) {
            var title = MentionLedger.lastTitle(reference.jobTitle());
            boolean wrote = known.isReporter() && !known.isTitled(own -> own.endsWith(title)); // 논설위원, 홍 위원
            return wrote || belongsElsewhere(reference, known);
        }
        if (!Names.isSurname(reference.surname())) {
            return false; // 벨리니씨
        }
        int last = lastMasked(reference);
        boolean called = known.isCalledSo();
        if (last != NONE) {
            int start = reference.span().start();
            return !called
                    || !ReportNames.current().body().substring(last, start).contains(known.name);
        }
        return !called && hasPost(known) && isIntroducedHere(reference);
    }

    /** Whether the surname alone may mean another: a masked person has it, too, or the known one is never called 씨. */
    boolean isPossible(PersonReference.BySurname reference, KnownPerson known) {
        return NamedPhrase.isPersonal(reference.jobTitle())
                && Names.isSurname(reference.surname())
                && (lastMasked(reference) != NONE || hasPost(known) && !known.isCalledSo());
    }

    /** How a name of that surname is printed without the given name: 홍모(35)씨, 홍아무개 씨, 홍씨(32). */
    public static Pattern printed(String surname) {
        return Pattern.compile("(?<![가-힣])" + Pattern.quote(surname) + " ?(?:(?:" + String.join("|", HIDING)
                + ")(?:\\(\\d+\\))? ?씨|씨\\(\\d+\\))");
    }

    /** Whether the text masks a name of that surname anywhere. */
    static boolean isMaskedIn(String body, String surname) {
        return MASKS.stream()
                .filter(mask -> !mask.endsWith("(")) // 김지홍씨(52) is no 홍씨
                .anyMatch(mask -> body.contains(surname + mask + (mask.equals(" 모") ? " " : "")));
    }

    /** 홍씨(32): a surname with an age introduces someone. */
    public static boolean isAged(Span surname) {
        var body = ReportNames.current().body();
        return surname.start() < body.length()
                && AGED.matcher(body).region(surname.start(), body.length()).lookingAt();
    }

    private static boolean hasPost(KnownPerson known) {
        return known.titles.stream().anyMatch(title -> !NamedPhrase.isPersonal(title));
    }

    /** 직장인 홍씨는, 식당을 하는 홍씨는, 홍씨(32)는. */
    private static boolean isIntroducedHere(PersonReference.BySurname reference) {
        var body = ReportNames.current().body();
        int start = reference.span().start();
        if (isAged(reference.span())) {
            return true;
        }
        int from = start;
        while (from > 0 && start - from < LONGEST_WORD && body.charAt(from - 1) != '\n') {
            from--;
        }
        var before = body.substring(from, start);
        if (!before.endsWith(" ")) {
            return false;
        }
        before = before.strip();
        var word = before.substring(before.lastIndexOf(' ') + 1);
        return OCCUPATIONS.endOf(word).isPresent() || SourceLabel.isHead(word) || PhraseReader.isAdnominal(word);
    }

    /** 다라당 홍 의원, where 홍길동 belongs to 가나당. */
    private static boolean belongsElsewhere(PersonReference.BySurname reference, KnownPerson known) {
        var said = reference.affiliation();
        var own = known.affiliation;
        if (said == null || own == null || Affiliation.isLike(own, said)) {
            return false;
        }
        return Belongings.isParty(said) && Belongings.isParty(own) || isUniversity(said) && isUniversity(own);
    }

    private static boolean isUniversity(String body) {
        return body.endsWith("대") || body.endsWith("대학교");
    }

    private int lastMasked(PersonReference.BySurname reference) {
        if (masked == null) {
            masked = placesOf(ReportNames.current().body());
        }
        int start = reference.span().start();
        var last = masked.getOrDefault(reference.surname(), NOWHERE).lower(start);
        return last == null || last < start - FARTHEST ? NONE : last;
    }

    /** The places of all masked names, by the surname of one or two syllables before each. */
    private static Map<String, TreeSet<Integer>> placesOf(String body) {
        var places = new HashMap<String, TreeSet<Integer>>();
        for (var mask : MASKS) {
            for (int at = body.indexOf(mask); at >= 0; at = body.indexOf(mask, at + 1)) {
                for (int start = at - 1; start >= Math.max(0, at - 2); start--) {
                    boolean first = start == 0 || !Character.isLetterOrDigit(body.charAt(start - 1));
                    if (first && endsAsMasked(body, at + mask.length(), mask.endsWith("("))) {
                        places.computeIfAbsent(body.substring(start, at), any -> new TreeSet<>())
                                .add(start);
                    }
                }
            }
        }
        return places;
    }

    /** A bracket, 씨 or the end of the word stands behind 모: neither 홍모래 nor 정모임. */
    private static boolean endsAsMasked(String text, int end, boolean bracket) {
        if (bracket) {
            return end < text.length() && Character.isDigit(text.charAt(end));
        }
        int stop = end;
        while (stop < text.length() && Character.isLetterOrDigit(text.charAt(stop))) {
            stop++;
        }
        var rest = text.substring(end, stop);
        return rest.isEmpty() && stop < text.length() || NamedPhrase.isPersonal(Particle.stem(rest));
    }
}
