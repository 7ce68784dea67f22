package kr.hanmadi.search.reading;

import kr.hanmadi.search.korean.WordCutter;

/**
 * What the reading of a query knows.
 *
 * @param names of the record
 * @param synonyms as editors group them
 * @param shortNames of bodies
 * @param spelling the words of the record
 */
public record QueryLexicon(
        NameDirectory names, Synonyms synonyms, ShortNames shortNames, Spelling spelling, WordCutter cutter) {
    /** Without what only an index can teach. */
    public QueryLexicon(NameDirectory names, Synonyms synonyms, WordCutter cutter) {
        this(names, synonyms, ShortNames.ONLY_KNOWN, Spelling.EMPTY, cutter);
    }
}
