package kr.hanmadi.extraction.quotation;

import java.util.List;
import kr.hanmadi.extraction.text.Word;

/**
 * A remark in its sentence, as the sieves see it.
 *
 * @param mark where the opening mark stands
 * @param before the words of the sentence before the remark, since its start or since the remark before
 * @param first whether the remark is the first of its sentence, or the ones before it belong to another speaker
 * @param after the words between the closing mark and the end of the sentence or the next quotation
 * @param opening whether the sentence opens with a word that carries on (이어, 또, 그러면서)
 * @param passage the number of the passage, and of the sentence in the whole report
 */
record Clause(
        String body,
        int mark,
        List<Word> before,
        boolean first,
        List<Word> after,
        Cue cue,
        boolean opening,
        Discourse discourse,
        Speakers speakers,
        int passage,
        int sentence) {}
