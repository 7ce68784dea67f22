package kr.hanmadi.quote;

import java.util.List;
import kr.hanmadi.field.HeadlineVerdict;
import kr.hanmadi.field.QuoteKind;
import kr.hanmadi.field.SpeechAct;
import org.jspecify.annotations.Nullable;

/**
 * What one reading of an article says of one quotation.
 *
 * @param speaker the speaker that readers see; none while the candidate is uncertain
 * @param candidate the speaker that the machine read; null when it found none
 * @param members of a candidate that is a group, where the article names them
 */
public record QuoteReading(
        QuoteKind kind,
        TextSpan span,
        String words,
        int utterance,
        Speaker speaker,
        @Nullable Candidate candidate,
        List<CandidateMember> members,
        @Nullable String printedLabel,
        QuoteEvidence evidence,
        @Nullable String reportingVerb,
        @Nullable SpeechAct speechAct,
        @Nullable HeadlineVerdict headlineVerdict) {}
