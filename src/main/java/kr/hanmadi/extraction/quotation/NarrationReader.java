package kr.hanmadi.extraction.quotation;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import kr.hanmadi.extraction.korean.Lexicon;
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
    private static final Pattern SAID_SO = Pattern.compile(Lexicon.anyOf("quotation/this-way.txt") + " ?"
            + Lexicon.anyOf("quotation/this-way-verbs.txt") + "|" + Lexicon.anyOf("quotation/said-endings.txt")
            + "\\.?$|" + Lexicon.anyOf("quotation/begins-to-speak.txt"));
    /** 홍길동 의원은 이렇게 말했다: the remark follows. */
    private static final Pattern ANNOUNCES = Pattern.compile(Lexicon.anyOf("quotation/announcing-words.txt")
            + " .{0,12}" + Lexicon.anyOf("quotation/announcing-verbs.txt") + "[가-힣]*\\.?$");

    /** How many characters into a sentence a subject is searched. */
    private static final int LONGEST_SENTENCE = 400;

    private final String body;
    private final RecentSpeakers recent;
    private final SentenceSubject subjects;
    private final Remarks remarks;

    NarrationReader(String body, RecentSpeakers recent, SentenceSubject subjects, Remarks remarks) {
        this.body = body;
        this.recent = recent;
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
        boolean note = body.charAt(sentence.start()) == '※'; // ※이 기사는 …
        int at = note ? -1 : subjects.of(words);
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
        boolean saysSo = subject != null
                && (SAID_SO.matcher(sentence.in(body)).find() || at >= 0 && SentenceSubject.ownsWords(words, at));
        if (subject instanceof FoundSpeaker.Anonymous && !saysSo && at >= 0) {
            subject = null; // 가장 많이 던진 선수는 1900구를 넘겼다: no source
            if (why.rule() == EvidenceRule.ANONYMOUS_BEFORE && why.confidence() == Confidence.LOW) {
                recent.doubtIndividual(); // 좌장은 가나국 대법원장이 맡았다: a person whose name was not read
            }
        }
        if (subject != null) {
            recent.recordSpeaker(subject, why, passage, number);
            boolean isPerson = subject instanceof FoundSpeaker.Person;
            boolean beside = remarks.isFirstWaiting() || remarks.isWaitingBeside(passage);
            if (isPerson && beside || saysSo) {
                remarks.attributeWaiting(subject, why.confidence());
            } else if (isPerson) {
                remarks.leaveWaitingOpen(subject);
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
                && recent.isLastSentence(passage, number)
                && recent.subject() != null;
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
                        Objects.requireNonNull(recent.subject()),
                        EvidenceRule.CARRIED_SUBJECT,
                        null,
                        Confidence.MEDIUM.behind(recent.sureOfSubject()))
                : named;
        var cue = new ReportingCue(ReportingCue.Owner.SUBJECT, true, reported.cue(), reported.verb());
        remarks.beginUtterance();
        remarks.add(QuoteKind.INDIRECT, reported.words(), cue, answer, false);
    }
}
