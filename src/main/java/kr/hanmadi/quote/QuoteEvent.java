package kr.hanmadi.quote;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kr.hanmadi.field.AnonymousKind;
import kr.hanmadi.person.Person;
import kr.hanmadi.record.Decision;
import kr.hanmadi.record.RecordEntity;
import kr.hanmadi.record.RecordEvent;
import org.jspecify.annotations.Nullable;

/** What the verbs of a quotation tell. */
public sealed interface QuoteEvent extends RecordEvent {
    Quote quote();

    /** How it stood before; null for a new one. */
    @Nullable
    Standing from();

    /** How it stands now; null for one that was removed. */
    @Nullable
    Standing to();

    @Override
    default Stream<RecordEntity> involved() {
        return Stream.concat(
                Stream.of(quote()),
                Stream.of(Stream.ofNullable(from()), Stream.ofNullable(to()))
                        .flatMap(each -> each)
                        .flatMap(Standing::people));
    }

    /** Other names are hidden from readers, perhaps the speaker's. */
    record NamesMasked(Quote quote, Standing from, Standing to) implements QuoteEvent {}

    /** The machine filed it. */
    record Filed(Quote quote, Standing to) implements QuoteEvent {
        @Override
        public @Nullable Standing from() {
            return null;
        }
    }

    /** The machine read it again, or its words are gone. */
    record Reread(Quote quote, Standing from, Standing to) implements QuoteEvent {}

    /** No reading finds it any more. */
    record Removed(Quote quote, Standing from) implements QuoteEvent {
        @Override
        public @Nullable Standing to() {
            return null;
        }
    }

    /** An editor marked it by hand. */
    record Marked(Quote quote, Standing to, Decision by) implements QuoteEvent {
        @Override
        public @Nullable Standing from() {
            return null;
        }
    }

    /**
     * An editor gave it other ends, or another kind.
     *
     * @param before the words that it had
     */
    record WordsChanged(Quote quote, String before, Standing from, Standing to, Decision by) implements QuoteEvent {}

    record Confirmed(Quote quote, Standing from, Standing to, Decision by) implements QuoteEvent {}

    record SpeakerChanged(Quote quote, Standing from, Standing to, Decision by) implements QuoteEvent {}

    record Rejected(Quote quote, Standing from, Standing to, Decision by) implements QuoteEvent {}

    /** Searches find it no more. */
    record Unlisted(Quote quote, Standing to, Decision by) implements QuoteEvent {
        @Override
        public Standing from() {
            return to;
        }
    }

    /** Searches find it again. */
    record Listed(Quote quote, Standing to, Decision by) implements QuoteEvent {
        @Override
        public Standing from() {
            return to;
        }
    }

    /** A decision was taken back. */
    record Reopened(Quote quote, Standing from, Standing to, Decision by) implements QuoteEvent {}

    /** What readers are told of a quotation: its state and the speaker, as the fields of {@link Quote}. */
    record Standing(
            QuoteState state,
            SpeakerKind kind,
            @Nullable Person person,
            @Nullable AnonymousKind anonymousKind,
            @Nullable String name,
            @Nullable String affiliation,
            @Nullable String jobTitle,
            List<Person> members) {
        public Standing {
            members = List.copyOf(members);
        }

        Stream<Person> people() {
            return Stream.concat(Stream.ofNullable(person), members.stream());
        }

        /** Whether readers are told the same speaker. */
        boolean isSameSpeaker(Standing other) {
            return kind == other.kind
                    && Objects.equals(person, other.person)
                    && anonymousKind == other.anonymousKind
                    && Objects.equals(name, other.name)
                    && Objects.equals(affiliation, other.affiliation)
                    && Objects.equals(jobTitle, other.jobTitle)
                    && members.equals(other.members);
        }
    }
}
