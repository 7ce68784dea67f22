package kr.hanmadi.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an editor says of a person.
 *
 * @param note what tells this person from others of the same name; null where there is nothing to tell
 * @param names the other names
 * @param posts where the person worked and as what; what articles print of it is not among them
 */
public record PersonFacts(String name, @Nullable String note, Set<PersonName> names, List<Post> posts) {
    public PersonFacts {
        names = Set.copyOf(names);
        posts = List.copyOf(posts);
    }

    /** The name and the other ones. */
    public Set<String> allNames() {
        return Stream.concat(Stream.of(name), names.stream().map(PersonName::text))
                .collect(Collectors.toSet());
    }

    /**
     * A post from one day to another, in words as an article would print them.
     *
     * @param from null when it is not known
     * @param until null when it is not known or the post is still held
     */
    public record Post(
            @Nullable Organisation organisation,
            @Nullable String printed,
            @Nullable String jobTitle,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        public Post {
            if (printed == null && jobTitle == null) {
                throw new IllegalArgumentException("A post has an organisation or a job title");
            }
            if (from != null && until != null && until.isBefore(from)) {
                throw new IllegalArgumentException("A post does not end before it begins");
            }
        }

        /** Organisation and post, one after the other: 가나연구원 원장. */
        public String label() {
            return Stream.of(printed, jobTitle).filter(Objects::nonNull).collect(Collectors.joining(" "));
        }
    }
}
