package kr.hanmadi.search.reading;

import java.time.LocalDate;
import java.util.List;
import kr.hanmadi.search.korean.Dictionary;
import kr.hanmadi.search.korean.WordCutter;

/** Reads queries without knowing any name or word of a record. */
public final class SomeLexicon {
    private SomeLexicon() {}

    public static QueryReader reader(LocalDate today) {
        return new QueryReader(
                new QueryLexicon(NameDirectory.EMPTY, Synonyms.NONE, new WordCutter(new Dictionary())),
                (surname, title) -> List.of(),
                today);
    }
}
