package kr.hanmadi.desk;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.account.AuditTrail;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.ArticleEvent;
import kr.hanmadi.article.ArticleState;
import kr.hanmadi.article.Byline;
import kr.hanmadi.article.Correction;
import kr.hanmadi.forum.Backer;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.forum.ForumEvent;
import kr.hanmadi.forum.ForumFacts;
import kr.hanmadi.person.NameEvent;
import kr.hanmadi.person.Person;
import kr.hanmadi.person.PersonEvent;
import kr.hanmadi.person.PersonFacts;
import kr.hanmadi.person.PersonName;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.quote.QuoteEvent;
import kr.hanmadi.record.Decision;
import kr.hanmadi.record.RecordChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes every editor's decision about the record into the trail, in the transaction that makes it. */
@Component
class DecisionTrail {
    private final AuditTrail trail;

    DecisionTrail(AuditTrail trail) {
        this.trail = trail;
    }

    @EventListener
    void follow(RecordChanged changed) {
        for (var event : changed.events()) {
            switch (event) {
                case ArticleEvent ofArticle -> write(ofArticle, changed);
                case QuoteEvent ofQuote -> write(ofQuote);
                case PersonEvent ofPerson -> write(ofPerson);
                case ForumEvent.Merged(var forum, var other, var by) -> between(by, "forum-merged", forum, other);
                case ForumEvent.MergeUndone(var forum, var other, var by) ->
                    between(by, "forum-merge-undone", forum, other);
                case NameEvent ofName -> write(ofName);
                default -> {
                    // what an editor says of a forum is written with the article that reports it
                }
            }
        }
    }

    private void write(NameEvent event) {
        var person = event.person();
        var who = person.currentAffiliation()
                .map(at -> person.nameAsPrinted() + " · " + at.label())
                .orElseGet(person::nameAsPrinted);
        switch (event) {
            case NameEvent.Hidden(var _, var as, var by) ->
                trail.record(by, "name-hidden", person.getPublicId(), who, as.name());
            case NameEvent.Shown(var _, var by) -> trail.record(by, "name-shown", person.getPublicId(), null, who);
            case NameEvent.Unlisted(var _, var by) ->
                trail.record(by, "name-unlisted", person.getPublicId(), who, null);
            case NameEvent.Listed(var _, var by) -> trail.record(by, "name-listed", person.getPublicId(), null, who);
        }
    }

    private void write(ArticleEvent event, RecordChanged changed) {
        switch (event) {
            case ArticleEvent.HeadlineChanged(var article, var from, var to, var by) ->
                line(by, "headline", article, from, withReason(by, to));
            case ArticleEvent.TextCorrected(var article, var change, var by) ->
                line(by, "text", article, change.beforeText(), withReason(by, change.afterText()));
            case ArticleEvent.BylinesChanged(var article, var from, var to, var by) ->
                line(by, "byline", article, describe(from), describe(to));
            case ArticleEvent.PicturesChanged(var article, var from, var to, var by) ->
                PictureTrail.linesBetween(from, to)
                        .forEach(each -> line(by, each.action(), article, each.before(), each.after()));
            case ArticleEvent.OriginChanged(var article, var from, var to, var by) ->
                line(by, "origin", article, describe(from), describe(to));
            case ArticleEvent.FullTextChanged(var article, var from, var to, var by) ->
                line(by, "full-text", article, from.name(), to.name());
            case ArticleEvent.ForumChanged(var article, var from, var to, var by) ->
                line(by, action(to, changed), article, describe(from, changed), describe(to));
            case ArticleEvent.StateChanged(var article, var from, var to, var by) ->
                line(
                        by,
                        action(from, to),
                        article,
                        from.name(),
                        by == null || by.reason() == null ? to.name() : by.reason());
            case ArticleEvent.NoteAdded(var article, var from, var note, var by) ->
                line(by, action(note.kind()), article, from.name(), note.note());
            case ArticleEvent.TextRead _ -> {}
            case ArticleEvent.NamesMasked _ -> {}
            case ArticleEvent.ScheduleChanged _ -> {}
            case ArticleEvent.MentionsReplaced _ -> {}
        }
    }

    private void write(QuoteEvent event) {
        switch (event) {
            case QuoteEvent.Confirmed(var quote, var from, var to, var by) ->
                line(by, "quote-confirmed", quote, from, to);
            case QuoteEvent.SpeakerChanged(var quote, var from, var to, var by) ->
                line(by, "quote-speaker", quote, from, to);
            case QuoteEvent.Rejected(var quote, var from, var to, var by) ->
                line(by, "quote-rejected", quote, from, to);
            case QuoteEvent.Reopened(var quote, var from, var to, var by) -> line(by, "quote-undone", quote, from, to);
            case QuoteEvent.Marked(var quote, var to, var by) ->
                trail.record(by, "quote-marked", quote.getArticle().getPublicId(), null, describe(quote, to));
            case QuoteEvent.WordsChanged(var quote, var before, var from, var to, var by) ->
                trail.record(
                        by,
                        "quote-words",
                        quote.getArticle().getPublicId(),
                        "“%s”".formatted(ShortenedText.to(60, before)),
                        withReason(by, describe(quote, to)));
            case QuoteEvent.Unlisted(var quote, var to, var by) ->
                line(by, "quote-unlisted", quote.getArticle(), describe(quote, to), null);
            case QuoteEvent.Listed(var quote, var to, var by) ->
                line(by, "quote-listed", quote.getArticle(), null, describe(quote, to));
            case QuoteEvent.Filed _ -> {}
            case QuoteEvent.NamesMasked _ -> {}
            case QuoteEvent.Reread _ -> {}
            case QuoteEvent.Removed _ -> {}
        }
    }

    private void write(PersonEvent event) {
        switch (event) {
            case PersonEvent.FactsChanged(var person, var from, var to, var by) ->
                trail.record(by, "person", person.getPublicId(), describe(from), describe(to));
            case PersonEvent.Merged(var person, var other, var by) -> between(by, "person-merged", person, other);
            case PersonEvent.MergeUndone(var person, var other, var by) ->
                between(by, "person-merge-undone", person, other);
            case PersonEvent.Split(var person, var other, var by) -> between(by, "person-split", other, person);
            case PersonEvent.SplitUndone(var person, var other, var by) ->
                between(by, "person-split-undone", other, person);
        }
    }

    /** Writes a line for both, so that the trail of either shows it. */
    private void between(Decision by, String action, Person from, Person to) {
        trail.record(by, action, from.getPublicId(), nameAndId(from), nameAndId(to));
        trail.record(by, action, to.getPublicId(), nameAndId(from), nameAndId(to));
    }

    private void between(Decision by, String action, Forum from, Forum to) {
        trail.record(by, action, from.getPublicId(), describe(from.facts()), describe(to.facts()));
        trail.record(by, action, to.getPublicId(), describe(from.facts()), describe(to.facts()));
    }

    private static String nameAndId(Person person) {
        return "%s #%s".formatted(person.getName(), person.getPublicId());
    }

    private static String describe(PersonFacts facts) {
        return Stream.of(
                        Stream.of(facts.name()),
                        Stream.ofNullable(facts.note()),
                        facts.names().stream().map(PersonName::text).sorted(),
                        facts.posts().stream().map(DecisionTrail::describe))
                .flatMap(each -> each)
                .collect(Collectors.joining(" · "));
    }

    private static String describe(PersonFacts.Post post) {
        return post.from() == null && post.until() == null
                ? post.label()
                : "%s (%s–%s)"
                        .formatted(post.label(), Objects.toString(post.from(), ""), Objects.toString(post.until(), ""));
    }

    private void line(Decision by, String action, Quote quote, QuoteEvent.Standing from, QuoteEvent.Standing to) {
        line(by, action, quote.getArticle(), describe(quote, from), withReason(by, describe(quote, to)));
    }

    /** @param by null for the machine, of which the trail says nothing */
    private void line(
            @Nullable Decision by, String action, Article article, @Nullable String before, @Nullable String after) {
        if (by != null) {
            trail.record(by, action, article.getPublicId(), before, after);
        }
    }

    /** An editor says which forum it is, that it is another one of the same name and day, or that it is a known one. */
    private static String action(@Nullable Forum to, RecordChanged changed) {
        if (to == null) {
            return "forum";
        }
        if (factsOf(to, changed).isEmpty()) {
            return "forum-joined";
        }
        return to.isApart() ? "forum-apart" : "forum";
    }

    private static String action(ArticleState from, ArticleState to) {
        return switch (to) {
            case WITHDRAWN -> "withdraw";
            case DISCARDED -> "discard";
            case DRAFT -> "take-out";
            case PUBLISHED, CORRECTED -> from == ArticleState.WITHDRAWN ? "restore" : "publish";
        };
    }

    private static String withReason(Decision by, String after) {
        return by.reason() == null ? after : "(%s) %s".formatted(by.reason(), after);
    }

    private static String action(Correction.Kind kind) {
        return switch (kind) {
            case CORRECTION -> "correct";
            case REBUTTAL -> "rebuttal";
            case FOLLOW_UP -> "follow-up";
            case MISPRINT -> "misprint";
            case WITHDRAWAL -> "withdraw";
            case RESTORED -> "restore";
        };
    }

    private static String describe(Quote quote, QuoteEvent.Standing standing) {
        return "“%s” %s %s"
                .formatted(
                        ShortenedText.to(60, quote.getWords()),
                        Optional.ofNullable(standing.name()).orElse("-"),
                        standing.state());
    }

    private static String describe(ArticleEvent.Credit credit) {
        return Stream.concat(credit.bylines().stream().map(Byline::printedName), Stream.ofNullable(credit.outlet()))
                .collect(Collectors.joining(", "));
    }

    private static String describe(ArticleEvent.Origin origin) {
        return Stream.of(origin.url(), origin.licence(), origin.printedOn())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" · "));
    }

    /** A forum as it was before this transaction. */
    private static @Nullable String describe(@Nullable Forum forum, RecordChanged changed) {
        return forum == null
                ? null
                : factsOf(forum, changed).map(facts -> describe(facts.from())).orElseGet(() -> describe(forum.facts()));
    }

    /** What this transaction changed of a forum; empty when it changed nothing. */
    private static Optional<ForumEvent.FactsChanged> factsOf(Forum forum, RecordChanged changed) {
        return changed.events().stream()
                .filter(ForumEvent.FactsChanged.class::isInstance)
                .map(ForumEvent.FactsChanged.class::cast)
                .filter(facts -> facts.forum().getPublicId().equals(forum.getPublicId()))
                .findFirst();
    }

    private static @Nullable String describe(@Nullable Forum forum) {
        return forum == null ? null : describe(forum.facts());
    }

    static String describe(ForumFacts facts) {
        return Stream.concat(
                        Stream.of(
                                        facts.name(),
                                        facts.heldOn(),
                                        facts.when().startsAt(),
                                        facts.when().printed(),
                                        facts.venue(),
                                        facts.topic())
                                .filter(Objects::nonNull)
                                .map(Object::toString),
                        facts.backers().stream().map(Backer::getPrintedName))
                .collect(Collectors.joining(" · "));
    }
}
