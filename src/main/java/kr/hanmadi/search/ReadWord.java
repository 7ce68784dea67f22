package kr.hanmadi.search;

import java.util.List;

/**
 * A word or phrase of a query as it is looked for: every word must be found, as itself, as a word of the same meaning, or
 * as the name of one of these people.
 *
 * @param synonyms other words of the same meaning that are looked for too
 * @param personIds people of exactly this name or printed form
 */
public record ReadWord(String text, List<String> synonyms, List<Long> personIds) {
    public ReadWord {
        synonyms = List.copyOf(synonyms);
        personIds = List.copyOf(personIds);
    }
}
