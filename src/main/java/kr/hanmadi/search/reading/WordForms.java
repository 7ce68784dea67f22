package kr.hanmadi.search.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.hanmadi.search.korean.LoanWords;
import kr.hanmadi.search.korean.NumberForms;
import kr.hanmadi.search.korean.SpokenLetters;
import kr.hanmadi.search.korean.WordCutter;

/**
 * In what other words a text may say the same: words of the same meaning, loan words in other spellings, letters read out,
 * figures in other writings, short names of bodies.
 */
final class WordForms {
    private static final Pattern UNIVERSITY = Pattern.compile("([가-힣]{2,8}대)(학교)?");
    private static final Pattern NO_UNIVERSITY =
            Pattern.compile(".*(?:시|세|연|확|군|무|부|기|절|반|상|최|증|지|토|우|홀|학|초|유|감|간|밴|주파수)대");
    private static final int SHORT_WORD = 3;

    private final Synonyms synonyms;
    private final ShortNames shortNames;
    private final NameDirectory names;
    private final WordCutter cutter;

    WordForms(QueryLexicon lexicon) {
        this.synonyms = lexicon.synonyms();
        this.shortNames = lexicon.shortNames();
        this.names = lexicon.names();
        this.cutter = lexicon.cutter();
    }

    /** Whether the text, blanks or not, is one that has other forms of its own. */
    boolean knows(String text) {
        return synonyms.knows(text) || !shortNames.abbreviationsOf(text).isEmpty();
    }

    /** The other forms, none twice; of each other writing also the words of the same meaning. */
    List<String> formsOf(String text) {
        var found = new LinkedHashSet<>(synonyms.othersOf(text));
        var written = Stream.of(
                        LoanWords.otherSpellings(text).stream(),
                        letters(text),
                        NumberForms.otherForms(text).stream(),
                        shortNames.abbreviationsOf(text).stream(),
                        university(text))
                .flatMap(each -> each)
                .toList();
        found.addAll(written);
        written.forEach(each -> found.addAll(synonyms.othersOf(each)));
        found.remove(text);
        return List.copyOf(found);
    }

    /** 아이티 is a country too. */
    private Stream<String> letters(String text) {
        var letters = SpokenLetters.written(text);
        return letters == null || (text.length() <= SHORT_WORD && cutter.isOneNoun(text))
                ? Stream.empty()
                : Stream.of(letters);
    }

    /** 누리대 is 누리대학교; 세대 and 확대 end so too. */
    private Stream<String> university(String text) {
        var university = UNIVERSITY.matcher(text);
        if (!university.matches()) {
            return Stream.empty();
        }
        var shorter = university.group(1);
        var longer = shorter + "학교";
        if (university.group(2) != null) {
            return Stream.of(shorter);
        }
        return names.knows(longer) || (!NO_UNIVERSITY.matcher(text).matches() && !cutter.isOneNoun(text))
                ? Stream.of(longer)
                : Stream.empty();
    }
}
