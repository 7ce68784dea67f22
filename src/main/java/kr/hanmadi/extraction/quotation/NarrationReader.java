package kr.hanmadi.extraction.quotation;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import kr.hanmadi.extraction.report.FoundSpeaker;
import kr.hanmadi.extraction.report.Span;
import kr.hanmadi.extraction.text.MarkPair;
import kr.hanmadi.extraction.text.MarkPairs;
import kr.hanmadi.extraction.text.Word;
import kr.hanmadi.field.Confidence;
import kr.hanmadi.field.EvidenceRule;
import kr.hanmadi.field.QuoteKind;
import org.jspecify.annotations.Nullable;

/** Reads a sentence without a remark: its indirect speech, the person it is about, and the remarks beside it that it explains. */
final class NarrationReader {
    private static final Pattern SAID_SO = Pattern.compile(
            "(?:이렇게|이같이|이처럼|이와 같이|같은|이 같은|이런) ?(?:말|밝|강조|토로|전|설명|지적|호소|회고|털어|외|물|취지)|(?:말했다|밝혔다|말이다|외쳤다|토로했다|호소했다|말했습니다|밝혔습니다|첫마디였다|말이었다|설명이다|주장이다)\\.?$|말문을 열|입을 열|운을 뗐|말을 (?:마치|마쳤|꺼내|이어|잇)");
    /** 홍길동 의원은 이렇게 말했다: the remark follows. */
    private static final Pattern ANNOUNCES = Pattern.compile(
            "(?:이렇게|다음과 같이|이같이|이와 같이|이처럼|아래와 같이|다음과 같은|이런) .{0,12}(?:말했|밝혔|적었|썼|설명했|토로했|전했|답했|강조했|당부했|남겼|호소했|물었|올렸)[가-힣]*\\.?$");

    /** How many characters into a sentence a subject is searched. */
    private static final int LONGEST_SENTENCE = 400;

    private final String body;
    private final Discourse discourse;
    private final SentenceSubject subjects;
    private final Remarks remarks;

    NarrationReader(String body, Discourse discourse, SentenceSubject subjects, Remarks remarks) {
        this.body = body;
        this.discourse = discourse;
        this.subjects = subjects;
        this.remarks = remarks;
    }

    /**
     * @param marked whether the sentence has quotation marks, around a title or a term
     * @param number of the sentence in the whole report
     * @return whether the sentence says that a remark follows
     */
    boolean read(Span sentence, boolean marked, int passage, int number) {
        var words = Word.of(body, sentence.start(), Math.min(sentence.end(), sentence.start() + LONGEST_SENTENCE));
        int at = subjects.of(words);
        var answer = at < 0 ? null : subjects.speakerAt(words, at);
        var predicate = subjects.predicate(body, words);
        var subject = answer == null || predicate instanceof FoundSpeaker.Person ? predicate : answer.speaker();
        var why = answer != null && answer.speaker() == subject
                ? answer
                : new Attribution(subject, EvidenceRule.PREDICATE, null, Confidence.MEDIUM);
        reportIndirect(sentence, words, at, answer, passage, number);
        boolean announces = subject != null
                && !remarks.isAnyWaiting()
                && !marked
                && ANNOUNCES.matcher(sentence.in(body)).find();
        boolean saysSo = SAID_SO.matcher(sentence.in(body)).find() || at >= 0 && SentenceSubject.ownsWords(words, at);
        if (subject instanceof FoundSpeaker.Anonymous && !saysSo && at >= 0) {
            subject = null; // 가장 많이 던진 선수는 1900구를 넘겼다: no source
        }
        if (subject != null) {
            discourse.recordSpeaker(subject, why, passage, number);
            boolean isPerson = subject instanceof FoundSpeaker.Person;
            boolean beside = remarks.isFirstWaiting() || remarks.isWaitingBeside(passage);
            if (isPerson && beside || saysSo) {
                remarks.attributeWaiting(subject, why.confidence());
            }
        }
        remarks.endWaiting();
        return announces;
    }

    /** “홍길동 의원은 예산을 늘려야 한다고 밝혔다”, and “이어 …고 덧붙였다” right behind it. */
    private void reportIndirect(
            Span sentence, List<Word> words, int subject, @Nullable Attribution named, int passage, int number) {
        boolean carries = named == null
                && !words.isEmpty()
                && words.getFirst().carriesOn()
                && discourse.isLastSentence(passage, number)
                && discourse.subject() != null;
        boolean untitled = named != null
                && named.speaker() instanceof FoundSpeaker.Person person
                && person.jobTitle() == null; // too little to name a speaker of words without marks
        var reported = named == null && !carries || untitled
                ? null
                : IndirectSpeech.in(body, words, named == null ? -1 : subject);
        if (reported == null
                || reported.words().in(body).chars().anyMatch(c -> "“”\"".indexOf(c) >= 0)
                || !MarkPairs.in(body, sentence).stream().allMatch(MarkPair::single)) {
            return;
        }
        var answer = named == null
                ? new Attribution(
                        Objects.requireNonNull(discourse.subject()),
                        EvidenceRule.CARRIED_SUBJECT,
                        null,
                        Confidence.MEDIUM.behind(discourse.sureOfSubject()))
                : named;
        var cue = new Cue(Cue.Owner.SUBJECT, true, reported.cue(), reported.verb());
        remarks.beginUtterance();
        remarks.add(QuoteKind.INDIRECT, reported.words(), cue, answer, false);
    }
}
