package kr.hanmadi.forum;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import kr.hanmadi.address.Slug;
import kr.hanmadi.field.ForumKind;
import kr.hanmadi.person.Person;
import kr.hanmadi.record.MovedRow;
import kr.hanmadi.record.NameMask;
import kr.hanmadi.record.RecordEntity;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** What is known of a forum: its name, day, place and programme, as they were printed and as readers see them. */
@MappedSuperclass
public abstract class ForumDetails extends RecordEntity {
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

    /** What readers see in the place of hidden names, as {@link NameMask} reads it; null where none is hidden. */
    private @Nullable String masks;

    /** What the index reads in the place of names that are in no search, as masks are written; null without any. */
    private @Nullable String unlistedNames;

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
    protected ForumDetails() {}

    final void take(ForumFacts facts, @Nullable ForumSeries itsSeries) {
        name = facts.name();
        nameKey = ForumNameKey.of(facts.name());
        slug = Slug.of(getName());
        series = itsSeries;
        edition = facts.title().edition();
        kind = facts.title().kind();
        heldOn = facts.heldOn();
        startsAt = facts.heldOn() == null ? null : facts.when().startsAt();
        whenPrinted = facts.when().printed();
        venue = facts.venue();
        topic = facts.topic();
        replace(participants, facts.participants());
        replace(backers, facts.backers());
    }

    /** Adds what is not known yet. */
    void complete(ForumFacts facts, @Nullable ForumSeries foundSeries) {
        series = series == null ? foundSeries : series;
        edition = edition == null ? facts.title().edition() : edition;
        startsAt = startsAt == null && heldOn != null ? facts.when().startsAt() : startsAt;
        venue = venue == null ? facts.venue() : venue;
        topic = topic == null ? facts.topic() : topic;
        facts.participants().stream()
                .filter(found -> !participants.contains(found))
                .forEach(participants::add);
        facts.backers().stream().filter(found -> !backers.contains(found)).forEach(backers::add);
    }

    /** What is known of the other one only, as rows of the forum of this key. */
    List<MovedRow> missing(ForumDetails other, long key) {
        var added = new ArrayList<MovedRow>();
        for (var fact : Fact.values()) {
            if (fact.valueIn(this) == null && fact.valueIn(other) != null) {
                added.add(new MovedRow(MovedRow.What.FACT, key, fact.name()));
            }
        }
        other.participants.stream()
                .filter(its -> !participants.contains(its))
                .forEach(its -> added.add(new MovedRow(MovedRow.What.ADDED_PARTICIPANT, key, place(its))));
        other.backers.stream()
                .filter(its -> !backers.contains(its))
                .forEach(its -> added.add(new MovedRow(MovedRow.What.ADDED_BACKER, key, place(its))));
        return added;
    }

    /** Takes out what was added of the other one and is still there. */
    void takeOut(List<MovedRow> added, ForumDetails other) {
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

        private final Function<ForumDetails, @Nullable Object> known;
        private final Consumer<ForumDetails> forget;

        Fact(Function<ForumDetails, @Nullable Object> known, Consumer<ForumDetails> forget) {
            this.known = known;
            this.forget = forget;
        }

        @Nullable
        Object valueIn(ForumDetails forum) {
            return known.apply(forum);
        }

        /** Unless an editor said something else since. */
        void takeBack(ForumDetails forum, ForumDetails other) {
            if (Objects.equals(valueIn(forum), valueIn(other))) {
                forget.accept(forum);
            }
        }
    }

    /** What an editor left as it was shown, with masked names, stays as it was printed. */
    ForumFacts asPrinted(ForumFacts typed) {
        if (masks == null) {
            return typed;
        }
        var kept = Stream.concat(
                        typed.backers().stream().map(this::asPrinted),
                        backers.stream().filter(ForumDetails::isHidden))
                .distinct()
                .toList();
        return new ForumFacts(
                new ForumFacts.Title(
                        typed.name().equals(getName()) ? name : typed.name(),
                        typed.title().series(),
                        typed.title().edition(),
                        typed.title().kind()),
                typed.when(),
                Objects.equals(typed.venue(), getVenue()) ? venue : typed.venue(),
                Objects.equals(typed.topic(), getTopic()) ? topic : typed.topic(),
                kept,
                typed.participants().stream().map(this::asPrinted).toList());
    }

    private Backer asPrinted(Backer typed) {
        return backers.stream()
                .filter(own -> own.masked(masks).getPrintedName().equals(typed.getPrintedName()))
                .findFirst()
                .map(own -> typed.named(own.getPrintedName()))
                .orElse(typed);
    }

    private Participant asPrinted(Participant typed) {
        return participants.stream()
                .filter(own -> own.masked(masks).equals(typed))
                .findFirst()
                .orElse(typed);
    }

    private static boolean isHidden(Backer backer) {
        var person = backer.getPerson();
        return person != null && person.isHidden();
    }

    /** Whether other names are hidden now. */
    boolean maskDetails(@Nullable String names) {
        if (Objects.equals(masks, names)) {
            return false;
        }
        masks = names;
        slug = Slug.of(getName());
        return true;
    }

    /** Whether other names are out of searches now. */
    boolean unlistDetails(@Nullable String names) {
        if (Objects.equals(unlistedNames, names)) {
            return false;
        }
        unlistedNames = names;
        return true;
    }

    /** Words of it as searches may read them; null for none. */
    public @Nullable String searchable(@Nullable String text) {
        return NameMask.inOrNull(text, unlistedNames);
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

    /** Everything that is known of it now. */
    public ForumFacts facts() {
        return new ForumFacts(
                new ForumFacts.Title(name, series == null ? null : series.nameAsPrinted(), edition, kind),
                new ForumFacts.When(whenPrinted, heldOn, startsAt),
                venue,
                topic,
                backers,
                participants);
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

    public List<Participant> getParticipants() {
        return masks == null
                ? Collections.unmodifiableList(participants)
                : participants.stream().map(each -> each.masked(masks)).toList();
    }

    public List<Backer> getBackers() {
        return masks == null
                ? Collections.unmodifiableList(backers)
                : backers.stream()
                        .filter(backer -> !isHidden(backer))
                        .map(backer -> backer.masked(masks))
                        .toList();
    }

    /** Its backer of that name, as readers see it. */
    public Optional<Backer> backerNamed(String shown) {
        return getBackers().stream()
                .filter(backer -> backer.getPrintedName().equals(shown))
                .findFirst();
    }
}
