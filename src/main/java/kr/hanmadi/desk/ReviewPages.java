package kr.hanmadi.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.account.AuditEntry;
import kr.hanmadi.account.AuditTrail;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.ArticleLists;
import kr.hanmadi.article.Articles;
import kr.hanmadi.article.Byline;
import kr.hanmadi.field.BackerRole;
import kr.hanmadi.field.Confidence;
import kr.hanmadi.field.QuoteKind;
import kr.hanmadi.forum.Backer;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.forum.Forums;
import kr.hanmadi.person.Affiliation;
import kr.hanmadi.person.People;
import kr.hanmadi.person.Person;
import kr.hanmadi.quote.Quote;
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

    private final Articles articles;
    private final ArticleLists articleLists;
    private final Forums forums;
    private final Quotes quotes;
    private final QuotesInArticles quotesInArticles;
    private final People people;
    private final AuditTrail trail;
    private final TrailWords words;

    ReviewPages(
            Articles articles,
            ArticleLists articleLists,
            Forums forums,
            Quotes quotes,
            QuotesInArticles quotesInArticles,
            People people,
            AuditTrail trail,
            TrailWords words) {
        this.articles = articles;
        this.articleLists = articleLists;
        this.forums = forums;
        this.quotes = quotes;
        this.quotesInArticles = quotesInArticles;
        this.people = people;
        this.trail = trail;
        this.words = words;
    }

    /**
     * @param who a name that the editor looks for among all known people; empty for no search
     * @param page of an article with many quotations, from 1
     */
    ReviewView read(String publicId, String who, int page) {
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
        return new ReviewView(
                publicId,
                article.getHeadline(),
                article.getState(),
                article.getVersion(),
                article.getOutlet(),
                reporters(article),
                reportedOn == null ? null : DisplayDate.of(reportedOn),
                article.getSourceUrl(),
                article.getLicence(),
                article.getFullText(),
                article.isReadable() ? Addresses.article(publicId, article.getSlug()) : null,
                publishedAt == null ? null : DisplayDate.of(publishedAt),
                article.getForum() == null ? null : forum(article.getForum(), publicId),
                paragraphs(article, found, from, until),
                found.stream()
                        .sorted(Comparator.comparing(quote -> !isDoubtful(quote)))
                        .map(quote -> card(quote, article.getBody()))
                        .toList(),
                Pager.of(new PageImpl<>(List.of(), PageRequest.of(number - 1, 1), pages), "/desk/articles/" + publicId),
                count.open(),
                count.unknown(),
                people(found, who.isEmpty() ? List.of() : people.named(who)),
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

    private static List<ReviewView.Paragraph> paragraphs(Article article, List<Quote> found, int from, int until) {
        var body = article.getBody();
        var paragraphs = new ArrayList<ReviewView.Paragraph>();
        for (var passage : article.getPassages()) {
            if (passage.endOffset() <= from || passage.startOffset() >= until) {
                continue;
            }
            var pieces = new ArrayList<ReviewView.Piece>();
            int at = Math.max(from, passage.startOffset());
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
                            quote.getPublicId(),
                            style(quote)));
                    at = quote.getEndOffset();
                }
            }
            addText(pieces, body, at, end);
            paragraphs.add(new ReviewView.Paragraph(passage.kind().name(), pieces));
        }
        return paragraphs;
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
            pieces.add(new ReviewView.Piece(body.substring(from, to), null, null));
        }
    }

    private static String style(Quote quote) {
        return quote.getState() == QuoteState.REJECTED ? "rejected" : quote.isDecided() ? "done" : "open";
    }

    private static ReviewView.Card card(Quote quote, String body) {
        var evidence = quote.getEvidence();
        var person = quote.getPerson();
        var act = quote.getSpeechAct();
        var verdict = quote.getHeadlineVerdict();
        var candidate = quote.isUnconfirmed() ? quote.getCandidate() : null;
        return new ReviewView.Card(
                quote.getPublicId(),
                quote.getVersion(),
                quote.getKind().name(),
                quote.getWords(),
                candidate == null ? quote.getSpeakerName() : candidate.name(),
                candidate == null
                        ? quote.getSpeakerKind().name()
                        : candidate.kind().name(),
                candidate == null ? label(quote) : label(candidate.affiliation(), candidate.jobTitle()),
                person == null ? null : person.getPublicId(),
                quote.getState().name(),
                quote.getPrintedLabel(),
                evidence.rule(),
                evidence.confidence().name(),
                words(evidence.cue(), body),
                words(evidence.antecedent(), body),
                act == null ? null : act.name(),
                verdict == null ? null : verdict.name(),
                isDoubtful(quote),
                isCertain(quote),
                quote.isDecided());
    }

    /** Whether readers see no speaker until an editor decides; such remarks come first. */
    static boolean isDoubtful(Quote quote) {
        return !quote.isDecided()
                && quote.getKind() == QuoteKind.DIRECT
                && quote.getSpeakerKind() == SpeakerKind.NOBODY;
    }

    /** A headline's words are compared with the body's one by one, so they are never among them. */
    private static boolean isCertain(Quote quote) {
        return quote.getState() == QuoteState.FOUND
                && quote.getKind() != QuoteKind.HEADLINE
                && quote.getSpeakerKind() != SpeakerKind.NOBODY
                && quote.getEvidence().confidence() == Confidence.HIGH;
    }

    private static @Nullable String label(Affiliation at) {
        return label(at.getPrinted(), at.getJobTitle());
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

    private static List<ReviewView.Known> people(List<Quote> found, List<Person> named) {
        var people = new LinkedHashMap<String, ReviewView.Known>();
        for (var quote : found) {
            var person = quote.getPerson();
            if (person != null) {
                people.putIfAbsent(
                        person.getPublicId(),
                        new ReviewView.Known(person.getPublicId(), person.getName(), label(quote)));
            }
        }
        for (var person : named) {
            people.putIfAbsent(
                    person.getPublicId(),
                    new ReviewView.Known(
                            person.getPublicId(),
                            person.getName(),
                            person.currentAffiliation().map(ReviewPages::label).orElse(null)));
        }
        return List.copyOf(people.values());
    }
}
