package kr.hanmadi.forum;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kr.hanmadi.address.PublicId;
import kr.hanmadi.record.Decision;
import kr.hanmadi.record.LastDecision;
import kr.hanmadi.record.MovedRow;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A forum: where and when it met, about what, its backers and participants. */
@Entity
@BatchSize(size = 1000)
public class Forum extends ForumDetails {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private String publicId;

    @Enumerated(EnumType.STRING)
    private ForumState state;

    private @Nullable Long foundIn;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "merged_into")
    private @Nullable Forum mergedInto;

    private @Nullable LastDecision decided;

    private boolean apart;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Forum() {}

    Forum(ForumFacts facts, @Nullable ForumSeries series, Long foundIn, ForumState state) {
        this.publicId = PublicId.next();
        this.foundIn = foundIn;
        this.state = state;
        take(facts, series);
    }

    /**
     * Takes the facts of a report, unless an editor has decided them. The article that introduced the forum replaces
     * its own earlier word; any other only adds what was not known.
     */
    void found(ForumFacts facts, @Nullable ForumSeries foundSeries, Long articleId) {
        if (decided != null) {
            return;
        }
        var from = facts();
        if (articleId.equals(foundIn)) {
            take(facts, foundSeries);
        } else {
            complete(facts, foundSeries);
        }
        var to = facts();
        if (!from.equals(to)) {
            tell(new ForumEvent.FactsChanged(this, from, to, null));
        }
    }

    /**
     * Takes an editor's word.
     *
     * @param keptApart whether there is another forum of that name and day that it is not
     */
    void decide(
            ForumFacts facts,
            @Nullable ForumSeries decidedSeries,
            ForumState decidedState,
            boolean keptApart,
            Decision by) {
        var from = facts();
        take(asPrinted(facts), decidedSeries);
        state = decidedState;
        apart = keptApart;
        decided = LastDecision.by(by);
        tell(new ForumEvent.FactsChanged(this, from, facts(), by));
    }

    /** Hides these names from readers, and no others; null hides none. */
    public void mask(@Nullable String names) {
        if (maskDetails(names)) {
            tell(new ForumEvent.NamesMasked(this));
        }
    }

    /** Keeps these names, and no others, out of searches; null keeps none out. */
    public void unlist(@Nullable String names) {
        if (unlistDetails(names)) {
            tell(new ForumEvent.NamesMasked(this));
        }
    }

    /** An editor says that this is the other forum. */
    void mergeInto(Forum other, Decision by) {
        if (mergedInto != null || other.isMerged() || publicId.equals(other.getPublicId())) {
            throw new IllegalStateException(
                    "Forum %s cannot be merged into %s".formatted(publicId, other.getPublicId()));
        }
        mergedInto = other;
        tell(new ForumEvent.Merged(this, other, by));
    }

    /**
     * An editor says that this is another forum after all.
     *
     * @param keptApart whether there is another forum of that name and day by now
     */
    void undoMerge(boolean keptApart, Decision by) {
        var other = mergedInto;
        if (other == null) {
            throw new IllegalStateException("Forum %s is merged into none".formatted(publicId));
        }
        mergedInto = null;
        apart = apart || keptApart;
        tell(new ForumEvent.MergeUndone(this, other.canonical(), by));
    }

    /** Adds what is known of the other one only, by an editor's word; what was added. */
    List<MovedRow> completeFrom(Forum other, Decision by) {
        var from = facts();
        var added = missing(other, Objects.requireNonNull(id));
        complete(other.facts(), other.getSeries());
        decided = LastDecision.by(by);
        tell(new ForumEvent.FactsChanged(this, from, facts(), by));
        return added;
    }

    /** Takes out what was added of the other one and is still there. */
    void giveBack(List<MovedRow> added, Forum other, Decision by) {
        var from = facts();
        takeOut(added, other);
        decided = LastDecision.by(by);
        tell(new ForumEvent.FactsChanged(this, from, facts(), by));
    }

    public boolean isMerged() {
        return mergedInto != null;
    }

    /** Whether there is another forum of that name and day that it is not. */
    public boolean isApart() {
        return apart;
    }

    /** Whether only that article knows this forum, because its day is not known yet. */
    boolean isOnlyOf(Long articleId) {
        return getHeldOn() == null && articleId.equals(foundIn);
    }

    /** The forum this one was merged into, or this one. */
    public Forum canonical() {
        return mergedInto == null ? this : mergedInto.canonical();
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getPublicId() {
        return publicId;
    }

    public ForumState getState() {
        return state;
    }

    /** As it stands on a day: what was planned for an earlier one is over. */
    public ForumState stateOn(LocalDate day) {
        var heldOn = getHeldOn();
        boolean over = heldOn != null && heldOn.isBefore(day);
        return over && (state == ForumState.PLANNED || state == ForumState.RUNNING) ? ForumState.ENDED : state;
    }

    /** Whether it is an editor's word and not the machine's. */
    boolean isDecided() {
        return decided != null;
    }

    public int getVersion() {
        return version;
    }
}
