package kr.hanmadi.extraction.quotation;

import kr.hanmadi.field.Confidence;
import kr.hanmadi.field.EvidenceRule;
import org.jspecify.annotations.Nullable;

/**
 * No subject at all: the one of the sentence before goes on. “홍길동 의원은 예산을 따졌다. 이어 “…”고 말했다.” A remark that
 * stands alone is carried only right behind a sentence of that speaker.
 */
final class CarriedSubject implements Sieve {
    @Override
    public @Nullable Attribution answer(QuotationContext clause) {
        var discourse = clause.discourse();
        var speaker = discourse.subject();
        if (speaker == null
                || !discourse.isRecent(clause.place().passage(), clause.place().sentence())) {
            return null;
        }
        boolean same = discourse.inPassage(clause.place().passage());
        boolean next = discourse.isLastSentence(
                clause.place().passage(), clause.place().sentence());
        if (!clause.cue().reported() && !next
                || !same && !next && !clause.place().opening()) {
            return null;
        }
        if (SubjectBefore.namesAnother(clause, speaker)) {
            return Attribution.open(EvidenceRule.SUBJECT_OPEN, null);
        }
        var unread = SubjectBefore.unreadTopic(clause, speaker);
        if (unread != null) {
            return Attribution.open(EvidenceRule.TOPIC_OPEN, unread);
        }
        return new Attribution(
                speaker,
                EvidenceRule.CARRIED_SUBJECT,
                null,
                (same ? Confidence.MEDIUM : Confidence.LOW).behind(discourse.sureOfSubject()));
    }
}
