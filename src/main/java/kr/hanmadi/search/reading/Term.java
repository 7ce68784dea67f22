package kr.hanmadi.search.reading;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kr.hanmadi.search.api.InterpretedWord;

/**
 * A word or phrase in all the ways in which it is looked for.
 *
 * @param between how many other words may stand between those of a phrase
 * @param quoted whether the reader put it between quotation marks: then it is never relaxed
 * @param uncertain whether it is looked for by bigrams too
 * @param literal the letters of which the bigrams are made: the word without its particle
 * @param readings the word with or without what may be its particle, where that is another word than its text
 * @param parted what a word that is one noun would be without a particle: 경기, of 경기도; looked for where the noun is not
 *     found
 */
public record Term(
        InterpretedWord word,
        boolean quoted,
        int between,
        boolean uncertain,
        String literal,
        List<String> readings,
        List<String> parted) {
    private static final Set<String> SUBJECT = Set.of("은", "는", "이", "가", "께서", "께서는");

    public Term {
        readings = List.copyOf(readings);
        parted = List.copyOf(parted);
    }

    Term(InterpretedWord word, boolean quoted, int between, boolean uncertain, String literal) {
        this(word, quoted, between, uncertain, literal, List.of(), List.of());
    }

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
                literal,
                readings,
                List.of());
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
                literal,
                readings,
                List.of());
    }

    /** Whether it is a person's name. */
    public boolean isPerson() {
        return !word.personIds().isEmpty();
    }

    /** Whether it was typed as the subject of a sentence: 홍길동은, not 가나은. */
    boolean isSubject() {
        var typed = word.typed();
        return typed.startsWith(literal) && SUBJECT.contains(typed.substring(literal.length()));
    }

    /** A name that the record does not know. */
    public boolean isUnknownName() {
        return word.how() == InterpretedWord.How.NAME;
    }

    /** It need not be found any more: it says little beside the others. */
    public Term dropped() {
        return new Term(
                word.readAs(InterpretedWord.How.DROPPED), quoted, between, uncertain, literal, readings, parted);
    }

    /** By its letters, however Nori cuts it, and without what may be its particle. */
    public Term byBigrams() {
        var all = Stream.concat(readings.stream(), parted.stream()).distinct().toList();
        return new Term(word, quoted, between, true, literal, all, List.of());
    }

    /** In letters alone, whatever Nori makes of them. */
    Term toTheLetter(List<String> forms) {
        var letters = new InterpretedWord(
                word.typed(), word.text(), word.how(), List.of(), List.of(), List.of(), List.of(), false);
        return new Term(letters, false, 0, true, word.text(), forms, List.of());
    }

    /** Whether Nori, a name or another word leaves anything of it to look for. */
    boolean saysSomething() {
        return !word.morphemes().isEmpty()
                || !word.personIds().isEmpty()
                || !word.names().isEmpty()
                || !word.synonyms().isEmpty();
    }

    /** The texts to look for: the word itself or, of a name that is not finished, the names. */
    public List<String> texts() {
        return word.names().isEmpty()
                ? Stream.concat(Stream.of(word.text()), readings.stream()).toList()
                : word.names();
    }

    /** What a newspaper may be called by it, with or without what may be its particle. */
    public Stream<String> outletNames() {
        return Stream.concat(Stream.of(literal), texts().stream()).distinct();
    }
}
