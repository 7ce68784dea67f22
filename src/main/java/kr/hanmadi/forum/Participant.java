package kr.hanmadi.forum;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.Objects;
import kr.hanmadi.field.ParticipantRole;
import kr.hanmadi.person.Person;
import kr.hanmadi.record.NameMask;
import org.jspecify.annotations.Nullable;

/** A part in a forum's programme: the part and the name as printed, and the person where we know who it is. */
@Embeddable
public class Participant {
    @Enumerated(EnumType.STRING)
    private ParticipantRole role;

    private String printedLabel;
    private String printedName;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Person person;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Participant() {}

    public Participant(ParticipantRole role, String printedLabel, String printedName, @Nullable Person person) {
        this.role = role;
        this.printedLabel = printedLabel;
        this.printedName = printedName;
        this.person = person;
    }

    /** As readers see it: without a link to a hidden person, and without hidden names. */
    Participant masked(@Nullable String masks) {
        boolean hidden = person != null && person.isHidden();
        return new Participant(role, printedLabel, NameMask.in(printedName, masks), hidden ? null : person);
    }

    public ParticipantRole getRole() {
        return role;
    }

    /** The part as printed: 좌장, 사회, 주제발표. */
    public String getPrintedLabel() {
        return printedLabel;
    }

    public String getPrintedName() {
        return printedName;
    }

    public @Nullable Person getPerson() {
        return person;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Participant that
                && role == that.role
                && printedLabel.equals(that.printedLabel)
                && printedName.equals(that.printedName)
                && Objects.equals(person, that.person);
    }

    @Override
    public int hashCode() {
        return Objects.hash(role, printedLabel, printedName);
    }
}
