package kr.hanmadi.quote;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreRemove;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import kr.hanmadi.address.PublicId;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.TextShift;
import kr.hanmadi.field.Confidence;
import kr.hanmadi.field.HeadlineVerdict;
import kr.hanmadi.field.QuoteKind;
import kr.hanmadi.field.SpeechAct;
import kr.hanmadi.quote.QuoteEvent.Standing;
import kr.hanmadi.record.Decision;
import kr.hanmadi.record.NameMask;
import org.jspecify.annotations.Nullable;

/** One remark by one speaker, at one place of one article, with its own address, evidence and state. */
@Entity
public class Quote extends AttributedWords {
    /** The rule of quotations that no rule found. */
    private static final String BY_HAND = "by-hand";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private String publicId;

    @ManyToOne(fetch = FetchType.LAZY)
    private Article article;

    @Enumerated(EnumType.STRING)
    private QuoteKind kind;

    @Enumerated(EnumType.STRING)
    private QuoteOrigin origin;

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

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "headline_of")
    private @Nullable Quote headlineOf;

    @Enumerated(EnumType.STRING)
    private QuoteState state;

    /** {@link QuoteState#stands()} as questions ask for it; made by the database. */
    @Column(insertable = false, updatable = false)
    @SuppressWarnings("unused")
    private boolean stands;

    private boolean askedAgain;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Quote() {}

    /** A quotation as the machine found it. */
    public Quote(Article article, QuoteReading reading) {
        this.publicId = PublicId.next();
        this.article = article;
        this.origin = QuoteOrigin.MACHINE;
        this.state = QuoteState.FOUND;
        applyReading(reading);
    }

    /** Words that an editor marks by hand; without a speaker until an editor gives them one. */
    public Quote(Article article, QuoteKind kind, TextSpan at, int utterance, Decision by) {
        this.publicId = PublicId.next();
        this.article = article;
        this.origin = QuoteOrigin.EDITOR;
        this.state = QuoteState.FOUND;
        this.kind = kind;
        this.utterance = utterance;
        this.startOffset = at.start();
        this.endOffset = at.end();
        this.words = article.bodyAsPrinted().substring(at.start(), at.end());
        this.evidence = QuoteEvidence.of(BY_HAND, Confidence.LOW, null, null, null);
        article.touch(by.at());
        tell(new QuoteEvent.Marked(this, standing(), by));
    }

    @PrePersist
    void filed() {
        tell(new QuoteEvent.Filed(this, standing()));
    }

    @PreRemove
    void removed() {
        tell(new QuoteEvent.Removed(this, standing()));
    }

    /**
     * Takes a new reading. What an editor decided stays: only its place follows, where the words are the same. Where
     * they stand in the text no more, the decision is kept for the words that took their place, and is asked for again.
     */
    public void reread(QuoteReading reading) {
        var from = standing();
        if (isKept()) {
            keepPlace(reading);
        } else {
            applyReading(reading);
        }
        tell(new QuoteEvent.Reread(this, from, standing()));
    }

    /** Whether later readings leave it as an editor made it. */
    public boolean isKept() {
        return isDecided() || origin == QuoteOrigin.EDITOR;
    }

    /** An editor says where the words begin and end. */
    public void cut(TextSpan at, Decision by) {
        var from = standing();
        var before = words;
        moved(at);
        words = article.bodyAsPrinted().substring(at.start(), at.end());
        origin = QuoteOrigin.EDITOR;
        article.touch(by.at());
        tell(new QuoteEvent.WordsChanged(this, before, from, standing(), by));
    }

    /** An editor says whether the words are given between marks or reported. */
    public void decideKind(QuoteKind decided, Decision by) {
        var from = standing();
        kind = decided;
        origin = QuoteOrigin.EDITOR;
        article.touch(by.at());
        tell(new QuoteEvent.WordsChanged(this, words, from, standing(), by));
    }

    /** A stretch of its words as an utterance of its own, said by the same speaker and decided as far. */
    public Quote part(TextSpan at, int ofUtterance, Decision by) {
        var part = new Quote(article, kind, at, ofUtterance, by);
        part.saidAsIn(this);
        part.printedLabel = printedLabel;
        part.evidence = evidence.withoutSpans();
        part.reportingVerb = reportingVerb;
        part.speechAct = speechAct;
        part.state = state;
        part.decidedBy = decidedBy;
        part.decidedAt = decidedAt;
        return part;
    }

    private void applyReading(QuoteReading reading) {
        startOffset = reading.span().start();
        endOffset = reading.span().end();
        words = reading.words();
        kind = reading.kind();
        utterance = reading.utterance();
        evidence = reading.evidence();
        printedLabel = reading.printedLabel();
        reportingVerb = reading.reportingVerb();
        speechAct = reading.speechAct();
        headlineVerdict = reading.headlineVerdict();
        setCandidate(reading.candidate(), reading.members());
        setSpeakerAsRead(reading.speaker());
    }

    private void keepPlace(QuoteReading reading) {
        boolean stays = startOffset == reading.span().start()
                && endOffset == reading.span().end();
        boolean isRewritten =
                !words.equals(reading.words()) && !article.bodyAsPrinted().contains(words);
        if (isRewritten || !stays && words.equals(reading.words())) {
            startOffset = reading.span().start();
            endOffset = reading.span().end();
            evidence = evidence.withoutSpans();
        }
        if (isRewritten) {
            words = reading.words();
            askedAgain = isDecided() && state.stands();
        }
    }

    /** Keeps the body quotation that a headline quotation shortens. */
    public void shortens(@Nullable Quote bodyQuote) {
        headlineOf = bodyQuote;
    }

    /** An editor agrees with what readers are told. */
    public void confirm(Decision by) {
        var from = standing();
        decide(QuoteState.CONFIRMED, by);
        tell(new QuoteEvent.Confirmed(this, from, standing(), by));
    }

    /**
     * An editor agrees with the machine's candidate.
     *
     * @param speaker the candidate as someone of the record
     */
    public void confirm(Speaker speaker, Decision by) {
        var from = standing();
        setSpeakerAsRead(speaker);
        decide(QuoteState.CONFIRMED, by);
        tell(new QuoteEvent.Confirmed(this, from, standing(), by));
    }

    /**
     * An editor gives the words another speaker, or none. It is a correction only where readers saw another
     * speaker before: 정정됨; otherwise the words are confirmed.
     */
    public void correctSpeaker(Speaker speaker, Decision by) {
        boolean wasTold = article.getPublishedAt() != null && getSpeakerKind() != SpeakerKind.NOBODY;
        var from = standing();
        setSpeaker(speaker);
        boolean isCorrection = wasTold && !standing().isSameSpeaker(from);
        decide(isCorrection ? QuoteState.CORRECTED : QuoteState.CONFIRMED, by);
        tell(new QuoteEvent.SpeakerChanged(this, from, standing(), by));
    }

    private Standing standing() {
        return new Standing(
                state,
                getSpeakerKind(),
                getPerson(),
                getAnonymousKind(),
                getSpeakerName(),
                getAffiliation(),
                getJobTitle(),
                getMembers());
    }

    /** An editor decides that these words are not a remark. */
    public void reject(Decision by) {
        var from = standing();
        decide(QuoteState.REJECTED, by);
        tell(new QuoteEvent.Rejected(this, from, standing(), by));
    }

    /**
     * An editor takes a decision back.
     *
     * @param speaker the speaker that readers see now: a certain candidate as part of the record, otherwise none
     */
    public void reopen(Speaker speaker, Decision by) {
        if (!isDecided() || state == QuoteState.WITHDRAWN) {
            throw new IllegalStateException(
                    "Quote %s is %s and has no decision to take back".formatted(publicId, state));
        }
        var from = standing();
        setSpeakerAsRead(speaker);
        state = QuoteState.FOUND;
        askedAgain = false;
        decidedBy = null;
        decidedAt = null;
        article.touch(by.at());
        tell(new QuoteEvent.Reopened(this, from, standing(), by));
    }

    /** The words are a remark of their own again, with the speaker that they had before an editor joined them to others. */
    public void standAgain(Decision by) {
        var read = getCandidate();
        boolean isAsRead = getSpeakerKind() == SpeakerKind.NOBODY || read != null && read.certain();
        var from = standing();
        state = isAsRead ? QuoteState.FOUND : QuoteState.CONFIRMED;
        decidedBy = isAsRead ? null : by.editor();
        decidedAt = isAsRead ? null : by.at();
        article.touch(by.at());
        tell(new QuoteEvent.Reopened(this, from, standing(), by));
    }

    /** The words stand at another place of the article now. */
    public void moved(TextSpan to) {
        startOffset = to.start();
        endOffset = to.end();
        evidence = evidence.withoutSpans();
    }

    /**
     * Goes with the text of its article, which an editor changed. Where its own words changed a decision stands, and is
     * asked for once more.
     *
     * @return whether anything is left of its words
     */
    public boolean follow(TextShift shift, Decision by) {
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
        changeWords(body.substring(start, end), by);
        return true;
    }

    private void changeWords(String now, Decision by) {
        if (!words.equals(now)) {
            var from = standing();
            var before = words;
            words = now;
            askedAgain = isDecided() && state.stands();
            tell(new QuoteEvent.WordsChanged(this, before, from, standing(), by));
        }
    }

    /** Nothing of its words is left in the text that an editor changed. */
    public void withdrawForMissingText(int endInBody, Decision by) {
        decidedBy = decidedBy == null ? by.editor() : decidedBy;
        withdrawForMissingText(endInBody, by.at());
    }

    /** The article does not hold the words any more: what an editor decided is kept, and readers are told. */
    public void withdrawForMissingText(int endInBody, Instant now) {
        startOffset = 0;
        endOffset = endInBody;
        evidence = evidence.withoutSpans();
        var from = standing();
        state = QuoteState.WITHDRAWN;
        decidedAt = now;
        tell(new QuoteEvent.Reread(this, from, standing()));
    }

    private void decide(QuoteState decided, Decision by) {
        if (state == QuoteState.WITHDRAWN) {
            throw new IllegalStateException("Quote %s lost its words and cannot be decided".formatted(publicId));
        }
        // a correction stays a correction when a later reading agrees with it
        state = state == QuoteState.CORRECTED && decided == QuoteState.CONFIRMED ? state : decided;
        askedAgain = false;
        decidedBy = by.editor();
        decidedAt = by.at();
        article.touch(by.at());
    }

    /** Hides these names from readers, and no others; null hides none. The speaker is told as far as the name is shown. */
    public void mask(@Nullable String names) {
        var from = standing();
        tellSpeaker();
        if (!Objects.equals(masks, names) || !standing().equals(from)) {
            masks = names;
            tell(new QuoteEvent.NamesMasked(this, from, standing()));
        }
    }

    /** An editor takes the words out of searches; their page stays. */
    public void unlist(Decision by) {
        unlistedAt = by.at();
        tell(new QuoteEvent.Unlisted(this, standing(), by));
    }

    /** An editor lets searches find the words again. */
    public void list(Decision by) {
        unlistedAt = null;
        tell(new QuoteEvent.Listed(this, standing(), by));
    }

    /** Whether an editor has decided it; the machine then only moves it. */
    public boolean isDecided() {
        return decidedBy != null;
    }

    /** Whether its words changed after an editor decided it, and no editor has looked at it since. */
    public boolean isAskedAgain() {
        return askedAgain;
    }

    /** The one rule of what readers may see. */
    public boolean isReadable() {
        return state.stands() && article.isReadable();
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getPublicId() {
        return publicId;
    }

    public Article getArticle() {
        return article;
    }

    public QuoteOrigin getOrigin() {
        return origin;
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

    /** Whether the machine has a speaker that readers are not told as a fact: 누구의 말인지 확인 전. */
    public boolean isUnconfirmed() {
        return state == QuoteState.FOUND && getCandidate() != null && getSpeakerKind() == SpeakerKind.NOBODY;
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

    public @Nullable Quote getHeadlineOf() {
        return headlineOf;
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

    public QuoteState getState() {
        return state;
    }

    public @Nullable String getDecidedBy() {
        return decidedBy;
    }

    public @Nullable Instant getDecidedAt() {
        return decidedAt;
    }

    public int getVersion() {
        return version;
    }

    /** Asks the getters: Hibernate's stand-in for a quotation that is not read yet has no fields of its own. */
    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Quote that && Objects.equals(getPublicId(), that.getPublicId());
    }

    @Override
    public final int hashCode() {
        return getPublicId().hashCode();
    }
}
