package kr.hanmadi.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.account.AuditEntry;
import kr.hanmadi.account.AuditTrail;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.ArticleLists;
import kr.hanmadi.article.Articles;
import kr.hanmadi.article.Byline;
import kr.hanmadi.field.AnonymousKind;
import kr.hanmadi.field.BackerRole;
import kr.hanmadi.field.PassageKind;
import kr.hanmadi.field.QuoteKind;
import kr.hanmadi.forum.Backer;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.forum.Forums;
import kr.hanmadi.person.People;
import kr.hanmadi.person.Person;
import kr.hanmadi.quote.Candidate;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.quote.QuoteOrigin;
import kr.hanmadi.quote.QuoteState;
import kr.hanmadi.quote.Quotes;
import kr.hanmadi.quote.QuotesInArticles;
import kr.hanmadi.quote.SpeakerKind;
import kr.hanmadi.quote.TextSpan;
import kr.hanmadi.web.Addresses;
import kr.hanmadi.web.DisplayDate;
import kr.hanmadi.web.NotFoundException;
import kr.hanmadi.web.Pager;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the review page together: the text with what was found, and a card for every quotation. */
@Service
@Transactional(readOnly = true)
class ReviewPages {
    /** Cards on one page; their list of people grows with them. */
    private static final int CARDS = 100;

    private static final int MOST_LINES = 200;
    /** Three words or more. */
    private static final Pattern BETWEEN_MARKS = Pattern.compile("“([^“”\\n]+ [^“”\\n]+ [^“”\\n]+)”");

    private static final Set<PassageKind> TEXT = Set.of(PassageKind.LEAD, PassageKind.PARAGRAPH);
    private static final int MOST_SUGGESTED = 8;
    /** After so many speakers the colours begin again; each remark has its speaker's name beside it. */
    private static final int COLOURS = 6;

    private final Articles articles;
    private final ArticleLists articleLists;
    private final Forums forums;
    private final Quotes quotes;
    private final QuotesInArticles quotesInArticles;
    private final People people;
    private final AuditTrail trail;
    private final TrailWords words;
    private final SpeakerWords speakerWords;

    ReviewPages(
            Articles articles,
            ArticleLists articleLists,
            Forums forums,
            Quotes quotes,
            QuotesInArticles quotesInArticles,
            People people,
            AuditTrail trail,
            TrailWords words,
            SpeakerWords speakerWords) {
        this.articles = articles;
        this.articleLists = articleLists;
        this.forums = forums;
        this.quotes = quotes;
        this.quotesInArticles = quotesInArticles;
        this.people = people;
        this.trail = trail;
        this.words = words;
        this.speakerWords = speakerWords;
    }

    /**
     * @param who a name that the editor looks for among all known people; empty for no search
     * @param page of an article with many quotations, from 1
     * @param apart ids of quotations that are asked for one by one
     */
    ReviewView read(String publicId, String who, int page, Set<String> apart) {
        var article = articles.find(publicId).orElseThrow(() -> new NotFoundException("article", publicId));
        var id = Objects.requireNonNull(article.getId());
        var count = Objects.requireNonNull(quotes.toReview(List.of(id)).get(id));
        int pages = Math.max(1, Math.ceilDiv(Math.toIntExact(count.quotes()), CARDS));
        int number = Math.clamp(page, 1, pages);
        var found = quotes.ofArticle(id, PageRequest.of(number - 1, CARDS));
        int from = number == 1 ? 0 : found.getFirst().getStartOffset();
        int until = number == pages
                ? article.getBody().length()
                : quotes.ofArticle(id, PageRequest.of(number * CARDS, 1))
                        .getFirst()
                        .getStartOffset();
        var reportedOn = article.getReportedOn();
        var publishedAt = article.getPublishedAt();
        var forum = article.getForum() == null ? null : forum(article.getForum(), publicId);
        var report = new SpeakersOfReport(found);
        var colours = colours(found);
        var queue = ReviewQueue.of(found, apart);
        return new ReviewView(
                publicId,
                article.getHeadline(),
                article.getState(),
                article.getVersion(),
                article.getOutlet(),
                reporters(article),
                reportedOn == null ? null : DisplayDate.of(reportedOn),
                article.isDayUnknown(),
                article.getSourceUrl(),
                article.getLicence(),
                article.getFullText(),
                article.isReadable() ? Addresses.article(publicId, article.getSlug()) : null,
                publishedAt == null ? null : DisplayDate.of(publishedAt),
                forum,
                paragraphs(article, found, queue, colours, from, until),
                number == 1
                        ? MissingFacts.of(
                                article, forum != null && !forum.reports().isEmpty())
                        : List.of(),
                marks(article, found, from, until),
                queue.stream()
                        .map(question -> card(question, article.getBody(), report, colours))
                        .toList(),
                Pager.of(new PageImpl<>(List.of(), PageRequest.of(number - 1, 1), pages), "/desk/articles/" + publicId),
                count.open(),
                count.unknown(),
                report.people().stream()
                        .map(each ->
                                new ReviewView.Known(each.text(), each.name(), SpeakersOfReport.colour(each, colours)))
                        .toList(),
                speakers(report, who),
                quotesInArticles.referencesIn(id).stream()
                        .limit(MOST_LINES)
                        .map(ReviewView.PrintedFormsLine::of)
                        .toList(),
                article.getCorrections().stream()
                        .map(note ->
                                new ReviewView.Note(note.kind().name(), note.note(), DisplayDate.of(note.madeAt())))
                        .toList(),
                trail.of(publicId).stream().limit(MOST_LINES).map(this::line).toList());
    }

    /** The words of the passage that begins there; null where none does. */
    @Nullable
    String passage(String publicId, String from) {
        var article = articles.find(publicId).orElseThrow(() -> new NotFoundException("article", publicId));
        return article.getPassages().stream()
                .filter(passage -> String.valueOf(passage.startOffset()).equals(from))
                .findFirst()
                .map(article::text)
                .orElse(null);
    }

    /** The address of the review where it shows the card of a quotation. */
    String pageOf(String articleId, String quoteId) {
        long before = quotes.find(quoteId).map(quotesInArticles::countBefore).orElse(0L);
        var page = before < CARDS ? "" : "?page=" + (before / CARDS + 1);
        return "/desk/articles/" + articleId + page;
    }

    private ReviewView.Trail line(AuditEntry entry) {
        return new ReviewView.Trail(
                DisplayDate.of(entry.madeAt()),
                entry.editor(),
                entry.action(),
                words.korean(entry.action(), entry.before()),
                words.korean(entry.action(), entry.after()));
    }

    private static String reporters(Article article) {
        return article.getBylines().stream().map(ReviewPages::byline).collect(Collectors.joining(", "));
    }

    private static String byline(Byline byline) {
        return byline.email() == null ? byline.printedName() : byline.printedName() + " " + byline.email();
    }

    /** A forum that an article may be tied to, as readers see it. */
    Optional<ReviewView.ForumCard> knownForum(String forumId) {
        return forums.find(forumId).map(forum -> forum(forum, ""));
    }

    private ReviewView.ForumCard forum(Forum forum, String exceptArticleId) {
        return new ReviewView.ForumCard(
                forum.getPublicId(),
                forum.getVersion(),
                articleLists.readableOfForum(Objects.requireNonNull(forum.getId())).stream()
                        .filter(report -> !report.getPublicId().equals(exceptArticleId))
                        .map(Article::getHeadline)
                        .toList(),
                forum.getName(),
                forum.getKind().name(),
                forum.getState().name(),
                Optional.ofNullable(forum.getHeldOn()).map(Object::toString).orElse(null),
                Optional.ofNullable(forum.getStartsAt()).map(Object::toString).orElse(null),
                forum.getWhenPrinted(),
                forum.getVenue(),
                forum.getTopic(),
                backers(forum, BackerRole.HOST),
                backers(forum, BackerRole.ORGANIZER),
                backers(forum, BackerRole.SPONSOR),
                forum.getParticipants().stream()
                        .map(part -> new ReviewView.Part(part.getPrintedLabel(), part.getPrintedName()))
                        .toList());
    }

    private static String backers(Forum forum, BackerRole role) {
        return forum.getBackers().stream()
                .filter(backer -> backer.getRole() == role)
                .map(Backer::getPrintedName)
                .collect(Collectors.joining(", "));
    }

    /** What stands between marks in the text, is longer than a name or a term, and is no quotation. */
    private static List<ReviewView.Mark> marks(Article article, List<Quote> found, int from, int until) {
        var marks = new ArrayList<ReviewView.Mark>();
        var between = BETWEEN_MARKS.matcher(article.getBody()).region(from, until);
        while (between.find()) {
            int start = between.start(1);
            int end = between.end(1);
            boolean isText = article.getPassages().stream()
                    .anyMatch(passage -> TEXT.contains(passage.kind())
                            && passage.startOffset() <= start
                            && end <= passage.endOffset());
            boolean isQuote =
                    found.stream().anyMatch(quote -> quote.getStartOffset() < end && start < quote.getEndOffset());
            if (isText && !isQuote) {
                marks.add(new ReviewView.Mark(between.group(1), start));
            }
        }
        return marks;
    }

    /** The colours of the speakers in the order of their first words, from 1. */
    private static Map<Object, Integer> colours(List<Quote> found) {
        var colours = new HashMap<Object, Integer>();
        for (var quote : found) {
            var who = SpeakersOfReport.key(quote);
            if (who != null) {
                colours.putIfAbsent(who, colours.size() % COLOURS + 1);
            }
        }
        return colours;
    }

    private static int colour(Quote quote, Map<Object, Integer> colours) {
        var who = SpeakersOfReport.key(quote);
        return who == null ? 0 : colours.getOrDefault(who, 0);
    }

    /** What the field for a speaker offers beside the people of the report. */
    private List<String> speakers(SpeakersOfReport report, String who) {
        return Stream.of(
                        (who.isEmpty() ? List.<Person>of() : people.named(who))
                                .stream().map(ReviewPages::choice),
                        report.others(SpeakerKind.ORGANISATION).keySet().stream()
                                .map(name -> TypedSpeaker.ORGANISATION + ": " + name),
                        report.others(SpeakerKind.GROUP).keySet().stream()
                                .map(label -> TypedSpeaker.GROUP + ": " + label),
                        report.others(SpeakerKind.ANONYMOUS).entrySet().stream()
                                .map(each -> speakerWords.anonymous(anonymousKind(each.getValue()), each.getKey())),
                        Arrays.stream(AnonymousKind.values()).map(kind -> speakerWords.anonymous(kind, "")),
                        Stream.of(TypedSpeaker.NOBODY))
                .flatMap(Function.identity())
                .distinct()
                .toList();
    }

    private static AnonymousKind anonymousKind(Quote quote) {
        var candidate = quote.getCandidate();
        return Optional.ofNullable(quote.getAnonymousKind())
                .or(() -> Optional.ofNullable(candidate).map(Candidate::anonymousKind))
                .orElse(AnonymousKind.OTHER);
    }

    /** How a person of the record is chosen. */
    private static String choice(Person person) {
        return SpeakersOfReport.withId(
                person.currentAffiliation()
                        .map(at -> SpeakersOfReport.text(person.getName(), at.getPrinted(), at.getJobTitle()))
                        .orElse(person.getName()),
                person);
    }

    /** People of the record whose name begins so, as they are chosen. */
    List<String> startingWith(String start) {
        return people.startingWith(start, MOST_SUGGESTED).stream()
                .map(ReviewPages::choice)
                .toList();
    }

    /**
     * What an editor may have meant by words that were refused: the people of that name, someone of the same name, and
     * what else it may be.
     */
    List<String> meant(String typed, ReviewView article) {
        TypedSpeaker read;
        try {
            read = TypedSpeaker.read(typed, speakerWords.anonymousKinds());
        } catch (Refused e) {
            return List.of();
        }
        return switch (read) {
            case TypedSpeaker.NewPerson person -> meant(person.name(), article, false);
            case TypedSpeaker.Words(var text) -> meant(text, article, true);
            case TypedSpeaker.Known _,
                    TypedSpeaker.OfOrganisation _,
                    TypedSpeaker.OfGroup _,
                    TypedSpeaker.OfAnonymous _,
                    TypedSpeaker.Nobody _ -> List.of();
        };
    }

    private List<String> meant(String name, ReviewView article, boolean mayBeNoPerson) {
        var known = Stream.concat(
                        article.people().stream()
                                .filter(each -> each.name().equals(name))
                                .map(ReviewView.Known::text),
                        people.named(name).stream().limit(MOST_SUGGESTED).map(ReviewPages::choice))
                .toList();
        return Stream.of(
                        known.stream(),
                        Stream.of((known.isEmpty() ? TypedSpeaker.NEW : TypedSpeaker.ANOTHER) + ": " + name),
                        mayBeNoPerson
                                ? Stream.of(TypedSpeaker.ORGANISATION, TypedSpeaker.GROUP)
                                        .map(what -> what + ": " + name)
                                : Stream.<String>empty())
                .flatMap(Function.identity())
                .toList();
    }

    private static List<ReviewView.Paragraph> paragraphs(
            Article article,
            List<Quote> found,
            List<ReviewQueue.Question> queue,
            Map<Object, Integer> colours,
            int from,
            int until) {
        var body = article.getBody();
        var cards = new HashMap<Quote, String>();
        queue.forEach(question -> question.quotes()
                .forEach(quote -> cards.put(quote, question.first().getPublicId())));
        var paragraphs = new ArrayList<ReviewView.Paragraph>();
        for (var passage : article.getPassages()) {
            if (passage.endOffset() <= from || passage.startOffset() >= until) {
                continue;
            }
            var pieces = new ArrayList<ReviewView.Piece>();
            int start = Math.max(from, passage.startOffset());
            int at = start;
            int end = Math.min(until, passage.endOffset());
            for (var quote : found) {
                boolean inside = !isHidden(quote, found)
                        && quote.getStartOffset() >= at
                        && quote.getEndOffset() <= passage.endOffset()
                        && quote.getState() != QuoteState.WITHDRAWN;
                if (inside) {
                    addText(pieces, body, at, quote.getStartOffset());
                    pieces.add(new ReviewView.Piece(
                            body.substring(quote.getStartOffset(), quote.getEndOffset()),
                            new ReviewView.Tag(
                                    quote.getPublicId(),
                                    cards.getOrDefault(quote, quote.getPublicId()),
                                    speakerName(quote),
                                    style(quote),
                                    colour(quote, colours))));
                    at = quote.getEndOffset();
                }
            }
            addText(pieces, body, at, end);
            paragraphs.add(new ReviewView.Paragraph(passage.kind().name(), passage.startOffset(), start, pieces));
        }
        return paragraphs;
    }

    private static @Nullable String speakerName(Quote quote) {
        var candidate = quote.isUnconfirmed() ? quote.getCandidate() : null;
        return candidate == null ? quote.getSpeakerName() : candidate.name();
    }

    /** Reported words around a quotation in marks leave the mark to the quotation. */
    private static boolean isHidden(Quote quote, List<Quote> found) {
        return quote.getKind() == QuoteKind.INDIRECT
                && found.stream()
                        .anyMatch(other -> other.getKind() == QuoteKind.DIRECT
                                && other.getStartOffset() < quote.getEndOffset()
                                && quote.getStartOffset() < other.getEndOffset());
    }

    private static void addText(List<ReviewView.Piece> pieces, String body, int from, int to) {
        if (to > from) {
            pieces.add(new ReviewView.Piece(body.substring(from, to), null));
        }
    }

    private static String style(Quote quote) {
        if (quote.getState() == QuoteState.REJECTED) {
            return "rejected";
        }
        return switch (ReviewQueue.part(quote)) {
            case DECIDED -> "done";
            case CERTAIN -> "sure";
            case CHANGED, NOBODY, DOUBT, CHOICE, HEADLINE -> "open";
        };
    }

    private static ReviewView.Card card(
            ReviewQueue.Question question, String body, SpeakersOfReport report, Map<Object, Integer> colours) {
        var quote = question.first();
        var evidence = quote.getEvidence();
        var act = quote.getSpeechAct();
        var verdict = quote.getHeadlineVerdict();
        var candidate = quote.isUnconfirmed() ? quote.getCandidate() : null;
        return new ReviewView.Card(
                quote.getPublicId(),
                quote.getVersion(),
                question.part().name(),
                question.part().isOpen(),
                quote.getKind().name(),
                question.quotes().stream()
                        .map(each -> new ReviewView.Remark(each.getPublicId(), each.getVersion(), each.getWords()))
                        .toList(),
                question.quotes().stream().map(Quote::getUtterance).distinct().count(),
                question.part() == ReviewQueue.Part.CHOICE
                        ? report.meantBy(quote.getPrintedLabel()).stream()
                                .map(SpeakersOfReport.InReport::text)
                                .toList()
                        : List.of(),
                speakerName(quote),
                candidate == null
                        ? quote.getSpeakerKind().name()
                        : candidate.kind().name(),
                candidate == null ? label(quote) : label(candidate.affiliation(), candidate.jobTitle()),
                colour(quote, colours),
                quote.getState().name(),
                quote.getPrintedLabel(),
                evidence.rule(),
                evidence.confidence().name(),
                words(evidence.cue(), body),
                words(evidence.antecedent(), body),
                act == null ? null : act.name(),
                verdict == null ? null : verdict.name(),
                question.part() == ReviewQueue.Part.CERTAIN,
                quote.isDecided(),
                quote.getOrigin() == QuoteOrigin.EDITOR && !quote.isDecided());
    }

    private static @Nullable String label(Quote quote) {
        return label(quote.getAffiliation(), quote.getJobTitle());
    }

    private static @Nullable String label(@Nullable String affiliation, @Nullable String jobTitle) {
        var label = Stream.of(affiliation, jobTitle).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return label.isEmpty() ? null : label;
    }

    private static @Nullable String words(Optional<TextSpan> span, String body) {
        return span.filter(at -> at.end() <= body.length())
                .map(at -> body.substring(at.start(), at.end()))
                .orElse(null);
    }
}
