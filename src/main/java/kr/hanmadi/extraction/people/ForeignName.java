package kr.hanmadi.extraction.people;

import java.util.List;
import java.util.regex.Pattern;
import kr.hanmadi.extraction.korean.Hangul;
import kr.hanmadi.extraction.korean.Lexicon;
import kr.hanmadi.extraction.korean.Morphology;
import kr.hanmadi.extraction.text.Word;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a foreign name: by the bracket behind it, 존 도(John Doe), or as words that nothing else explains. */
final class ForeignName {
    private static final Lexicon BODY_ENDS = Lexicon.words("people/last-syllables-of-bodies.txt");
    /** John Doe, Nguyen Thi Ha, Lucy O'Hare. */
    private static final Pattern LATIN_NAME = Pattern.compile("\\p{Lu}[\\p{L}.'’-]*+(?: [\\p{L}][\\p{L}.'’-]*+){1,4}");

    /** 다음 달 벨리니, 이달 말 벨리니. */
    private static final Lexicon TIMES = Lexicon.words("people/times-of-one-syllable.txt");

    private final List<Word> words;
    private final int from;
    private final int last;

    ForeignName(List<Word> words, int from, int last) {
        this.words = words;
        this.from = from;
        this.last = last;
    }

    /** 다나카 하루오(田中春夫): more characters in the bracket than the word has say that the name began before. */
    boolean isLongerInHanja(int at) {
        var word = words.get(at);
        var note = word.note();
        return note != null
                && note.codePoints().filter(Character::isIdeographic).count()
                        > word.whole().length()
                && at > from
                && isPart(at - 1);
    }

    /** 왕샤오밍(王小明) 가나대 교수; not 가나일보(加那日報), a paper. */
    static boolean isNotedInHanja(Word word) {
        var note = word.note();
        var stem = word.stem();
        return note != null
                && (note.length() == 3 && stem.length() >= 3 || note.length() == 2 && isNoWord(stem)) // 쉬하이(徐海)
                && note.codePoints().allMatch(Character::isIdeographic)
                && stem.length() <= 6
                && BODY_ENDS.endOf(stem).isEmpty()
                && !Names.isOrganisation(stem);
    }

    private static boolean isNoWord(String stem) {
        return stem.length() >= 2 && !Morphology.isCommonWord(stem) && !Names.isPlaceAnywhere(stem);
    }

    /** 존 도(John Doe): the last word up to {@code to} whose bracket gives a name in Latin letters; -1 without one. */
    int inLatin(int to) {
        for (int i = to; i >= from; i--) {
            var note = words.get(i).note();
            boolean behindName = i > from
                    && Names.isSure(words.get(i - 1).whole())
                    && ReportNames.current().isName(words.get(i - 1).whole()); // 홍길동 나루온스(Naru Ons)
            if (note != null
                    && !behindName
                    && LATIN_NAME.matcher(note).matches()
                    && !Names.isOrganisation(words.get(i).whole())) {
                return i;
            }
        }
        return -1;
    }

    /** As many words as the bracket has, 마리아 루이사 벨리니(Maria Luisa Bellini), or as there are. */
    int parts(int at) {
        var note = words.get(at).note();
        int parts = note == null ? 1 : note.strip().split("[ ]+").length;
        int first = at;
        while (first > from
                && at - first + 1 < parts
                && Hangul.isAllSyllables(words.get(first - 1).whole())) {
            first--;
        }
        return at - first + 1;
    }

    /** 존 도 나라국 대통령, 나라국 존 도 대통령, 도 대통령: words that nothing else explains. */
    @Nullable
    PersonReference titled(int titleFrom, String title, String glued) {
        int count = titleFrom - from;
        if (count == 1 && glued.isEmpty() && words.get(from).whole().length() >= 2 && isPart(from)) {
            if (Names.isName(words.get(from).whole())
                    && Names.hasGivenName(words.get(from).whole())) { // 조은 의원, whatever the dictionary thinks of 조은
                return new PersonReference.ByName(
                        words.get(from).whole(), null, title, PhraseReader.phrase(words, from, last));
            }
            return ReportNames.current().isUnlikely(words.get(from).whole())
                    ? null
                    : new PersonReference.BySurname(
                            words.get(from).whole(), null, title, PhraseReader.phrase(words, from, last));
        }
        if (count >= 2 && isTwoParts(titleFrom)) {
            int parts = count >= 4
                            && isPart(from + 2)
                            && !Names.isPlace(words.get(from + 2).whole())
                    ? 3
                    : 2;
            if (ReportNames.current().isUnlikely(PhraseReader.join(words, from, from + parts))) {
                return null;
            }
            var before = PhraseReader.join(words, from + parts, titleFrom);
            boolean office = Affiliation.isOffice(title) && Affiliation.isPlaceOfWork(before); // 물길국 바다센터장
            var affiliation = office ? before : (before + " " + glued).strip();
            return Affiliation.Post.of(affiliation, office ? glued + title : title)
                    .of(PhraseReader.join(words, from, from + parts), PhraseReader.phrase(words, from, last));
        }
        boolean country = titleFrom - from > 2
                && Names.isCountryBefore(
                        words.get(titleFrom - 1).whole(), words.get(titleFrom).stem());
        int stop = country ? titleFrom - 1 : titleFrom;
        int first = stop;
        while (first > from && stop - first < 3 && isPart(first - 1)) {
            first--;
        }
        if (stop - first == 1
                && first > from
                && mayLead(first - 1)
                && words.get(first - 1).whole().length() <= 2) {
            first--; // 조 바이든: the first part may be a word of its own
        }
        if (stop - first < 2
                || !glued.isEmpty()
                || ReportNames.current().isUnlikely(PhraseReader.join(words, first, stop))) {
            return null;
        }
        var affiliation = country ? words.get(stop).whole() : Affiliation.textBefore(words, from, first);
        return Affiliation.Post.of(affiliation, title)
                .of(PhraseReader.join(words, first, stop), PhraseReader.phrase(words, first, last));
    }

    /** 마르코 벨리니, 엘리자베스 로즈 가나대: one of the two may be a word of the dictionary. */
    boolean isTwoParts(int titleFrom) {
        boolean followed =
                from + 2 < titleFrom && Names.isOrganisation(words.get(from + 2).whole());
        boolean unmistakable = from + 2 == titleFrom && words.get(from).whole().length() >= 4;
        return mayLead(from) && (isPart(from + 1) || (followed || unmistakable) && isPart(from) && mayLead(from + 1));
    }

    boolean isPart(int at) {
        return !words.get(at).stem().equals("등")
                && Names.isForeignPart(words.get(at).whole());
    }

    /** The first part of a foreign name may be a word of the dictionary: 조, 아부, 로즈. */
    boolean mayLead(int at) {
        var word = words.get(at).whole();
        return word.length() <= 5
                && Hangul.isAllSyllables(word)
                && !Names.isPlace(word)
                && !TitleAlone.tellsWhen(word)
                && !(word.length() == 1 && TIMES.has(word))
                && !word.equals("만에")
                && !Names.isCommon(word)
                && !Names.isTitle(word)
                && !Names.isTitlePrefix(word)
                && !(word.length() > 2 && Names.isOrganisation(word))
                && !Morphology.isVerbForm(word)
                && Names.titleAtEnd(word).isEmpty();
    }

    /** 란웨 중국 외교부 대변인: what is no word at the start of the clause, before a country or city and a body of it. */
    boolean isBeforePlaceAndBody(int titleFrom) {
        return titleFrom - from >= 3
                && (from == 0 || words.get(from).opened())
                && Names.isForeignPart(words.get(from).text())
                && Names.isPlaceAnywhere(words.get(from + 1).text())
                && Names.isOrganisation(words.get(from + 2).text());
    }
}
