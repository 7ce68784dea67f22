package kr.hanmadi.forum;

import java.util.Objects;
import java.util.stream.Stream;
import kr.hanmadi.person.Person;
import kr.hanmadi.record.Decision;
import kr.hanmadi.record.RecordEntity;
import kr.hanmadi.record.RecordEvent;
import org.jspecify.annotations.Nullable;

/** What the verbs of a forum tell. */
public sealed interface ForumEvent extends RecordEvent {
    Forum forum();

    /** What is reported of one forum is now reported of another: two were joined, or that was undone. */
    sealed interface ReportsMoved extends ForumEvent {
        Forum other();

        Decision by();

        @Override
        default Stream<RecordEntity> involved() {
            return Stream.of(forum(), other());
        }
    }

    /** The forum is the other one, which keeps everything. */
    record Merged(Forum forum, Forum other, Decision by) implements ReportsMoved {}

    /** The forum is not the other one after all. */
    record MergeUndone(Forum forum, Forum other, Decision by) implements ReportsMoved {}

    /** Other names are hidden from readers. */
    record NamesMasked(Forum forum) implements ForumEvent {
        @Override
        public Stream<RecordEntity> involved() {
            return Stream.of(forum);
        }
    }

    /**
     * A report or an editor changed what is known of it. An editor's decision is told although it changes nothing.
     *
     * @param by null for a report
     */
    record FactsChanged(
            Forum forum,
            ForumFacts from,
            ForumFacts to,
            @Nullable Decision by) implements ForumEvent {
        @Override
        public Stream<RecordEntity> involved() {
            return Stream.concat(Stream.of(forum), Stream.of(from, to).flatMap(FactsChanged::people));
        }

        private static Stream<Person> people(ForumFacts facts) {
            return Stream.concat(
                            facts.backers().stream().map(Backer::getPerson),
                            facts.participants().stream().map(Participant::getPerson))
                    .filter(Objects::nonNull);
        }
    }
}
