package kr.hanmadi.forum;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import kr.hanmadi.address.PublicId;
import kr.hanmadi.address.Slug;
import kr.hanmadi.field.ForumKind;
import kr.hanmadi.person.Person;
import kr.hanmadi.record.Decision;
import kr.hanmadi.record.Moved;
import kr.hanmadi.record.NameMask;
import kr.hanmadi.record.RecordEntity;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A forum: where and when it met, about what, who stood behind it and who took part. */
@Entity
@BatchSize(size = 1000)
public class Forum extends RecordEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private String publicId;
    private String slug;
    private String name;
    private String nameKey;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable ForumSeries series;

    private @Nullable Integer edition;

    @Enumerated(EnumType.STRING)
    private ForumKind kind;

    private @Nullable LocalDate heldOn;
    private @Nullable LocalTime startsAt;
    private @Nullable String whenPrinted;
    private @Nullable String venue;
    private @Nullable String topic;

    @Enumerated(EnumType.STRING)
    private ForumState state;

    private @Nullable Long foundIn;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "merged_into")
    private @Nullable Forum mergedInto;

    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private boolean apart;

    /** What readers see in the place of hidden names, as {@link NameMask} reads it; null where none is hidden. */
    private @Nullable String masks;

    @Version
    private int version;

    @ElementCollection
    @CollectionTable(name = "participant", joinColumns = @JoinColumn(name = "forum_id"))
    @OrderColumn(name = "ordinal")
    @BatchSize(size = 1000)
    private List<Participant> participants = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "backer", joinColumns = @JoinColumn(name = "forum_id"))
    @OrderColumn(name = "ordinal")
    @BatchSize(size = 1000)
    private List<Backer> backers = new ArrayList<>();

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
        if (decidedBy != null) {
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

    private void complete(ForumFacts facts, @Nullable ForumSeries foundSeries) {
        series = series == null ? foundSeries : series;
        edition = edition == null ? facts.edition() : edition;
        startsAt = startsAt == null && heldOn != null ? facts.startsAt() : startsAt;
        venue = venue == null ? facts.venue() : venue;
        topic = topic == null ? facts.topic() : topic;
        facts.participants().stream()
                .filter(found -> !participants.contains(found))
                .forEach(participants::add);
        facts.backers().stream().filter(found -> !backers.contains(found)).forEach(backers::add);
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
        take(masks == null ? facts : asPrinted(facts), decidedSeries);
        state = decidedState;
        apart = keptApart;
        decidedBy = by.editor();
        decidedAt = by.at();
        tell(new ForumEvent.FactsChanged(this, from, facts(), by));
    }

    /** What an editor left as it was shown, with masked names, stays as it was printed. */
    private ForumFacts asPrinted(ForumFacts typed) {
        var kept = Stream.concat(typed.backers().stream(), backers.stream().filter(Forum::isHidden))
                .distinct()
                .toList();
        return new ForumFacts(
                typed.name().equals(getName()) ? name : typed.name(),
                typed.series(),
                typed.edition(),
                typed.kind(),
                typed.heldOn(),
                typed.startsAt(),
                typed.whenPrinted(),
                Objects.equals(typed.venue(), getVenue()) ? venue : typed.venue(),
                Objects.equals(typed.topic(), getTopic()) ? topic : typed.topic(),
                kept,
                typed.participants().equals(getParticipants()) ? participants : typed.participants());
    }

    private static boolean isHidden(Backer backer) {
        var person = backer.getPerson();
        return person != null && person.isHidden();
    }

    /** Hides these names from readers, and no others; null hides none. */
    public void mask(@Nullable String names) {
        if (!Objects.equals(masks, names)) {
            masks = names;
            slug = Slug.of(getName());
            tell(new ForumEvent.NamesMasked(this));
        }
    }

    /** Whether its name, its topic or its programme prints a name, hidden or not. */
    public boolean prints(String person) {
        return Stream.of(
                        Stream.of(name, venue, topic),
                        participants.stream().map(Participant::getPrintedName),
                        backers.stream().map(Backer::getPrintedName))
                .flatMap(each -> each)
                .anyMatch(text -> text != null && NameMask.prints(text, person));
    }

    /** The known people in its programme and behind it, hidden or not. */
    public Stream<Person> peopleAsPrinted() {
        return Stream.concat(
                        participants.stream().map(Participant::getPerson),
                        backers.stream().map(Backer::getPerson))
                .filter(Objects::nonNull);
    }

    private void take(ForumFacts facts, @Nullable ForumSeries itsSeries) {
        name = facts.name();
        nameKey = ForumNameKey.of(facts.name());
        slug = Slug.of(getName());
        series = itsSeries;
        edition = facts.edition();
        kind = facts.kind();
        heldOn = facts.heldOn();
        startsAt = facts.heldOn() == null ? null : facts.startsAt();
        whenPrinted = facts.whenPrinted();
        venue = facts.venue();
        topic = facts.topic();
        replace(participants, facts.participants());
        replace(backers, facts.backers());
    }

    private static <T> void replace(List<T> old, List<T> now) {
        if (!old.equals(now)) {
            old.clear();
            old.addAll(now);
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
    List<Moved> completeFrom(Forum other, Decision by) {
        var from = facts();
        long key = Objects.requireNonNull(id);
        var added = new ArrayList<Moved>();
        for (var fact : Fact.values()) {
            if (fact.of(this) == null && fact.of(other) != null) {
                added.add(new Moved(Moved.What.FACT, key, fact.name()));
            }
        }
        other.participants.stream()
                .filter(its -> !participants.contains(its))
                .forEach(its -> added.add(new Moved(Moved.What.ADDED_PARTICIPANT, key, place(its))));
        other.backers.stream()
                .filter(its -> !backers.contains(its))
                .forEach(its -> added.add(new Moved(Moved.What.ADDED_BACKER, key, place(its))));
        complete(other.facts(), other.series);
        decidedBy = by.editor();
        decidedAt = by.at();
        tell(new ForumEvent.FactsChanged(this, from, facts(), by));
        return added;
    }

    /** Takes out what was added of the other one and is still there. */
    void giveBack(List<Moved> added, Forum other, Decision by) {
        var from = facts();
        for (var row : added) {
            switch (row.what()) {
                case FACT -> Fact.valueOf(row.place()).takeBack(this, other);
                case ADDED_PARTICIPANT ->
                    participants.removeIf(its -> place(its).equals(row.place()));
                case ADDED_BACKER -> backers.removeIf(its -> place(its).equals(row.place()));
                default -> {
                    // is in rows of their own
                }
            }
        }
        decidedBy = by.editor();
        decidedAt = by.at();
        tell(new ForumEvent.FactsChanged(this, from, facts(), by));
    }

    private static String place(Participant part) {
        return part.getRole() + " " + part.getPrintedLabel() + " " + part.getPrintedName();
    }

    private static String place(Backer backer) {
        return backer.getRole() + " " + backer.getPrintedName();
    }

    /** What one forum may know and another may not. */
    private enum Fact {
        SERIES(forum -> forum.series, forum -> forum.series = null),
        EDITION(forum -> forum.edition, forum -> forum.edition = null),
        STARTS_AT(forum -> forum.startsAt, forum -> forum.startsAt = null),
        VENUE(forum -> forum.venue, forum -> forum.venue = null),
        TOPIC(forum -> forum.topic, forum -> forum.topic = null);

        private final Function<Forum, @Nullable Object> known;
        private final Consumer<Forum> forget;

        Fact(Function<Forum, @Nullable Object> known, Consumer<Forum> forget) {
            this.known = known;
            this.forget = forget;
        }

        @Nullable
        Object of(Forum forum) {
            return known.apply(forum);
        }

        /** Unless an editor said something else since. */
        void takeBack(Forum forum, Forum other) {
            if (Objects.equals(of(forum), of(other))) {
                forget.accept(forum);
            }
        }
    }

    public boolean isMerged() {
        return mergedInto != null;
    }

    /** Everything that is known of it now. */
    public ForumFacts facts() {
        return new ForumFacts(
                name,
                series == null ? null : series.getName(),
                edition,
                kind,
                heldOn,
                startsAt,
                whenPrinted,
                venue,
                topic,
                backers,
                participants);
    }

    /** Whether there is another forum of that name and day that it is not. */
    public boolean isApart() {
        return apart;
    }

    /** Whether only that article knows this forum, because its day is not known yet. */
    boolean isOnlyOf(Long articleId) {
        return heldOn == null && articleId.equals(foundIn);
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

    public String getSlug() {
        return slug;
    }

    /** As readers see it. */
    public String getName() {
        return NameMask.in(name, masks);
    }

    public @Nullable ForumSeries getSeries() {
        return series;
    }

    public @Nullable Integer getEdition() {
        return edition;
    }

    public ForumKind getKind() {
        return kind;
    }

    /** The day; null while it is not known. */
    public @Nullable LocalDate getHeldOn() {
        return heldOn;
    }

    /** Korean time of day; null without an hour. */
    public @Nullable LocalTime getStartsAt() {
        return startsAt;
    }

    /** Date and time as the report prints them: 6일 오후. */
    public @Nullable String getWhenPrinted() {
        return whenPrinted;
    }

    public @Nullable String getVenue() {
        return NameMask.inOrNull(venue, masks);
    }

    public @Nullable String getTopic() {
        return NameMask.inOrNull(topic, masks);
    }

    public ForumState getState() {
        return state;
    }

    /** As it stands on a day: what was planned for an earlier one is over. */
    public ForumState stateOn(LocalDate day) {
        boolean over = heldOn != null && heldOn.isBefore(day);
        return over && (state == ForumState.PLANNED || state == ForumState.RUNNING) ? ForumState.ENDED : state;
    }

    /** The editor whose word this is; null for the machine. */
    public @Nullable String getDecidedBy() {
        return decidedBy;
    }

    public int getVersion() {
        return version;
    }

    public List<Participant> getParticipants() {
        return masks == null
                ? Collections.unmodifiableList(participants)
                : participants.stream().map(each -> each.masked(masks)).toList();
    }

    public List<Backer> getBackers() {
        return masks == null
                ? Collections.unmodifiableList(backers)
                : backers.stream().filter(backer -> !isHidden(backer)).toList();
    }
}
