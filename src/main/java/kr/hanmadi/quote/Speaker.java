package kr.hanmadi.quote;

import java.util.List;
import kr.hanmadi.field.AnonymousKind;
import kr.hanmadi.person.Organisation;
import kr.hanmadi.person.Person;
import org.jspecify.annotations.Nullable;

/** Who stands behind a quotation. Exactly one of these; the database guards the same rule. */
public sealed interface Speaker {

    /** @param affiliation and jobTitle as the article gives them; null when it does not */
    record OfPerson(
            Person person,
            @Nullable String affiliation,
            @Nullable String jobTitle) implements Speaker {}

    record OfOrganisation(Organisation organisation) implements Speaker {}

    /** @param members the people where the article names them */
    record OfGroup(String label, List<Person> members) implements Speaker {
        public OfGroup {
            members = List.copyOf(members);
        }
    }

    /** Never a person: 업계 관계자. */
    record OfAnonymous(String label, AnonymousKind kind) implements Speaker {}

    /** The text does not say. */
    record Nobody() implements Speaker {}
}
