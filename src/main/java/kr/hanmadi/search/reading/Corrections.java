package kr.hanmadi.search.reading;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kr.hanmadi.search.api.InterpretationOptions;
import kr.hanmadi.search.api.InterpretedWord;
import kr.hanmadi.search.korean.Figures;
import kr.hanmadi.search.korean.Jamo;
import kr.hanmadi.search.korean.Keyboard;
import kr.hanmadi.search.korean.Writing;

/** What was probably meant by a word that finds little. */
final class Corrections {
    private static final int MOST_SLIPS = 3;
    /** In so few documents a word may be a slip, where another one like it is so many times as frequent. */
    private static final int RARE = 2;

    private static final int OFTEN = 20;

    private final NameDirectory names;
    private final Spelling spelling;
    private final WordReader words;

    Corrections(Lexicon lexicon, WordReader words) {
        this.names = lexicon.names();
        this.spelling = lexicon.spelling();
        this.words = words;
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
        if (switches.keyboard() && typed.chars().allMatch(c -> Writing.isSyllable((char) c))) {
            var latin = Keyboard.inLatin(typed);
            if (words.isKnown(latin)) {
                return List.of(words.plain(typed, latin, InterpretedWord.How.KEYBOARD, List.of(), switches));
            }
        }
        return !switches.correction()
                ? List.of()
                : suggestions(term, most).stream()
                        .map(near ->
                                words.plain(typed, near, InterpretedWord.How.CORRECTION, names.people(near), switches))
                        .toList();
    }

    /** Names and words that may have been meant, the fewest slips first; a particle behind the word does not count (정동용은). */
    List<String> suggestions(Term term, int most) {
        var found = nearest(term.text(), most);
        return found.isEmpty() ? nearest(String.join("", term.word().morphemes()), most) : found;
    }

    private List<String> nearest(String text, int most) {
        if (Figures.isFigure(text)) {
            return List.of(); // 9천억 is no slip for 천억
        }
        var letters = Jamo.letters(Synonyms.key(text));
        return Stream.concat(names.nearest(text, most).stream(), spelling.nearest(text, most).stream())
                .distinct()
                .sorted(Comparator.comparingInt(
                        near -> Jamo.distance(letters, Jamo.letters(Synonyms.key(near)), MOST_SLIPS)))
                .limit(most)
                .toList();
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
