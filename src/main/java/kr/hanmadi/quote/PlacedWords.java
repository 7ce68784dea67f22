package kr.hanmadi.quote;

import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.util.Optional;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.TextShift;
import kr.hanmadi.field.Confidence;
import kr.hanmadi.field.HeadlineVerdict;
import kr.hanmadi.field.QuoteKind;
import kr.hanmadi.field.SpeechAct;
import kr.hanmadi.record.NameMask;
import org.jspecify.annotations.Nullable;

/** Words at their place in an article: where they stand, when they were said, and how the text reports them. */
@MappedSuperclass
public abstract class PlacedWords extends AttributedWords {
    /** The rule of quotations that no rule found. */
    private static final String BY_HAND = "by-hand";

    @ManyToOne(fetch = FetchType.LAZY)
    private Article article;

    @Enumerated(EnumType.STRING)
    private QuoteKind kind;

    private int startOffset;
    private int endOffset;
    private String words;
    private int utterance;

    private @Nullable String printedLabel;

    @Embedded
    private QuoteEvidence evidence;

    private @Nullable String reportingVerb;

    @Enumerated(EnumType.STRING)
    private @Nullable SpeechAct speechAct;

    @Enumerated(EnumType.STRING)
    private @Nullable HeadlineVerdict headlineVerdict;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected PlacedWords() {}

    @SuppressWarnings("NullAway.Init") // set by the reading
    PlacedWords(Article article, QuoteReading reading) {
        this.article = article;
        applyReading(reading);
    }

    /** Words that an editor marks: what reports them is not known. */
    PlacedWords(Article article, QuoteKind kind, TextSpan at, int utterance) {
        this.article = article;
        this.kind = kind;
        this.utterance = utterance;
        this.startOffset = at.start();
        this.endOffset = at.end();
        this.words = article.bodyAsPrinted().substring(at.start(), at.end());
        this.evidence = QuoteEvidence.of(BY_HAND, Confidence.LOW, null, null, null);
    }

    final void applyReading(QuoteReading reading) {
        startOffset = reading.span().start();
        endOffset = reading.span().end();
        words = reading.words();
        kind = reading.kind();
        utterance = reading.utterance();
        evidence = reading.evidence();
        printedLabel = reading.speaker().printedLabel();
        reportingVerb = reading.reported().verb();
        speechAct = reading.reported().act();
        headlineVerdict = reading.headlineVerdict();
        setCandidate(reading.speaker().candidate(), reading.speaker().members());
        setSpeakerAsRead(reading.speaker().shown());
    }

    /** Takes the place of a reading, and its words where the article does not hold the own ones any more; whether it did. */
    boolean keepPlace(QuoteReading reading) {
        boolean stays = startOffset == reading.span().start()
                && endOffset == reading.span().end();
        boolean isRewritten =
                !words.equals(reading.words()) && !article.bodyAsPrinted().contains(words);
        if (isRewritten || !stays && words.equals(reading.words())) {
            moved(reading.span());
        }
        if (isRewritten) {
            words = reading.words();
        }
        return isRewritten;
    }

    /** The words stand at another place of the article now. */
    public void moved(TextSpan to) {
        startOffset = to.start();
        endOffset = to.end();
        evidence = evidence.withoutSpans();
    }

    void takeWordsAt(TextSpan at) {
        moved(at);
        words = article.bodyAsPrinted().substring(at.start(), at.end());
    }

    /** Goes with the text of its article; false, and as before, where nothing is left of its words. */
    boolean shiftWords(TextShift shift) {
        var body = article.bodyAsPrinted();
        int start = shift.start(startOffset);
        int end = shift.end(endOffset);
        if (kind != QuoteKind.DIRECT
                && start < end
                && body.substring(start, end).contains(words)) {
            start = body.indexOf(words, start); // no mark says that what is put in beside them belongs to them
            end = start + words.length();
        }
        if (start >= end || body.substring(start, end).isBlank()) {
            return false;
        }
        evidence = evidence.shifted(shift);
        startOffset = start;
        endOffset = end;
        words = body.substring(start, end);
        return true;
    }

    void changeKind(QuoteKind decided) {
        kind = decided;
    }

    /** The text reports these words as it does those of which they are a stretch. */
    void reportedAsIn(PlacedWords whole) {
        printedLabel = whole.printedLabel;
        evidence = whole.evidence.withoutSpans();
        reportingVerb = whole.reportingVerb;
        speechAct = whole.speechAct;
    }

    public Article getArticle() {
        return article;
    }

    public QuoteKind getKind() {
        return kind;
    }

    /** Offset in the article's body where the words begin, after the mark. */
    public int getStartOffset() {
        return startOffset;
    }

    /** Offset in the article's body where the words end, before the mark. */
    public int getEndOffset() {
        return endOffset;
    }

    /** As readers see them: hidden names are masked. */
    public String getWords() {
        return NameMask.in(words, masks);
    }

    /** As they were printed: for reading the report again, not for readers. */
    public String wordsAsPrinted() {
        return words;
    }

    /** Parts of one utterance in one article share the number. */
    public int getUtterance() {
        return utterance;
    }

    /** How the clause itself names the speaker: 오 의장. */
    public @Nullable String getPrintedLabel() {
        return NameMask.inOrNull(printedLabel, masks);
    }

    public QuoteEvidence getEvidence() {
        return evidence;
    }

    public @Nullable String getReportingVerb() {
        return reportingVerb;
    }

    public @Nullable SpeechAct getSpeechAct() {
        return speechAct;
    }

    public @Nullable HeadlineVerdict getHeadlineVerdict() {
        return headlineVerdict;
    }

    /** Where the body says what a headline quotation says; empty for other quotations and where the body was not found to. */
    public Optional<TextSpan> getHeadlinePlace() {
        return headlineVerdict == null ? Optional.empty() : evidence.antecedent();
    }

    /**
     * The day on which the words were said: that of the forum, or of the report where it was printed before its forum or
     * reports none whose day is known. The day on which we published it says nothing about that.
     */
    public Optional<LocalDate> saidOn() {
        var forum = article.getForum();
        var held = forum == null ? null : forum.canonical().getHeldOn();
        var reported = article.getReportedOn();
        return Optional.ofNullable(held == null || reported != null && reported.isBefore(held) ? reported : held);
    }

    /**
     * The day the words count for, in months, filters and the index: when they were said, or else when their article became
     * public. {@code quote_day} says the same to questions of the database.
     */
    public Optional<LocalDate> day() {
        return saidOn().or(article::day);
    }
}
