package kr.hanmadi.person;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a person worked and as what, as of a day, by the word of one article or of an editor. */
@Entity
public class Affiliation {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Person person;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Organisation organisation;

    private @Nullable String printed;
    private @Nullable String jobTitle;
    private @Nullable LocalDate asOf;
    private @Nullable Long articleId;
    private @Nullable LocalDate heldFrom;
    private @Nullable LocalDate heldUntil;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Affiliation() {}

    Affiliation(
            Person person,
            @Nullable Organisation organisation,
            @Nullable String printed,
            @Nullable String jobTitle,
            @Nullable LocalDate asOf,
            @Nullable Long articleId) {
        this.person = person;
        this.organisation = organisation;
        this.printed = printed;
        this.jobTitle = jobTitle;
        this.asOf = asOf;
        this.articleId = articleId;
    }

    /** A post by an editor's word. */
    Affiliation(Person person, PersonFacts.Post post) {
        this(person, post.organisation(), post.printed(), post.jobTitle(), post.until(), null);
        this.heldFrom = post.from();
        this.heldUntil = post.until();
    }

    void change(
            @Nullable Organisation organisation,
            @Nullable String printed,
            @Nullable String jobTitle,
            @Nullable LocalDate asOf) {
        this.organisation = organisation;
        this.printed = printed;
        this.jobTitle = jobTitle;
        this.asOf = asOf;
    }

    /** Organisation and post as printed, one after the other: 가나연구원 원장. */
    public String label() {
        return Stream.of(getPrinted(), getJobTitle()).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    /** The same as searches may read it. */
    public String searchable() {
        return organisation == null ? label() : organisation.searchable(label());
    }

    /** Whether an editor says since when it is held, and not that it ended. */
    boolean isStillHeld() {
        return heldFrom != null && heldUntil == null;
    }

    boolean isByEditor() {
        return articleId == null;
    }

    PersonFacts.Post post() {
        return new PersonFacts.Post(organisation, printed, jobTitle, heldFrom, heldUntil);
    }

    public Person getPerson() {
        return person;
    }

    public @Nullable Organisation getOrganisation() {
        return organisation;
    }

    /** The organisation as printed, as readers see it. */
    public @Nullable String getPrinted() {
        return organisation == null ? printed : organisation.masked(printed);
    }

    /** As readers see it. */
    public @Nullable String getJobTitle() {
        return organisation == null ? jobTitle : organisation.masked(jobTitle);
    }

    /** The day of the article, or the last one by an editor's word; null when it is not known. */
    public @Nullable LocalDate getAsOf() {
        return asOf;
    }

    /** The first day of the post by an editor's word; null when no editor said it. */
    public @Nullable LocalDate getHeldFrom() {
        return heldFrom;
    }

    /** The last day of the post by an editor's word; null when it is still held or no editor said it. */
    public @Nullable LocalDate getHeldUntil() {
        return heldUntil;
    }

    /** The article that says so; null for an editor's word. */
    public @Nullable Long getArticleId() {
        return articleId;
    }
}
