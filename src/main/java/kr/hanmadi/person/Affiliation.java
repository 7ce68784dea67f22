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
        return Stream.of(printed, jobTitle).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    public Person getPerson() {
        return person;
    }

    public @Nullable Organisation getOrganisation() {
        return organisation;
    }

    /** The organisation as printed. */
    public @Nullable String getPrinted() {
        return printed;
    }

    public @Nullable String getJobTitle() {
        return jobTitle;
    }

    /** The day of the article; null when it is not known. */
    public @Nullable LocalDate getAsOf() {
        return asOf;
    }

    public @Nullable Long getArticleId() {
        return articleId;
    }
}
