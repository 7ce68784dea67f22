package kr.hanmadi.extraction.people;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kr.hanmadi.extraction.korean.Lexicon;
import kr.hanmadi.extraction.korean.Morphology;
import kr.hanmadi.extraction.text.Word;
import kr.hanmadi.field.AnonymousKind;
import org.jspecify.annotations.Nullable;

/** A source under a letter or half a name, A씨, B군, 김모 씨, A 상사, and what the words before say of it. */
public final class MaskedSource {
    private static final Pattern DESCRIBES = Pattern.compile("(?:이었던|였던)$");
    private static final Pattern CLASS = Pattern.compile("\\d+(?:학년|반)");
    private static final Pattern AGE = Pattern.compile("\\d{1,3}");
    /** What a masked source is called: the letter or the half of a name, and the form of address. */
    private static final Pattern LABEL = Pattern.compile("([A-Z]|[가-힣]모)(?:\\(\\d{1,3}\\))? ?([씨군양])");

    private static final Lexicon SHOPS = Lexicon.words("people/last-syllables-of-shops.txt");
    private static final Set<String> SEXES = Set.of("남성", "여성");
    private static final int MOST_PLACES = 20;
    private static final int FARTHEST = 120;

    private final List<Word> words;
    private final int from;
    private final int last;
    private final String stem;

    private MaskedSource(List<Word> words, int from, int last) {
        this.words = words;
        this.from = from;
        this.last = last;
        this.stem = words.get(last).stem();
    }

    /** What a phrase says of a masked source; null where it is about none. */
    static PersonReference.@Nullable ByAnonymous read(List<Word> words, int from, int last) {
        var source = new MaskedSource(words, from, last);
        if (source.isTitled()) {
            return source.describe(last - 1, SourceLabel.kindOf(source.stem), source.stem);
        }
        if (!source.isMasked()) {
            return null;
        }
        int start = source.startOfDescription(source.maskStart());
        return source.describe(start, AnonymousKind.CITIZEN, source.postBefore(start));
    }

    /**
     * The first place of the report that says who a masked source is: “가나군청 공무원 A씨의 변호인이 …”, where A씨 speaks further
     * down; null without one.
     */
    public static PersonReference.@Nullable ByAnonymous introduction(String body, String label) {
        var masked = LABEL.matcher(label);
        if (!masked.matches()) {
            return null;
        }
        var places = Pattern.compile(
                        "(?<![A-Za-z가-힣])" + masked.group(1) + ageOf(label) + " ?" + masked.group(2) + "(?![가-힣]{3})")
                .matcher(body);
        for (int i = 0; i < MOST_PLACES && places.find(); i++) {
            var found = readPlace(body, places.start(), places.end());
            if (found != null && (found.affiliation() != null || found.jobTitle() != null)) {
                return found;
            }
        }
        return null;
    }

    /** A(48)씨 is no A(21)씨. */
    private static String ageOf(String label) {
        int open = label.indexOf('(');
        return open < 0
                ? "(?:\\(\\d{1,3}\\))?"
                : "(?:" + Pattern.quote(label.substring(open, label.indexOf(')', open) + 1)) + ")?";
    }

    private static PersonReference.@Nullable ByAnonymous readPlace(String body, int start, int end) {
        int from = Math.max(body.lastIndexOf('\n', start) + 1, start - FARTHEST);
        int to = end;
        while (to < body.length() && Character.isLetter(body.charAt(to))) {
            to++;
        }
        var words = Word.of(body, from, to);
        return words.isEmpty()
                        || !(PhraseReader.read(words, words.size() - 1) instanceof PersonReference.ByAnonymous source)
                ? null
                : source;
    }

    /** A 상사, B 교수. */
    private boolean isTitled() {
        if (last == from || words.get(last).opened() || NamedPhrase.isPersonal(stem)) {
            return false;
        }
        var letter = words.get(last - 1).text();
        return letter.length() == 1
                && letter.charAt(0) >= 'A'
                && letter.charAt(0) <= 'Z'
                && !stem.isEmpty()
                && Names.titleAtEnd(stem).equals(stem);
    }

    /** A씨, B군, 김모 씨: sources under a letter. */
    private boolean isMasked() {
        if (stem.length() <= 3 && stem.charAt(0) >= 'A' && stem.charAt(0) <= 'Z' && stem.length() >= 2) {
            char end = stem.charAt(stem.length() - 1);
            return end == '씨' || end == '군' || end == '양';
        }
        var before = last > 0 && stem.equals("씨")
                ? words.get(last - 1).text()
                : stem.endsWith("씨") ? stem.substring(0, stem.length() - 1) : stem;
        boolean letter = before.length() == 1 && before.charAt(0) >= 'A' && before.charAt(0) <= 'Z';
        boolean apart = before.equals("모")
                && last > 1
                && Names.isSurname(words.get(last - 2).text());
        if (apart) {
            return true;
        }
        boolean addressed = last > from
                && NamedPhrase.isPersonal(stem)
                && words.get(last - 1).text().length() == 2
                && words.get(last - 1).text().endsWith("모")
                && Names.isSurname(words.get(last - 1).text().substring(0, 1)); // 이모(11) 양
        if (addressed) {
            return true;
        }
        boolean half = before.length() == 2 && before.endsWith("모") && Names.isSurname(before.substring(0, 1));
        return (letter || half) && !before.equals(stem);
    }

    /** The letter or the half of a name with its 씨; the words before describe the source: 스물아홉 살 A씨. */
    private int maskStart() {
        if (!NamedPhrase.isPersonal(stem)) {
            return last;
        }
        boolean apart = last - 2 >= from && words.get(last - 1).text().equals("모"); // 구 모 씨
        return Math.max(from, apart ? last - 2 : last - 1);
    }

    /** 가나상회 직원이었던 A씨: who a masked source is belongs to the label. */
    private int startOfDescription(int start) {
        boolean described = start > 0
                && !words.get(start).opened()
                && DESCRIBES.matcher(words.get(start - 1).text()).find();
        return described ? PhraseReader.runStart(words, start - 1) : start;
    }

    /** A post, a sex, an age or a member between the body and the label. */
    private static boolean saysWho(String word, boolean last) {
        boolean member = last && word.endsWith("원") && Affiliation.isMadeOfCommonWords(word); // 부대원 A씨
        return member || isPost(word) || SourceLabel.isHead(word) || Character.isDigit(word.charAt(0));
    }

    /** 피자집 사장 A씨: not 카페 alone. */
    private static boolean isShop(String word) {
        return SHOPS.endOf(word).filter(end -> end.length() < word.length()).isPresent();
    }

    private static boolean isBodyOfSource(String word) {
        return Names.isKindOfBody(word)
                || Names.isOrganisation(word)
                        && !Morphology.isCommonWord(word) // 조사 결과 A씨
                        && !Morphology.isConjugated(word); // 품고 A씨를
    }

    private PersonReference.ByAnonymous describe(int start, AnonymousKind kind, @Nullable String jobTitle) {
        var label = labelWithAge(start);
        int at = start;
        while (at > from && isPost(words.get(at - 1).text())) {
            at--;
        }
        var held = HeldPost.before(words, at); // 고깃집 직원인 김모씨, 가나상사에 다니는 과장 A씨
        return new PersonReference.ByAnonymous(
                label,
                kind,
                held.affiliation().isEmpty() ? bodyBefore(start, label) : held.affiliation(),
                jobTitle != null ? jobTitle : held.jobTitle().isEmpty() ? null : held.jobTitle(),
                PhraseReader.phrase(words, start, last));
    }

    /** 공무원 A씨, 과장 B씨. */
    private @Nullable String postBefore(int start) {
        var before = start > from && !words.get(start).opened()
                ? words.get(start - 1).text()
                : "";
        return isPost(before) && !SEXES.contains(before) ? before : null;
    }

    private static boolean isPost(String word) {
        return Affiliation.isOccupation(word)
                || Names.isTitle(word) && !NamedPhrase.isPersonal(word)
                || SEXES.contains(word);
    }

    /** The label with the age that is printed within it, A(48)씨: it may tell two sources of one letter apart. */
    private String labelWithAge(int start) {
        if (last > start) {
            var letter = words.get(last - 1);
            var note = letter.note();
            if (note != null
                    && AGE.matcher(note).matches()
                    && letter.end() == words.get(last).span().start()) {
                return PhraseReader.join(words, start, last) + "(" + note + ")" + stem;
            }
        }
        return PhraseReader.label(words, start, last);
    }

    private @Nullable String bodyBefore(int start, String label) {
        int year = start;
        while (year > 0
                && !words.get(year).opened()
                && CLASS.matcher(words.get(year - 1).text()).matches()) {
            year--;
        }
        boolean pupil = year < start && year > 0 && !words.get(year).opened();
        if (pupil && Names.isOrganisation(words.get(year - 1).text())) {
            return PhraseReader.join(words, year - 1, start);
        }
        int end = start;
        while (end > from && saysWho(words.get(end - 1).text(), end == start)) {
            end--; // 가나구청 30대 남성 직원 A씨
        }
        if (end > from && isShop(words.get(end - 1).text())) {
            return words.get(end - 1).text();
        }
        if (end > from && !isBodyOfSource(words.get(end - 1).text())) {
            return null;
        }
        return end > from ? PhraseReader.join(words, from, end) : SourceLabel.affiliationOf(label);
    }
}
