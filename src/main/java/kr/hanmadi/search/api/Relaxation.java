package kr.hanmadi.search.api;

/** How far the search had to give way until it found something. */
public enum Relaxation {
    /** Every word, as written. */
    NONE,
    /** Blanks between the words do not count, nor how Nori cuts them. */
    BLANKS,
    /** Words that nothing holds are read as the nearest word or name, or as typed in the other language. */
    CORRECTED,
    /** The parts of a compound may stand apart. */
    PARTS,
    /** All quotations of the named person match; the other words only rank. */
    SPEAKER,
    /** Words that nothing holds are left out, of compounds the parts that nothing holds. */
    LEFT_OUT,
    /** Without the most frequent of the words. */
    MOST,
    /** Any of the words, as for a question in a whole sentence. */
    ANY
}
