package kr.hanmadi.quote;

import java.util.List;
import kr.hanmadi.field.HeadlineVerdict;
import kr.hanmadi.field.QuoteKind;
import kr.hanmadi.field.SpeechAct;
import org.jspecify.annotations.Nullable;

/** What one reading of an article says of one quotation. */
public record QuoteReading(
        QuoteKind kind,
        TextSpan span,
        String words,
        int utterance,
        ReadSpeaker speaker,
        QuoteEvidence evidence,
        Reported reported,
        @Nullable HeadlineVerdict headlineVerdict) {
    /**
     * The speaker that a reading gives the words.
     *
     * @param shown the speaker that readers see; none while the candidate is uncertain
     * @param candidate the speaker that the machine read; null when it found none
     * @param members of a candidate that is a group, where the article names them
     * @param printedLabel how the text names the speaker here; null when it does not
     */
    public record ReadSpeaker(
            Speaker shown,
            @Nullable Candidate candidate,
            List<CandidateMember> members,
            @Nullable String printedLabel) {}

    /** The verb that reports the words, and what it says they do; null where the text has none. */
    public record Reported(@Nullable String verb, @Nullable SpeechAct act) {
        public static final Reported NONE = new Reported(null, null);
    }
}
