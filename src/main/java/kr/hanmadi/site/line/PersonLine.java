package kr.hanmadi.site.line;

import kr.hanmadi.person.Affiliation;
import kr.hanmadi.person.Person;
import kr.hanmadi.web.Addresses;
import org.jspecify.annotations.Nullable;

/**
 * Someone in a list.
 *
 * @param href null for a name we do not know as a person
 * @param label affiliation and post
 * @param part what they did there, as printed; null without any
 * @param count of quotations, or of what the list counts
 */
public record PersonLine(
        String name,
        @Nullable String href,
        @Nullable String label,
        @Nullable String part,
        long count) {

    public static PersonLine of(Person person, long count) {
        return of(person, null, count);
    }

    static PersonLine of(Person person, @Nullable String part, long count) {
        return new PersonLine(
                person.getName(),
                Addresses.speaker(person.getPublicId(), person.getSlug()),
                label(person),
                part,
                count);
    }

    public static @Nullable String label(Person person) {
        return person.currentAffiliation()
                .map(Affiliation::label)
                .filter(label -> !label.isBlank())
                .orElse(person.getNote());
    }
}
