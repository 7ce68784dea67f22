package kr.hanmadi.extraction.quotation;

import java.util.ArrayList;
import java.util.List;
import kr.hanmadi.extraction.report.Evidence;
import kr.hanmadi.extraction.report.FoundQuote;
import kr.hanmadi.extraction.report.FoundSpeaker;
import kr.hanmadi.extraction.report.Span;
import kr.hanmadi.field.Confidence;
import kr.hanmadi.field.EvidenceRule;
import kr.hanmadi.field.QuoteKind;
import org.jspecify.annotations.Nullable;

/** The remarks found so far, and those of them that wait for a later sentence to say who spoke. */
final class Remarks {
    private final String body;
    private final List<FoundQuote> found = new ArrayList<>();
    /** Places in the list of the remarks that stand alone, in the sentence or paragraph before. */
    private final List<Integer> waiting = new ArrayList<>();

    private int passageOfWaiting = -1;
    private int utterance;

    Remarks(String body) {
        this.body = body;
    }

    List<FoundQuote> found() {
        return found;
    }

    /** The remarks from here on are of another utterance than those before. */
    void beginUtterance() {
        utterance++;
    }

    /** @param continues whether the remark before in the same sentence names the speaker of this one */
    void add(QuoteKind kind, Span words, ReportingCue cue, @Nullable Attribution answer, boolean continues) {
        var verb = cue.verb();
        var subject = answer == null || continues ? null : answer.subject();
        found.add(new FoundQuote(
                kind,
                words,
                words.in(body),
                utterance,
                new FoundQuote.SpokenBy(
                        answer == null ? null : answer.speaker(),
                        subject == null ? null : subject.in(body),
                        evidence(cue, answer, continues)),
                verb == null ? FoundQuote.ReportedBy.NONE : new FoundQuote.ReportedBy(verb.lemma(), verb.act()),
                null));
    }

    private static Evidence evidence(ReportingCue cue, @Nullable Attribution answer, boolean continues) {
        if (answer == null) {
            return new Evidence(EvidenceRule.NONE, cue.span(), null, null, Confidence.LOW);
        }
        var speaker = answer.speaker();
        var subject = answer.subject();
        if (speaker == null) {
            return new Evidence(answer.rule(), cue.span(), subject, null, Confidence.LOW);
        }
        var introduced = speaker.introducedAt();
        boolean elsewhere = subject == null || !introduced.contains(subject) && !subject.contains(introduced);
        return new Evidence(
                continues ? EvidenceRule.SAME_SENTENCE : answer.rule(),
                cue.span(),
                subject,
                elsewhere ? introduced : null,
                answer.confidence());
    }

    /** The last remark stands alone: a later sentence may say who spoke. */
    void awaitSpeaker(int passage) {
        waiting.add(found.size() - 1);
        passageOfWaiting = passage;
    }

    boolean isAnyWaiting() {
        return !waiting.isEmpty();
    }

    /** Whether the report opens with a remark that waits. */
    boolean isFirstWaiting() {
        return waiting.contains(0);
    }

    /** Whether the remark that opens the report is the only one that waits. */
    boolean isOnlyFirstWaiting() {
        return waiting.equals(List.of(0));
    }

    /** Whether a remark waits in this passage, or one before it whose speaker is unknown so far. */
    boolean isWaitingBeside(int passage) {
        return !waiting.isEmpty()
                && (passage == passageOfWaiting || found.get(waiting.getLast()).speaker() == null);
    }

    void endWaiting() {
        waiting.clear();
    }

    /** “물길을 바꿔야 합니다.” 홍길동 의원이 끼어들었다: perhaps this person's, so not that of the speaker before. */
    void leaveWaitingOpen(FoundSpeaker next) {
        for (int i : waiting) {
            var quote = found.get(i);
            if (quote.speaker() != null && !next.equals(quote.speaker())) {
                var cue = quote.evidence().cue();
                found.set(
                        i,
                        quote.withSpeaker(
                                null, new Evidence(EvidenceRule.SUBJECT_OPEN, cue, null, null, Confidence.LOW)));
            }
        }
    }

    /** “물길을 바꿔야 합니다.” 홍길동 의원은 이날 이렇게 말했다: the remarks before it are this speaker's. */
    void attributeWaiting(FoundSpeaker speaker, Confidence sure) {
        for (int i : waiting) {
            var quote = found.get(i);
            var evidence = new Evidence(
                    EvidenceRule.SUBJECT_NEXT,
                    quote.evidence().cue(),
                    null,
                    speaker.introducedAt(),
                    Confidence.MEDIUM.behind(sure));
            found.set(i, quote.withSpeaker(speaker, evidence));
        }
        waiting.clear();
    }
}
