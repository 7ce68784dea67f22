package kr.hanmadi.search.api;

import java.util.List;

/**
 * How a query was read.
 *
 * @param words what is looked for, without fields
 * @param fields what the query asks of fields, as typed: 발언자:홍길동
 * @param periods of what time it is, from words and from fields
 * @param sentence whether it is read as a question in a whole sentence, of which any word will do
 * @param exact whether it is taken to the letter
 * @param relaxation how far the search had to give way
 * @param suggestions names that may have been meant instead: 혹시 …?
 */
public record QueryInterpretation(
        List<InterpretedWord> words,
        List<String> fields,
        List<InterpretedPeriod> periods,
        boolean sentence,
        boolean exact,
        Relaxation relaxation,
        List<String> suggestions) {
    public static final QueryInterpretation EMPTY =
            new QueryInterpretation(List.of(), List.of(), List.of(), false, false, Relaxation.NONE, List.of());

    public QueryInterpretation {
        words = List.copyOf(words);
        fields = List.copyOf(fields);
        periods = List.copyOf(periods);
        suggestions = List.copyOf(suggestions);
    }

    /** Whether nothing was asked. */
    public boolean isEmpty() {
        return words.isEmpty() && fields.isEmpty() && periods.isEmpty();
    }
}
