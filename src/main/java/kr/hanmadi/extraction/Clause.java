package kr.hanmadi.extraction;

import java.util.List;

/**
 * A remark in its sentence, as the sieves see it.
 *
 * @param before the words of the sentence since its start or the quotation before
 * @param after the words between the closing mark and the end of the sentence or the next quotation
 * @param opening whether the sentence opens with a word that carries on (이어, 또, 그러면서)
 * @param passage the number of the passage, and of the sentence in the whole report
 */
record Clause(
        String body,
        List<Word> before,
        List<Word> after,
        Cue cue,
        boolean opening,
        Discourse discourse,
        Speakers speakers,
        int passage,
        int sentence) {}
