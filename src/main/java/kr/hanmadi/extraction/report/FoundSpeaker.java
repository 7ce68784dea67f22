package kr.hanmadi.extraction.report;

import java.util.List;
import kr.hanmadi.field.AnonymousKind;
import kr.hanmadi.field.FieldLength;
import org.jspecify.annotations.Nullable;

/** The speaker of words: a person with a name, an organisation, a group, or a source the report will not name. */
public sealed interface FoundSpeaker {

    /** The fullest name or label that the report gives: 조장옥, 서울시, 두 의원, 업계 관계자. */
    String label();

    /** Whether this is a name at all; half a paragraph is none. */
    default boolean fits() {
        return FieldLength.fits(label(), FieldLength.NAME);
    }

    /** Where the report first names this speaker. */
    Span introducedAt();

    /**
     * A person with a name.
     *
     * @param name the fullest name in the report; a surname with a title only when the report gives no more (채 총장)
     * @param affiliation the organisation as printed; null when the report does not say
     * @param jobTitle the post as printed; null when the report does not say
     */
    record Person(
            String name,
            @Nullable String affiliation,
            @Nullable String jobTitle,
            Span introducedAt) implements FoundSpeaker {
        public Person {
            affiliation = FieldLength.orNull(affiliation, FieldLength.AFFILIATION);
            jobTitle = FieldLength.orNull(jobTitle, FieldLength.JOB_TITLE);
        }

        @Override
        public String label() {
            return name;
        }
    }

    /**
     * An organisation that speaks in its own name: “서울시는 …고 밝혔다”.
     *
     * @param affiliation the body that this one belongs to, 가나당 of 가나당 지도부, 가나지법 형사3부 of its 재판부; null when the
     *     report names none
     * @param jobTitle the office that closes the label, 대리인단 in 가나회 측 대리인단; null when there is none
     */
    record Organisation(
            String label,
            @Nullable String affiliation,
            @Nullable String jobTitle,
            Span introducedAt) implements FoundSpeaker {}

    /**
     * Several who speak at once, “두 의원은”.
     *
     * @param affiliation the body that they belong to, 가나모임 in 가나모임의 대리인단 15명; null when the label names none
     * @param jobTitle the job title in the label, 의원 in 두 의원 and 의원 다섯 명; null when there is none
     * @param members where the report names them
     */
    record Group(
            String label,
            @Nullable String affiliation,
            @Nullable String jobTitle,
            List<Person> members,
            Span introducedAt)
            implements FoundSpeaker {
        public Group {
            members = members.stream().filter(FoundSpeaker::fits).toList();
        }
    }

    /**
     * A source the report will not name: “업계 관계자는”, “김모 씨는”. Never a person.
     *
     * @param affiliation the organisation at the head of the label or before it, 가나시 of 가나시 관계자, 가나고 of 가나고 A군;
     *     null when the report names none
     * @param jobTitle the job title that closes the label, 부장판사 in 한 고등법원 부장판사; null when there is none
     */
    record Anonymous(
            String label,
            AnonymousKind kind,
            @Nullable String affiliation,
            @Nullable String jobTitle,
            Span introducedAt)
            implements FoundSpeaker {}
}
