package kr.hanmadi.quote;

import jakarta.persistence.Column;
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
import java.util.Objects;
import kr.hanmadi.address.PublicId;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.TextShift;
import kr.hanmadi.field.QuoteKind;
import kr.hanmadi.quote.QuoteEvent.Standing;
import kr.hanmadi.record.Decision;
import kr.hanmadi.record.LastDecision;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** One remark by one speaker, at one place of one article, with its own address, evidence and state. */
@Entity
@BatchSize(size = 1000)
public class Quote extends PlacedWords {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private String publicId;

    @Enumerated(EnumType.STRING)
    private QuoteOrigin origin;

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
    private @Nullable LastDecision decided;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Quote() {}

    /** A quotation as the machine found it. */
    public Quote(Article article, QuoteReading reading) {
        super(article, reading);
        this.publicId = PublicId.next();
        this.origin = QuoteOrigin.MACHINE;
        this.state = QuoteState.FOUND;
    }

    /** Words that an editor marks by hand; without a speaker until an editor gives them one. */
    public Quote(Article article, QuoteKind kind, TextSpan at, int utterance, Decision by) {
        super(article, kind, at, utterance);
        this.publicId = PublicId.next();
        this.origin = QuoteOrigin.EDITOR;
        this.state = QuoteState.FOUND;
        getArticle().touch(by.at());
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
            if (keepPlace(reading)) {
                askedAgain = isDecided() && state.stands();
            }
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
        var before = wordsAsPrinted();
        takeWordsAt(at);
        origin = QuoteOrigin.EDITOR;
        getArticle().touch(by.at());
        tell(new QuoteEvent.WordsChanged(this, before, from, standing(), by));
    }

    /** An editor says whether the words are given between marks or reported. */
    public void decideKind(QuoteKind decided, Decision by) {
        var from = standing();
        changeKind(decided);
        origin = QuoteOrigin.EDITOR;
        getArticle().touch(by.at());
        tell(new QuoteEvent.WordsChanged(this, wordsAsPrinted(), from, standing(), by));
    }

    /** A stretch of its words as an utterance of its own, said by the same speaker and decided as far. */
    public Quote part(TextSpan at, int ofUtterance, Decision by) {
        var part = new Quote(getArticle(), getKind(), at, ofUtterance, by);
        part.saidAsIn(this);
        part.reportedAsIn(this);
        part.state = state;
        part.decided = decided;
        return part;
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
        boolean wasTold = getArticle().getPublishedAt() != null && getSpeakerKind() != SpeakerKind.NOBODY;
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
        if (!isDecided() || state.isGone()) {
            throw new IllegalStateException(
                    "Quote %s is %s and has no decision to take back".formatted(publicId, state));
        }
        var from = standing();
        setSpeakerAsRead(speaker);
        state = QuoteState.FOUND;
        askedAgain = false;
        decided = null;
        getArticle().touch(by.at());
        tell(new QuoteEvent.Reopened(this, from, standing(), by));
    }

    /** The words are a remark of their own again, with the speaker that they had before an editor joined them to others. */
    public void standAgain(Decision by) {
        var read = getCandidate();
        boolean isAsRead = getSpeakerKind() == SpeakerKind.NOBODY || read != null && read.certain();
        var from = standing();
        state = isAsRead ? QuoteState.FOUND : QuoteState.CONFIRMED;
        decided = isAsRead ? null : LastDecision.by(by);
        getArticle().touch(by.at());
        tell(new QuoteEvent.Reopened(this, from, standing(), by));
    }

    /**
     * Goes with the text of its article, which an editor changed. Where its own words changed a decision stands, and is
     * asked for once more.
     *
     * @return whether anything is left of its words
     */
    public boolean follow(TextShift shift, Decision by) {
        var from = standing();
        var before = wordsAsPrinted();
        if (!shiftWords(shift)) {
            return false;
        }
        if (!before.equals(wordsAsPrinted())) {
            askedAgain = isDecided() && state.stands();
            tell(new QuoteEvent.WordsChanged(this, before, from, standing(), by));
        }
        return true;
    }

    /** Nothing of its words is left in the text that an editor changed. */
    public void withdrawForMissingText(int endInBody, Decision by) {
        decided = isDecided() ? decided : LastDecision.by(by);
        withdrawForMissingText(endInBody, by.at());
    }

    /** The article does not hold the words any more: what an editor decided is kept, and readers are told. */
    public void withdrawForMissingText(int endInBody, Instant now) {
        moved(new TextSpan(0, endInBody));
        var from = standing();
        state = QuoteState.WITHDRAWN;
        decided = decided == null ? new LastDecision(null, null, now) : decided.at(now);
        tell(new QuoteEvent.Reread(this, from, standing()));
    }

    private void decide(QuoteState decided, Decision by) {
        if (state.isGone()) {
            throw new IllegalStateException("Quote %s lost its words and cannot be decided".formatted(publicId));
        }
        // a correction stays a correction when a later reading agrees with it
        state = state == QuoteState.CORRECTED && decided == QuoteState.CONFIRMED ? state : decided;
        askedAgain = false;
        this.decided = LastDecision.by(by);
        getArticle().touch(by.at());
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
    public void relist(Decision by) {
        unlistedAt = null;
        tell(new QuoteEvent.Listed(this, standing(), by));
    }

    /** Whether an editor has decided it; the machine then only moves it. */
    public boolean isDecided() {
        return decided != null && decided.editor() != null;
    }

    /** Whether its words changed after an editor decided it, and no editor has looked at it since. */
    public boolean isAskedAgain() {
        return askedAgain;
    }

    /** The one rule of what readers may see. */
    public boolean isReadable() {
        return state.stands() && getArticle().isReadable();
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getPublicId() {
        return publicId;
    }

    public QuoteOrigin getOrigin() {
        return origin;
    }

    /** Whether the machine has a speaker that readers are not told as a fact: 누구의 말인지 확인 전. */
    public boolean isUnconfirmed() {
        return state.isReading() && getCandidate() != null && getSpeakerKind() == SpeakerKind.NOBODY;
    }

    public @Nullable Quote getHeadlineOf() {
        return headlineOf;
    }

    public QuoteState getState() {
        return state;
    }

    /** Whether the last decision is of the editor who makes this one, under whatever name. */
    public boolean isDecidedBy(Decision by) {
        return decided != null && decided.isOfEditorOf(by);
    }

    public @Nullable Instant getDecidedAt() {
        return decided == null ? null : decided.at();
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
