package kr.hanmadi.search.reading;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.hanmadi.search.korean.Particles;
import kr.hanmadi.search.korean.WordCutter;
import org.jspecify.annotations.Nullable;

/** Names that the record does not have. */
final class UnknownNames {
    private static final Pattern NAME = Pattern.compile("[가-힣]{3}");
    /** The most frequent ones. */
    private static final String SURNAMES =
            "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진나엄원천방공현함변염추도석선설마길연위표명기반왕금옥육인맹제모탁국어은편용";

    private final NameDirectory names;
    private final WordCutter cutter;
    private final JobTitles titles;

    UnknownNames(QueryLexicon lexicon) {
        this.names = lexicon.names();
        this.cutter = lexicon.cutter();
        this.titles = new JobTitles(cutter);
    }

    /**
     * A word that stands where a name does, before a title or words like 발언, and is written like one: a surname and a given
     * name that Nori does not take for words. Null for any other.
     */
    @Nullable
    String nameIn(Term term, List<String> behind) {
        var next = behind.getFirst();
        if (term.isPerson()
                || term.word().how() != null
                || !term.word().synonyms().isEmpty()
                || (!titles.isTitle(next)
                        && !QuestionWords.isOfPerson(next, behind.size() > 1 ? behind.get(1) : null))) {
            return null;
        }
        return Stream.concat(Stream.of(term.text()), Particles.stems(term.text()).stream())
                .filter(name -> NAME.matcher(name).matches()
                        && SURNAMES.indexOf(name.charAt(0)) >= 0
                        && !names.knows(name)
                        && cutter.isNoWord(name))
                .findFirst()
                .orElse(null);
    }
}
