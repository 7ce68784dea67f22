package kr.hanmadi.search.api;

/**
 * How a query may be read; a reader can switch each off.
 *
 * @param exact to the letter: no morphemes, no words of the same meaning, nothing relaxed
 * @param synonyms words of the same meaning are looked for too
 * @param keyboard words typed in the wrong language are read in the other
 * @param correction an unknown name is read as the nearest known one
 * @param relaxed when nothing holds all words, less will do
 * @param about words about the question (발언, 관련, 뭐라고 했나) need not be found
 * @param periods days in words (2023년 10월, 지난달) are read as a period
 */
public record InterpretationOptions(
        boolean exact,
        boolean synonyms,
        boolean keyboard,
        boolean correction,
        boolean relaxed,
        boolean about,
        boolean periods) {
    public static final InterpretationOptions ON = new InterpretationOptions(false, true, true, true, true, true, true);

    /** The same for words that are a name: none of them speaks about the question. */
    public InterpretationOptions literal() {
        return new InterpretationOptions(exact, synonyms, keyboard, correction, relaxed, false, false);
    }

    public InterpretationOptions withoutPeriods() {
        return new InterpretationOptions(exact, synonyms, keyboard, correction, relaxed, about, false);
    }

    public InterpretationOptions {
        if (exact) {
            synonyms = false;
            keyboard = false;
            correction = false;
            relaxed = false;
            about = false;
            periods = false;
        }
    }
}
