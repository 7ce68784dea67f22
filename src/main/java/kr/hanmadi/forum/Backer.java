package kr.hanmadi.forum;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.Objects;
import kr.hanmadi.field.BackerRole;
import kr.hanmadi.person.Organisation;
import kr.hanmadi.person.Person;
import kr.hanmadi.record.NameMask;
import org.jspecify.annotations.Nullable;

/** Who stands behind a forum: exactly one of a person or an organisation, with the name as printed. */
@Embeddable
public class Backer {
    @Enumerated(EnumType.STRING)
    private BackerRole role;

    private String printedName;

    /** Fetched with the backer, because every page asks whether readers may see the name. */
    @ManyToOne(fetch = FetchType.EAGER)
    private @Nullable Person person;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Organisation organisation;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Backer() {}

    private Backer(BackerRole role, String printedName, @Nullable Person person, @Nullable Organisation organisation) {
        this.role = role;
        this.printedName = printedName;
        this.person = person;
        this.organisation = organisation;
    }

    public static Backer of(BackerRole role, String printedName, Person person) {
        return new Backer(role, printedName, person, null);
    }

    public static Backer of(BackerRole role, String printedName, Organisation organisation) {
        return new Backer(role, printedName, null, organisation);
    }

    /** As readers see it: without hidden names. */
    Backer masked(@Nullable String masks) {
        return named(NameMask.in(printedName, masks));
    }

    /** The same under another name. */
    Backer named(String name) {
        return new Backer(role, name, person, organisation);
    }

    /** The same in another part. */
    public Backer in(BackerRole other) {
        return new Backer(other, printedName, person, organisation);
    }

    public BackerRole getRole() {
        return role;
    }

    public String getPrintedName() {
        return printedName;
    }

    public @Nullable Person getPerson() {
        return person;
    }

    public @Nullable Organisation getOrganisation() {
        return organisation;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Backer that
                && role == that.role
                && printedName.equals(that.printedName)
                && Objects.equals(person, that.person)
                && Objects.equals(organisation, that.organisation);
    }

    @Override
    public int hashCode() {
        return Objects.hash(role, printedName);
    }
}
