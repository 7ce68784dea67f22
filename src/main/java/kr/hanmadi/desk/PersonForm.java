package kr.hanmadi.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.hanmadi.field.FieldLength;
import kr.hanmadi.person.PersonFacts;
import kr.hanmadi.person.PersonName;
import kr.hanmadi.web.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * A person as an editor knows them. Several names of a kind are parted by commas.
 *
 * @param english in any script but Hangul and 한자: the original of a foreign name
 */
record PersonForm(
        int version,

        @Nullable
        @NotBlank(message = "{desk.person.name.missing}")
        @Size(max = FieldLength.NAME, message = "{desk.person.long.name}")
        String name,

        @Nullable @Size(max = FieldLength.NAME, message = "{desk.person.long.note}")
        String note,

        @Nullable @Size(max = LONGEST_LIST, message = "{desk.person.long.names}")
        String alias,

        @Nullable @Size(max = LONGEST_LIST, message = "{desk.person.long.names}")
        String hanja,

        @Nullable @Size(max = LONGEST_LIST, message = "{desk.person.long.names}")
        String english,

        @Nullable @Size(max = LONGEST_LIST, message = "{desk.person.long.names}")
        String former,

        @Nullable @Size(max = MOST_POSTS, message = "{desk.person.posts.many}")
        List<@Valid PostForm> posts)
        implements Serializable {
    private static final int MOST_POSTS = 60;
    private static final int LONGEST_LIST = 1000;
    /** So many empty lines invite to add another post. */
    private static final int EMPTY_POSTS = 2;

    /** A line of the table of posts; one without organisation and job title is none. */
    record PostForm(
            @Nullable @Size(max = FieldLength.AFFILIATION, message = "{desk.person.long.post}")
            String printed,

            @Nullable @Size(max = FieldLength.JOB_TITLE, message = "{desk.person.long.post}")
            String jobTitle,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate from,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate until)
            implements Serializable {
        static final PostForm EMPTY = new PostForm(null, null, null, null);

        @AssertTrue(message = "{desk.person.posts.order}")
        public boolean isInOrder() {
            return from == null || until == null || !until.isBefore(from);
        }

        @AssertTrue(message = "{desk.person.posts.nameless}")
        public boolean isSaidWithItsDays() {
            return isGiven() || from == null && until == null;
        }

        boolean isGiven() {
            return printedOrNull() != null || jobTitleOrNull() != null;
        }

        @Nullable
        String printedOrNull() {
            return TypedText.orNull(printed);
        }

        @Nullable
        String jobTitleOrNull() {
            return TypedText.orNull(jobTitle);
        }
    }

    static PersonForm of(int version, PersonFacts facts) {
        return new PersonForm(
                version,
                facts.name(),
                facts.note(),
                names(facts, PersonName.Kind.ALIAS),
                names(facts, PersonName.Kind.HANJA),
                names(facts, PersonName.Kind.ENGLISH),
                names(facts, PersonName.Kind.FORMER),
                facts.posts().stream()
                        .map(post -> new PostForm(post.printed(), post.jobTitle(), post.from(), post.until()))
                        .toList());
    }

    private static String names(PersonFacts facts, PersonName.Kind kind) {
        return facts.names().stream()
                .filter(name -> name.kind() == kind)
                .map(PersonName::text)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    @AssertTrue(message = "{desk.person.long.names}")
    public boolean isEveryNameShort() {
        return names().stream().allMatch(name -> FieldLength.fits(name.text(), FieldLength.NAME));
    }

    /** The posts as they stand in the form: those there are and some to fill in. */
    public List<PostForm> lines() {
        return Stream.concat(given(), IntStream.range(0, EMPTY_POSTS).mapToObj(line -> PostForm.EMPTY))
                .toList();
    }

    Stream<PostForm> given() {
        return posts == null
                ? Stream.empty()
                : posts.stream().filter(Objects::nonNull).filter(PostForm::isGiven);
    }

    Set<PersonName> names() {
        return Arrays.stream(PersonName.Kind.values()).flatMap(this::names).collect(Collectors.toSet());
    }

    private Stream<PersonName> names(PersonName.Kind kind) {
        var typed = switch (kind) {
            case ALIAS -> alias;
            case HANJA -> hanja;
            case ENGLISH -> english;
            case FORMER -> former;
        };
        return Arrays.stream(Objects.requireNonNullElse(typed, "").split("[,，、\\n]"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> new PersonName(kind, text));
    }

    String nameOrEmpty() {
        return TypedText.orEmpty(name);
    }

    @Nullable
    String noteOrNull() {
        return TypedText.orNull(note);
    }
}
