package kr.hanmadi.extraction.quotation;

import java.util.List;
import kr.hanmadi.extraction.text.Word;

/**
 * A remark in its sentence, as the sieves see it.
 *
 * @param mark where the opening mark stands
 * @param before the words of the sentence before the remark, since its start or since the remark before
 * @param after the words between the closing mark and the end of the sentence or the next quotation
 */
record QuotationContext(
        String body,
        int mark,
        List<Word> before,
        List<Word> after,
        ReportingCue cue,
        Place place,
        RecentSpeakers recent,
        Speakers speakers) {

    /**
     * Where the remark stands among others.
     *
     * @param first whether the remark is the first of its sentence, or the ones before it belong to another speaker
     * @param opening whether the sentence opens with a word that carries on (이어, 또, 그러면서)
     * @param passage the number of the passage
     * @param sentence the number of the sentence in the whole report
     */
    record Place(boolean first, boolean opening, int passage, int sentence) {}
}
