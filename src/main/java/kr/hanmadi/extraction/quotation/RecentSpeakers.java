package kr.hanmadi.extraction.quotation;

import kr.hanmadi.extraction.report.FoundSpeaker;
import kr.hanmadi.field.Confidence;
import org.jspecify.annotations.Nullable;

/** What a reader remembers of the sentences before: the last speaker, the last subject, and where they stood. */
final class RecentSpeakers {
    private @Nullable FoundSpeaker subject;
    private FoundSpeaker.@Nullable Person person;
    private @Nullable FoundSpeaker individual;
    /** How sure the reading of the subject is. */
    private Confidence sureOfSubject = Confidence.LOW;

    private Confidence sureOfIndividual = Confidence.LOW;
    private int passage = -1;
    private int sentence = -1;

    /** Records a speaker or the subject of a sentence; one that is only carried over is as sure as the words that named it. */
    void recordSpeaker(FoundSpeaker speaker, Attribution why, int inPassage, int inSentence) {
        var confidence =
                !why.leans() ? why.confidence() : speaker.equals(individual) ? sureOfIndividual : sureOfSubject;
        subject = speaker;
        sureOfSubject = confidence;
        passage = inPassage;
        sentence = inSentence;
        if (speaker instanceof FoundSpeaker.Person named) {
            person = named;
            individual = named;
            sureOfIndividual = confidence;
        } else if (speaker instanceof FoundSpeaker.Anonymous one && !one.label().endsWith("들")) {
            individual = one;
            sureOfIndividual = confidence;
        }
    }

    /** An unknown person spoke: “그는” after that is not the one before. */
    void forgetIndividual() {
        individual = null;
    }

    /** A person whose name was not read came between: “그는” after that may be either. */
    void doubtIndividual() {
        sureOfIndividual = Confidence.LOW;
    }

    /** A sentence with a subject of its own that is no speaker ends what was carried. */
    void endCarryOver() {
        subject = null;
    }

    @Nullable
    FoundSpeaker subject() {
        return subject;
    }

    FoundSpeaker.@Nullable Person person() {
        return person;
    }

    /** The person that “그는” means: the last single source that spoke, with a name or without. */
    @Nullable
    FoundSpeaker individual() {
        return individual;
    }

    Confidence sureOfSubject() {
        return sureOfSubject;
    }

    Confidence sureOfIndividual() {
        return sureOfIndividual;
    }

    boolean inPassage(int now) {
        return passage == now;
    }

    boolean isLastSentence(int nowPassage, int now) {
        return now - sentence == 1 && nowPassage - passage <= 1;
    }

    boolean isRecent(int nowPassage, int nowSentence) {
        return nowPassage - passage <= 1 && nowSentence - sentence <= 3;
    }
}
