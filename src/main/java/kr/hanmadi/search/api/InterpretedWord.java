package kr.hanmadi.search.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A word or phrase of a query as it is looked for: as itself, as a word of the same meaning, or as the name of one of
 * these people.
 *
 * @param typed as written by the reader
 * @param text as read; another than typed when the keyboard was in the wrong language or a name was corrected
 * @param how why it is read otherwise than typed
 * @param morphemes the terms it is cut into; empty when it is taken to the letter
 * @param synonyms other words of the same meaning that are looked for too
 * @param personIds people of exactly this name or printed form, or whose names begin so
 * @param names names that begin as typed (ㅈㄷㅇ, 정동ㅇ), when it is read as the beginning of one
 * @param excluded whether results must not have it
 */
public record InterpretedWord(
        String typed,
        String text,
        @Nullable How how,
        List<String> morphemes,
        List<String> synonyms,
        List<Long> personIds,
        List<String> names,
        boolean excluded) {

    /** Why a word is read otherwise than typed. */
    public enum How {
        KEYBOARD,
        CORRECTION,
        INITIALS,
        UNFINISHED,
        LEFT_OUT,
        /** It is frequent, and together with it nothing was found; it need not be found any more. */
        DROPPED,
        /** One part of a compound that nothing holds. */
        PART,
        /** Where a name stands, written like one, and no person of the record is called so. */
        NAME,
        /** It speaks about the question and need not be found: 발언, 관련, 뭐라고. */
        ABOUT
    }

    /** The same word, read so for another reason. */
    public InterpretedWord readAs(How why) {
        return new InterpretedWord(typed, text, why, morphemes, synonyms, personIds, names, excluded);
    }

    public InterpretedWord {
        morphemes = List.copyOf(morphemes);
        synonyms = List.copyOf(synonyms);
        personIds = List.copyOf(personIds);
        names = List.copyOf(names);
    }
}
