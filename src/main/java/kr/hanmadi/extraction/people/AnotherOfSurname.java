package kr.hanmadi.extraction.people;

import java.util.List;
import java.util.regex.Pattern;
import kr.hanmadi.extraction.korean.Lexicon;
import kr.hanmadi.extraction.korean.Particle;
import kr.hanmadi.extraction.report.Span;

/**
 * Whether a surname with a title means another person than the known one of that surname: who is masked, 홍모(35)씨; who is
 * introduced here, “직장인 홍씨(32)는”; who belongs elsewhere, 다라당 홍 의원.
 */
public final class AnotherOfSurname {
    /** How far before the surname the masked name is searched; keeps long texts linear. */
    private static final int FARTHEST = 5_000;

    private static final int LONGEST_WORD = 12;
    private static final int NONE = -1;

    /** What stands for a given name, and 홍씨(32), who is introduced by the surname alone. */
    private static final List<String> MASKS = List.of("모", " 모", "아무개", " 아무개", "○○", "OO", "××", "XX", "씨(", " 씨(");

    private static final Pattern AGED = Pattern.compile("[가-힣]{1,2} ?씨\\(\\d");
    private static final Lexicon OCCUPATIONS = Lexicon.words("people/occupations.txt");
    /** Bodies of which a person belongs to one: parties and universities. */
    private static final List<String> EXCLUSIVE = List.of("당", "대", "대학교");

    private AnotherOfSurname() {}

    /** Whether someone else is meant than this person. */
    static boolean isMeant(PersonReference.BySurname reference, KnownPerson known) {
        if (!NamedPhrase.isPersonal(reference.jobTitle())) {
            var title = MentionLedger.lastTitle(reference.jobTitle());
            boolean wrote = known.isReporter() && !known.isTitled(own -> own.endsWith(title)); // 논설위원, 홍 위원
            return wrote || belongsElsewhere(reference, known);
        }
        if (!Names.isSurname(reference.surname())) {
            return false; // 벨리니씨
        }
        int masked = lastMasked(reference);
        boolean called = isCalledSo(known);
        if (masked != NONE) {
            var body = ReportNames.current().body();
            return !called || body.lastIndexOf(known.name, reference.span().start()) < masked;
        }
        return !called && hasPost(known) && isIntroducedHere(reference);
    }

    /** Whether the surname alone may mean another: a masked person has it, too, or the known one is never called 씨. */
    static boolean isPossible(PersonReference.BySurname reference, KnownPerson known) {
        return NamedPhrase.isPersonal(reference.jobTitle())
                && Names.isSurname(reference.surname())
                && (lastMasked(reference) != NONE || hasPost(known) && !isCalledSo(known));
    }

    /** Whether the text masks a name of that surname anywhere. */
    static boolean isMaskedIn(String body, String surname) {
        return MASKS.stream().anyMatch(mask -> body.contains(surname + mask + (mask.equals(" 모") ? " " : "")));
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

    /** Whether the report calls the person 씨 where it gives the whole name. */
    static boolean isCalledSo(KnownPerson known) {
        var body = ReportNames.current().body();
        return body.contains(known.name + "씨")
                || body.contains(known.name + " 씨")
                || known.titles.stream().anyMatch(NamedPhrase::isPersonal); // 홍길동(35)씨
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
        return EXCLUSIVE.stream().anyMatch(kind -> said.endsWith(kind) && own.endsWith(kind));
    }

    private static int lastMasked(PersonReference.BySurname reference) {
        var body = ReportNames.current().body();
        int end = Math.min(reference.span().start(), body.length());
        var text = body.substring(Math.max(0, end - FARTHEST), end);
        int last = MASKS.stream()
                .mapToInt(mask -> lastOf(text, reference.surname() + mask))
                .max()
                .orElse(NONE);
        return last == NONE ? NONE : last + end - text.length();
    }

    private static int lastOf(String text, String masked) {
        for (int at = text.lastIndexOf(masked); at >= 0; at = text.lastIndexOf(masked, at - 1)) {
            boolean first = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            if (first && endsAsMasked(text, at + masked.length(), masked.endsWith("("))) {
                return at;
            }
        }
        return NONE;
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
