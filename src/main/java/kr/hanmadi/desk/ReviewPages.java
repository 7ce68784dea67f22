package kr.hanmadi.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.account.AuditEntry;
import kr.hanmadi.account.AuditTrail;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.ArticleLists;
import kr.hanmadi.article.Articles;
import kr.hanmadi.article.Byline;
import kr.hanmadi.field.BackerRole;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.forum.Forums;
import kr.hanmadi.quote.Quotes;
import kr.hanmadi.quote.QuotesInArticles;
import kr.hanmadi.web.Addresses;
import kr.hanmadi.web.DisplayDate;
import kr.hanmadi.web.KoreanDates;
import kr.hanmadi.web.NotFoundException;
import kr.hanmadi.web.Pager;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the review page together: the text, the cards, what is known of the report and what was done with it. */
@Service
@Transactional(readOnly = true)
class ReviewPages {
    /** Cards on one page; their list of people grows with them. */
    private static final int CARDS = 100;

    private static final int MOST_LINES = 200;
    /** As many as one answer adds. */
    private static final int LAST_LINES = 10;

    private static final Pattern OFFSET = Pattern.compile("\\d{1,8}");

    private final Articles articles;
    private final ArticleLists articleLists;
    private final Forums forums;
    private final Quotes quotes;
    private final QuotesInArticles quotesInArticles;
    private final AuditTrail trail;
    private final TrailWords words;
    private final OfferedSpeakers offered;
    private final RequiredFacts required;

    ReviewPages(
            Articles articles,
            ArticleLists articleLists,
            Forums forums,
            Quotes quotes,
            QuotesInArticles quotesInArticles,
            AuditTrail trail,
            TrailWords words,
            OfferedSpeakers offered,
            RequiredFacts required) {
        this.articles = articles;
        this.articleLists = articleLists;
        this.forums = forums;
        this.quotes = quotes;
        this.quotesInArticles = quotesInArticles;
        this.trail = trail;
        this.words = words;
        this.offered = offered;
        this.required = required;
    }

    /**
     * @param who a name that the editor looks for among all known people; empty for no search
     * @param page of an article with many quotations, from 1
     * @param apart ids of quotations that are asked for one by one
     * @param whole whether all of it is shown, and not what a decision changed: then without the reference ledger and
     *     with the last lines of the trail
     */
    ReviewView read(String publicId, String who, int page, Set<String> apart, boolean whole) {
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
        var forum = article.getForum() == null ? null : forum(article.getForum(), publicId);
        var report = new SpeakersOfReport(found);
        var colours = ReviewText.colours(found);
        var namesakes = offered.namesakesIn(found, id);
        var queue = ReviewQueue.questionsIn(found, apart, namesakes);
        return new ReviewView(
                new ReviewView.Head(
                        publicId,
                        article.getHeadline(),
                        article.getState(),
                        article.getVersion(),
                        article.isReadable() ? Addresses.article(publicId, article.getSlug()) : null),
                origin(article),
                new ReviewView.Text(
                        ReviewText.paragraphs(article, found, queue, colours, from, until),
                        ReviewText.marks(article, found, from, until),
                        whole ? ledger(id) : List.of(),
                        article.getSchedule().stream()
                                .map(ReviewPages::upcoming)
                                .toList(),
                        article.getSchedule().isEmpty() ? formOf(article) : null),
                new ReviewView.Queue(
                        queue.stream()
                                .map(question ->
                                        ReviewCards.card(question, article.getBody(), report, namesakes, colours))
                                .toList(),
                        Pager.of(
                                new PageImpl<>(List.of(), PageRequest.of(number - 1, 1), pages),
                                "/desk/articles/" + publicId),
                        count.open(),
                        count.unknown()),
                offered(report, who, colours),
                forum,
                number == 1
                        ? MissingFacts.of(
                                article,
                                forum != null && !forum.reports().isEmpty(),
                                required.of(article.getFullText()))
                        : List.of(),
                history(article, whole ? MOST_LINES : LAST_LINES));
    }

    private ReviewView.Offered offered(SpeakersOfReport report, String who, Map<Object, Integer> colours) {
        return new ReviewView.Offered(
                report.people().stream()
                        .map(each ->
                                new ReviewView.Known(each.text(), each.name(), SpeakersOfReport.colour(each, colours)))
                        .toList(),
                offered.othersIn(report).entrySet().stream()
                        .map(each -> new ReviewView.Known(
                                each.getKey(), each.getValue(), colours.getOrDefault(each.getValue(), 0)))
                        .toList(),
                offered.choicesFor(report, who));
    }

    private ReviewView.History history(Article article, int lines) {
        return new ReviewView.History(
                article.getCorrections().stream()
                        .map(note ->
                                new ReviewView.Note(note.kind().name(), note.note(), DisplayDate.of(note.madeAt())))
                        .toList(),
                trail.entriesOf(article.getPublicId(), lines).stream()
                        .map(this::line)
                        .toList());
    }

    private static ReviewView.Origin origin(Article article) {
        var reportedOn = article.getReportedOn();
        return new ReviewView.Origin(
                article.getOutlet(),
                reporters(article),
                reportedOn == null ? null : DisplayDate.of(reportedOn),
                article.isDayUnknown(),
                article.getSourceUrl(),
                article.getLicence(),
                article.getFullText());
    }

    private List<ReviewView.PrintedFormsLine> ledger(Long id) {
        return quotesInArticles.referencesIn(id).stream()
                .limit(MOST_LINES)
                .map(ReviewView.PrintedFormsLine::of)
                .toList();
    }

    /** A passage as it is changed: where it begins, and all its words. */
    record PassageText(int start, String words) {}

    /** The passage that begins there, or next to it where the text before it was changed meanwhile. */
    Optional<PassageText> passage(String publicId, String from) {
        if (!OFFSET.matcher(from).matches()) {
            return Optional.empty();
        }
        int wanted = Integer.parseInt(from);
        var article = articles.find(publicId).orElseThrow(() -> new NotFoundException("article", publicId));
        return article.getPassages().stream()
                .min(Comparator.comparingInt(passage -> Math.abs(passage.startOffset() - wanted)))
                .map(passage -> new PassageText(passage.startOffset(), article.text(passage)));
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
                ForumDetailsForm.of(forum),
                forum.getParticipants().stream()
                        .map(part -> new ReviewView.Part(part.getPrintedLabel(), part.getPrintedName()))
                        .toList());
    }

    private static @Nullable String formOf(Article article) {
        var form = UnreadForm.of(article.getBody());
        return form == null ? null : form.name();
    }

    private static ReviewView.Upcoming upcoming(Forum forum) {
        var day = forum.getHeldOn();
        var time = forum.getStartsAt();
        var when = day == null ? forum.getWhenPrinted() : KoreanDates.dayOfWeek(day) + (time == null ? "" : " " + time);
        return new ReviewView.Upcoming(
                forum.getPublicId(),
                forum.getName(),
                Stream.of(when, forum.getVenue(), ForumDetailsForm.Backers.joined(forum, BackerRole.HOST))
                        .filter(part -> part != null && !part.isEmpty())
                        .collect(Collectors.joining(" · ")));
    }
}
