package kr.hanmadi.article;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.person.Person;
import kr.hanmadi.record.Decision;
import kr.hanmadi.record.RecordEntity;
import kr.hanmadi.record.RecordEvent;
import org.jspecify.annotations.Nullable;

/** What the verbs of an article tell. Every kind has to be named wherever all of them are told apart: in the trail. */
public sealed interface ArticleEvent extends RecordEvent {
    Article article();

    @Override
    default Stream<RecordEntity> involved() {
        return Stream.of(article());
    }

    /** The machine read its text. */
    record TextRead(Article article) implements ArticleEvent {}

    /** An editor changed its text. */
    record TextCorrected(Article article, TextChange change, Decision by) implements ArticleEvent {}

    /** Other names are hidden from readers or from searches. */
    record NamesMasked(Article article) implements ArticleEvent {}

    record HeadlineChanged(Article article, String from, String to, Decision by) implements ArticleEvent {}

    /** Its pictures, what is said of them, or their order changed. */
    record PicturesChanged(Article article, List<Picture> from, List<Picture> to, Decision by) implements ArticleEvent {
        public PicturesChanged {
            from = List.copyOf(from);
            to = List.copyOf(to);
        }
    }

    /** Its reporters or its outlet changed. */
    record BylinesChanged(Article article, Credit from, Credit to, Decision by) implements ArticleEvent {}

    /** Reporters and outlet; the outlet is null when the text does not name it. */
    record Credit(List<Byline> bylines, @Nullable String outlet) {
        public Credit {
            bylines = List.copyOf(bylines);
        }
    }

    record OriginChanged(Article article, Origin from, Origin to, Decision by) implements ArticleEvent {}

    /** Where the text comes from and when its outlet printed it; null where it is not known. */
    record Origin(
            @Nullable String url,
            @Nullable String licence,
            @Nullable LocalDate printedOn) {}

    record FullTextChanged(Article article, FullText from, FullText to, Decision by) implements ArticleEvent {}

    /**
     * It reports another forum. An editor's decision is told although it leaves the article its forum.
     *
     * @param from null where it reported none
     * @param to null where it reports none now
     * @param by null for the machine
     */
    record ForumChanged(
            Article article,
            @Nullable Forum from,
            @Nullable Forum to,
            @Nullable Decision by) implements ArticleEvent {
        @Override
        public Stream<RecordEntity> involved() {
            return Stream.of(Stream.of(article), Stream.ofNullable(from), Stream.ofNullable(to))
                    .flatMap(each -> each);
        }
    }

    /** It announces other forums. */
    record ScheduleChanged(Article article, List<Forum> from, List<Forum> to) implements ArticleEvent {
        public ScheduleChanged {
            from = List.copyOf(from);
            to = List.copyOf(to);
        }

        @Override
        public Stream<RecordEntity> involved() {
            return Stream.of(Stream.of(article), from.stream(), to.stream()).flatMap(each -> each);
        }
    }

    /** It was published, withdrawn, given back, thrown away or taken out again. */
    record StateChanged(
            Article article,
            ArticleState from,
            ArticleState to,
            @Nullable Decision by) implements ArticleEvent {}

    /**
     * A note for readers was added.
     *
     * @param from the state before; a correction makes it a corrected article
     * @param by null where the note belongs to another decision
     */
    record NoteAdded(
            Article article,
            ArticleState from,
            Correction note,
            @Nullable Decision by) implements ArticleEvent {}

    /**
     * Other places of its text refer to people.
     *
     * @param from the people that they referred to before
     */
    record MentionsReplaced(Article article, List<Person> from) implements ArticleEvent {
        public MentionsReplaced {
            from = List.copyOf(from);
        }

        @Override
        public Stream<RecordEntity> involved() {
            return Stream.concat(Stream.of(article), from.stream());
        }
    }
}
