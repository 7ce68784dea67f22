package kr.hanmadi.extraction.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kr.hanmadi.extraction.korean.Lexicon;
import kr.hanmadi.extraction.korean.Morphology;
import kr.hanmadi.extraction.report.Span;
import kr.hanmadi.extraction.text.Word;
import org.jspecify.annotations.Nullable;

/**
 * A subject of several: “홍길동 의원과 임꺽정 의원은”, “홍길동, 임꺽정 의원은”, “홍길동 의원 등 12명은”, “홍길동 씨 등은”, “농민과 상인들은”. The label is the
 * whole of it, as printed.
 */
public final class JointSubject {
    private static final Pattern NUMBER = Pattern.compile("(?:여야 )?\\d{1,5}여?(?:명|인)");
    private static final Lexicon PEOPLE_ENDS = Lexicon.words("people/last-syllables-of-people.txt");
    private static final String OTHERS = "등";
    private static final Set<String> THIS = Set.of("이", "그", "해당");
    private static final int MOST = 10;

    private final String body;
    private final List<Word> words;
    private final int last;
    private final List<PersonReference> members = new ArrayList<>();
    private int first;

    private JointSubject(String body, List<Word> words, int last) {
        this.body = body;
        this.words = words;
        this.last = last;
        this.first = last;
    }

    /** The people that the subject ending at a word names: all that it joins, or the one. */
    public static @Nullable PersonReference read(String body, List<Word> words, int last) {
        var one = PhraseReader.read(words, last);
        if (!words.get(last).marksSubject()) {
            return one;
        }
        var several = new JointSubject(body, words, last).readSeveral(one);
        return several == null ? one : several;
    }

    private @Nullable PersonReference readSeveral(@Nullable PersonReference one) {
        if (words.get(last).stem().equals(OTHERS)) { // 홍길동 씨 등은
            return last > 0 && takeMember(last - 1, false) ? groupOfMore() : null;
        }
        boolean counted = NUMBER.matcher(words.get(last).stem()).matches();
        if (one == null && !counted) {
            return null;
        }
        first = one == null || counted ? last : firstWord(one.span());
        if (first == 0) {
            return null;
        }
        if (first > 1 && THIS.contains(words.get(first - 1).text())) {
            first--; // 홍길동 회장 등 이 협회 이사들은
        }
        boolean others = words.get(first - 1).text().equals(OTHERS);
        if (others && (counted || isPlural(one))) {
            return first > 1 && takeMember(first - 2, false) ? group() : null;
        }
        if (one instanceof PersonReference.ByOrganisation && joinsNext(words.get(first - 1))) {
            var before = PhraseReader.read(words, first - 1);
            return before instanceof PersonReference.ByName named && named.jobTitle() != null ? named : null;
        }
        if (isPlural(one)) {
            return readPlural();
        }
        if (!(one instanceof PersonReference.ByName named) || named.jobTitle() == null && !Names.isSure(named.name())) {
            return one instanceof PersonReference.BySurname ? joinNames(one) : null;
        }
        return joinNames(one);
    }

    private static boolean isPlural(@Nullable PersonReference one) {
        return one instanceof PersonReference.ByAnonymous source
                && source.label().endsWith("들");
    }

    /** 홍길동 의원과 임꺽정 의원, 홍길동, 임꺽정 의원. */
    private @Nullable PersonReference joinNames(PersonReference one) {
        members.add(one);
        while (first > 0 && members.size() < MOST) {
            var before = words.get(first - 1);
            boolean listed = isBeforeComma(before) && before.particle() == null;
            if (!joinsNext(before) && !listed || !takeMember(first - 1, true)) {
                break;
            }
        }
        return members.size() > 1 ? group() : null;
    }

    /** 가나방송과 나라신문 등: with those before that it joins. */
    private PersonReference groupOfMore() {
        while (first > 0 && members.size() < MOST && joinsNext(words.get(first - 1)) && takeMember(first - 1, false)) {
            // takes them in
        }
        return group();
    }

    /** 농민과 상인들: a noun for people that the one behind makes plural. */
    private @Nullable PersonReference readPlural() {
        var before = words.get(first - 1);
        var particle = before.particle();
        boolean noun = particle != null
                && joinsNext(before)
                && before.stem().length() >= 2
                && (SourceLabel.isHead(before.stem())
                        || before.stem().endsWith("들")
                        || PEOPLE_ENDS.endOf(before.stem()).isPresent());
        if (!noun) {
            return null;
        }
        first = PhraseReader.runStart(words, first - 1);
        return group();
    }

    /** Takes in the person whose phrase ends at a word; false when none does. */
    private boolean takeMember(int end, boolean named) {
        var word = words.get(end);
        PersonReference reference = PhraseReader.read(words, end);
        boolean bare = word.particle() == null
                && Names.isName(word.text())
                && !Morphology.startsWithVerb(word.text()) // 나오자, 홍 의원은
                && Names.nameLikelihood(word.text()).compareTo(Names.Likelihood.LIKELY) >= 0;
        if (bare && !(reference instanceof PersonReference.ByName)) {
            reference = new PersonReference.ByName(word.text(), null, null, word.span());
        }
        boolean person = reference instanceof PersonReference.ByName || reference instanceof PersonReference.BySurname;
        boolean source = !named
                && (reference instanceof PersonReference.ByOrganisation
                        || reference instanceof PersonReference.ByAnonymous);
        if (reference == null || !person && !source) {
            return false;
        }
        members.addFirst(reference);
        first = firstWord(reference.span());
        return true;
    }

    private PersonReference group() {
        var span =
                new Span(words.get(first).span().start(), words.get(last).span().end());
        return new PersonReference.ByGroup(span.in(body), members, span);
    }

    private int firstWord(Span span) {
        int at = last;
        while (at > 0 && words.get(at - 1).span().start() >= span.start()) {
            at--;
        }
        return at;
    }

    private static boolean joinsNext(Word word) {
        var particle = word.particle();
        return particle != null
                && (particle.text().equals("과") || particle.text().equals("와"));
    }

    private boolean isBeforeComma(Word word) {
        return word.closed() && body.startsWith(", ", word.end());
    }
}
