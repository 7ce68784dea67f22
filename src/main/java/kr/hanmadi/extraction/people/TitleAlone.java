package kr.hanmadi.extraction.people;

import java.util.List;
import kr.hanmadi.extraction.korean.Lexicon;
import kr.hanmadi.extraction.korean.Morphology;
import kr.hanmadi.extraction.text.Word;

/** A phrase with a title and no name: 소장, 가나청 대변인, 토론회가 끝난 뒤 소장. */
final class TitleAlone {
    private static final Lexicon WHEN = Lexicon.words("people/when-nouns.txt");

    private TitleAlone() {}

    static PersonReference read(List<Word> words, int from, int titleFrom, int last, String title, String glued) {
        int first = titleFrom; // 토론회가 끝난 뒤 소장: when is no affiliation
        while (first > from && !isWhen(words.get(first - 1).text())) {
            first--;
        }
        var affiliation = PhraseReader.join(words, first, titleFrom);
        if (!glued.isEmpty()) {
            affiliation = (affiliation + " " + Affiliation.bodyLedBy(glued, title)).strip();
        }
        return new PersonReference.ByTitle(
                title,
                affiliation.isEmpty() ? null : affiliation,
                PhraseReader.label(words, first, last),
                PhraseReader.phrase(words, first, last));
    }

    /** 뒤, 후, 당시. */
    static boolean tellsWhen(String word) {
        return WHEN.has(word);
    }

    private static boolean isWhen(String word) {
        return tellsWhen(word)
                || !Names.isOrganisation(word) && Morphology.startsWithVerb(word) && Morphology.isConjugated(word);
    }
}
