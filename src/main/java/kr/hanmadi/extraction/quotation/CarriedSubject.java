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
    public @Nullable Attribution answer(QuotationContext context) {
        var recent = context.recent();
        var speaker = recent.subject();
        if (speaker == null
                || !recent.isRecent(context.place().passage(), context.place().sentence())) {
            return null;
        }
        boolean same = recent.inPassage(context.place().passage());
        boolean next =
                recent.isLastSentence(context.place().passage(), context.place().sentence());
        if (!context.cue().reported() && !next
                || !same && !next && !context.place().opening()) {
            return null;
        }
        if (SubjectBefore.namesAnother(context, speaker) || SubjectBefore.isAnswered(context, speaker)) {
            return Attribution.open(EvidenceRule.SUBJECT_OPEN, null);
        }
        var unread = UnreadTopic.unreadTopic(context, speaker);
        if (unread != null) {
            return Attribution.open(EvidenceRule.TOPIC_OPEN, unread);
        }
        return new Attribution(
                speaker,
                EvidenceRule.CARRIED_SUBJECT,
                null,
                (same ? Confidence.MEDIUM : Confidence.LOW).behind(recent.sureOfSubject()));
    }
}
