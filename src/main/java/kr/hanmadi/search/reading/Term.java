package kr.hanmadi.search.reading;

import java.util.List;
import kr.hanmadi.search.api.InterpretedWord;

/**
 * A word or phrase in all the ways in which it is looked for.
 *
 * @param between how many other words may stand between those of a phrase
 * @param quoted whether the reader put it between quotation marks: then it is never relaxed
 * @param uncertain whether it is looked for by bigrams too
 * @param literal the letters of which the bigrams are made: the word without its particle
 */
public record Term(InterpretedWord word, boolean quoted, int between, boolean uncertain, String literal) {
    public String text() {
        return word.text();
    }

    Term excluded() {
        return new Term(
                new InterpretedWord(
                        word.typed(),
                        word.text(),
                        word.how(),
                        word.morphemes(),
                        word.synonyms(),
                        word.personIds(),
                        word.names(),
                        true),
                quoted,
                between,
                uncertain,
                literal);
    }

    Term aboutQuestion() {
        return new Term(
                new InterpretedWord(
                        word.typed(),
                        word.text(),
                        InterpretedWord.How.ABOUT,
                        word.morphemes(),
                        word.synonyms(),
                        List.of(),
                        List.of(),
                        false),
                quoted,
                between,
                uncertain,
                literal);
    }

    /** Whether it is a person's name. */
    public boolean isPerson() {
        return !word.personIds().isEmpty();
    }

    public Term byBigrams() {
        return new Term(word, quoted, between, true, literal);
    }

    /** Whether it can find anything at all: 은 or 그리고 alone cannot. */
    boolean saysSomething() {
        return !word.morphemes().isEmpty()
                || !word.personIds().isEmpty()
                || !word.names().isEmpty()
                || !word.synonyms().isEmpty();
    }

    /** The texts to look for: the word itself or, of a name that is not finished, the names. */
    public List<String> texts() {
        return word.names().isEmpty() ? List.of(word.text()) : word.names();
    }
}
