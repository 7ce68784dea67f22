package kr.hanmadi.search.reading;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.search.api.InterpretationOptions;
import kr.hanmadi.search.api.InterpretedWord;
import kr.hanmadi.search.korean.Jamo;
import kr.hanmadi.search.korean.Keyboard;
import kr.hanmadi.search.korean.NumberForms;
import kr.hanmadi.search.korean.Particles;
import kr.hanmadi.search.korean.SearchNormaliser;
import kr.hanmadi.search.korean.WordCutter;

/** What was probably meant by a word that finds little. */
final class SpellingCorrections {
    private static final int MOST_SLIPS = 3;
    private static final int MOST_NAMES = 5;
    private static final int SHORT_WORD = 3;
    /** In so few documents a word may be a slip, where another one like it is so many times as frequent. */
    private static final int RARE = 2;

    private static final int OFTEN = 20;

    private final NameDirectory names;
    private final Spelling spelling;
    private final WordReader words;
    private final WordCutter cutter;

    SpellingCorrections(QueryLexicon lexicon, WordReader words) {
        this.names = lexicon.names();
        this.spelling = lexicon.spelling();
        this.words = words;
        this.cutter = lexicon.cutter();
    }

    /** The words that were probably meant, the likeliest first: typed in the other language, or the nearest that is known. */
    List<Term> corrections(Term term, InterpretationOptions switches, int most) {
        var typed = term.word().typed();
        if (term.quoted() || (term.word().how() != null && !term.isUnknownName())) {
            return List.of();
        }
        var hangul = switches.keyboard() ? WordReader.inHangul(typed) : null;
        if (hangul != null) {
            return List.of(words.plain(typed, hangul, InterpretedWord.How.KEYBOARD, names.people(hangul), switches));
        }
        if (switches.keyboard() && typed.chars().allMatch(c -> SearchNormaliser.isSyllable((char) c))) {
            var latin = Keyboard.inLatin(typed);
            if (words.isKnown(latin)) {
                return List.of(words.plain(typed, latin, InterpretedWord.How.KEYBOARD, List.of(), switches));
            }
        }
        return !switches.correction() || isPrinted(term)
                ? List.of()
                : nearest(
                                term,
                                forms(term).anyMatch(cutter::isMadeOfWords)
                                        ? this::isLikelyOfNouns
                                        : SpellingCorrections::isLikely)
                        .limit(most)
                        .map(near -> words.plain(
                                typed,
                                near.text(),
                                InterpretedWord.How.CORRECTION,
                                names.people(near.text()),
                                switches))
                        .toList();
    }

    /**
     * Whether a word may be changed unasked. The shorter it is, the more words are near to it that it is not: two syllables are
     * changed for a usual slip alone, three for one that leaves three; two slips are mended in longer words that keep their length
     * (not 부이사장). Two words side by side (해상풍녁) are taken for a usual slip too.
     */
    private static boolean isLikely(String form, Spelling.Near near) {
        boolean usual = near.unlikely() == 0;
        boolean asLong = near.text().length() == form.length();
        if (!near.printed() || form.length() < SHORT_WORD) {
            return usual && asLong;
        }
        return near.slips() == 1
                ? asLong || form.length() > SHORT_WORD
                : asLong && (usual || form.length() > SHORT_WORD + 1);
    }

    /** What Nori knows is no slip, but any two nouns go together: 생활인금 is one where texts print 생활임금. */
    private boolean isLikelyOfNouns(String form, Spelling.Near near) {
        return near.printed()
                && near.slips() == 1
                && near.unlikely() == 0
                && near.text().length() == form.length()
                && cutter.isMadeOfNouns(form);
    }

    /** Names and words that may have been meant, the fewest slips first. */
    Stream<String> suggestions(Term term) {
        return nearest(term, (form, near) -> true).map(Spelling.Near::text);
    }

    /** Whether it is a name or printed so by a text, with or without what may be its particle. */
    boolean isPrinted(Term term) {
        return forms(term).anyMatch(form -> spelling.isPrinted(form) || names.isName(form));
    }

    /** Whether its parts, found side by side, are the word: of 아·영업자 the syllable says nothing. */
    boolean isWholeInParts(Term term) {
        return spelling.isEmpty() || term.word().morphemes().stream().allMatch(part -> part.length() > 1);
    }

    /** Whether it may be a slip, for all that is known: a word in Hangul alone, and the record knows others. */
    boolean mayBeSlip(Term term) {
        return !spelling.isEmpty()
                && !term.quoted()
                && term.word().how() == null
                && !term.isPerson()
                && term.word().synonyms().isEmpty()
                && term.text().length() > 1
                && term.text().chars().allMatch(c -> SearchNormaliser.isSyllable((char) c))
                && forms(term).noneMatch(names::knows);
    }

    /** As it was typed, since a slip may look like a particle (보뇌의, 본회의), and without what may be one (정동용은). */
    private static Stream<String> forms(Term term) {
        var typed = term.word().typed();
        return Stream.of(
                        Stream.of(typed, term.text()),
                        term.readings().stream(),
                        Particles.stems(typed).stream().filter(stem -> stem.length() > 1))
                .flatMap(each -> each)
                .distinct();
    }

    /** In its own letters alone, whatever Nori makes of them, with or without what may be a particle. */
    static Term toTheLetter(Term term) {
        return term.toTheLetter(forms(term).toList());
    }

    private Stream<Spelling.Near> nearest(Term term, BiPredicate<String, Spelling.Near> likely) {
        return forms(term)
                .flatMap(form -> nearest(form).filter(near -> likely.test(form, near)))
                .collect(Collectors.toMap(Spelling.Near::text, near -> near, (one, other) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .sorted(Comparator.comparingInt(Spelling.Near::slips).thenComparingInt(Spelling.Near::unlikely));
    }

    private Stream<Spelling.Near> nearest(String text) {
        if (NumberForms.isFigure(text)) {
            return Stream.of(); // 9천억 is no slip for 천억
        }
        var letters = Jamo.letters(Synonyms.key(text));
        var named = names.nearest(text, MOST_NAMES).stream()
                .filter(name -> spelling.isEmpty() || names.isName(name))
                .map(name -> {
                    var near = Jamo.letters(Synonyms.key(name));
                    return new Spelling.Near(
                            name,
                            Jamo.distance(letters, near, MOST_SLIPS),
                            Keyboard.unlikelySlips(letters, near),
                            spelling.documents(name),
                            true);
                });
        return Stream.concat(named, spelling.near(text).stream());
    }

    /** Of a word that hardly any text holds, the one that very many hold and that a single slip parts from it. */
    List<String> commoner(Term term, int most) {
        int documents = spelling.documents(term.text());
        if (documents == 0 || documents > RARE || term.isPerson() || names.knows(term.text())) {
            return List.of();
        }
        return spelling.nearest(term.text(), most).stream()
                .filter(near -> spelling.documents(near) >= documents * OFTEN)
                .toList();
    }
}
