package kr.hanmadi.site.article;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.address.PublicId;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.ArticleLists;
import kr.hanmadi.article.ArticleState;
import kr.hanmadi.article.Articles;
import kr.hanmadi.article.Correction;
import kr.hanmadi.article.FullText;
import kr.hanmadi.article.Passage;
import kr.hanmadi.field.PassageKind;
import kr.hanmadi.quote.PrintedForms;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.quote.Quotes;
import kr.hanmadi.quote.QuotesInArticles;
import kr.hanmadi.quote.SpeakerKind;
import kr.hanmadi.quote.SpeakerShare;
import kr.hanmadi.site.line.ArticleLine;
import kr.hanmadi.site.line.LineFactory;
import kr.hanmadi.site.line.ListPage;
import kr.hanmadi.site.line.PictureView;
import kr.hanmadi.web.Addresses;
import kr.hanmadi.web.DisplayDate;
import kr.hanmadi.web.GoneException;
import kr.hanmadi.web.KoreanDates;
import kr.hanmadi.web.NotFoundException;
import kr.hanmadi.web.Pager;
import kr.hanmadi.web.Paging;
import kr.hanmadi.web.SiteSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together the article page and the list of articles. */
@Service
@Transactional(readOnly = true)
public class ArticlePages {
    private static final int LINES = 20;
    /** So many names stand beside a text; all of them are in it. */
    private static final int MOST_NAMES = 100;

    private static final Set<PassageKind> TITLES = Set.of(PassageKind.HEADLINE, PassageKind.DECK);

    private final Articles articles;
    private final ArticleLists articleLists;
    private final Quotes quotes;
    private final QuotesInArticles quotesInArticles;
    private final ArticleSurroundings surroundings;
    private final LineFactory listing;
    private final SiteSettings site;

    ArticlePages(
            Articles articles,
            ArticleLists articleLists,
            Quotes quotes,
            QuotesInArticles quotesInArticles,
            ArticleSurroundings surroundings,
            LineFactory listing,
            SiteSettings site) {
        this.articles = articles;
        this.articleLists = articleLists;
        this.quotes = quotes;
        this.quotesInArticles = quotesInArticles;
        this.surroundings = surroundings;
        this.listing = listing;
        this.site = site;
    }

    /** One page of the list, newest first. */
    public ListPage<ArticleLine> list(int number) {
        var page = Paging.read(number, LINES, articleLists::readable);
        return new ListPage<>(listing.articles(page.getContent()), Pager.of(page, "/articles"));
    }

    /** @param page of a long article, from 1 */
    public ArticleView read(String typedId, int page) {
        return read(typedId, page, null);
    }

    /** @param shownAt the address whose {@code ?page=2} has the next page; null for the article's own */
    ArticleView read(String typedId, int page, @Nullable String shownAt) {
        var article = readable(articles, typedId);
        var id = LineFactory.id(article.getId());
        var parts = articleParts(article);
        int number = Math.clamp(page, 1, parts.count());
        var passages = parts.passages(number);
        int from = passages.isEmpty() ? 0 : passages.getFirst().startOffset();
        int until = passages.isEmpty() ? 0 : passages.getLast().endOffset();
        var shown = quotesInArticles.standingOfArticleBetween(id, from, until);
        var references = quotesInArticles.referencesIn(id);
        var told = quotesInArticles.speakerShares(id);
        var spoken =
                told.stream().filter(part -> part.kind() != SpeakerKind.NOBODY).toList();
        var first = first(spoken, shown);
        // read first, so that bylines and notes of all its articles come in one query
        var around = surroundings.around(article, first.values());
        var href = Addresses.article(article.getPublicId(), article.getSlug());
        return new ArticleView(
                new ArticleView.Place(
                        article.getPublicId(),
                        href,
                        site.absolute(href),
                        site.absolute("/articles/" + article.getPublicId())),
                text(
                        article,
                        passages,
                        shown,
                        references,
                        Pager.of(
                                new PageImpl<>(List.of(), PageRequest.of(number - 1, 1), parts.count()),
                                shownAt == null ? href : shownAt)),
                new ArticleView.Credits(
                        reporters(article),
                        article.getOutlet(),
                        citation(article),
                        safe(article.getSourceUrl()),
                        article.getLicence()),
                dates(article, href),
                counts(told, spoken),
                corrections(article),
                spoken.stream()
                        .filter(part -> first.containsKey(part.first()))
                        .map(part ->
                                ArticleView.Spoken.of(Objects.requireNonNull(first.get(part.first())), part.quotes()))
                        .toList(),
                around);
    }

    /** @param shown the quotations of these passages, which are those of one page */
    private static ArticleView.Text text(
            Article article, List<Passage> passages, List<Quote> shown, List<PrintedForms> references, Pager pager) {
        var misprints =
                references.stream().flatMap(line -> line.misprints().stream()).toList();
        return new ArticleView.Text(
                article.getHeadline(),
                decks(article),
                article.getFullText() == FullText.QUOTES_ONLY,
                pager.number() == 1 ? titleChecks(article, shown) : List.of(),
                pager,
                new ArticleText(article, passages, shown, misprints).blocks(),
                PrintedFormsView.of(references).stream().limit(MOST_NAMES).toList(),
                article.shownPictures().stream().map(PictureView::of).toList());
    }

    private static ArticleView.Dates dates(Article article, String href) {
        return new ArticleView.Dates(
                article.getReportedOn() == null ? null : DisplayDate.of(article.getReportedOn()),
                article.getPublishedAt() == null ? null : DisplayDate.of(article.getPublishedAt()),
                updated(article),
                article.getRevisions().isEmpty() ? null : href + "/revisions");
    }

    private static ArticleView.Counts counts(List<SpeakerShare> told, List<SpeakerShare> spoken) {
        return new ArticleView.Counts(
                count(told, SpeakerShare::machineRead) > 0,
                count(told, SpeakerShare::quotes),
                countSpokenParts(spoken, SpeakerKind.PERSON),
                countSpokenParts(spoken, SpeakerKind.ANONYMOUS),
                count(told, SpeakerShare::unconfirmed));
    }

    /** The address of the page of a long article that holds an offset of its text. */
    public String pageAt(String typedId, int offset) {
        var article = readable(articles, typedId);
        var href = Addresses.article(article.getPublicId(), article.getSlug());
        int number = articleParts(article).holding(offset);
        return number == 1 ? href : href + "?page=" + number;
    }

    private ArticleParts articleParts(Article article) {
        return new ArticleParts(article, () -> quotesInArticles.spansIn(LineFactory.id(article.getId())));
    }

    /** The first quotation of everyone who is named beside the text, by id; most of them stand on the page that is shown. */
    private Map<Long, Quote> first(List<SpeakerShare> spoken, List<Quote> shown) {
        var onPage =
                shown.stream().collect(Collectors.toMap(quote -> LineFactory.id(quote.getId()), Function.identity()));
        var ids = spoken.stream().limit(MOST_NAMES).map(SpeakerShare::first).toList();
        var elsewhere = ids.stream().filter(id -> !onPage.containsKey(id)).toList();
        var read = elsewhere.isEmpty() ? Map.<Long, Quote>of() : quotes.byIds(elsewhere);
        var first = new LinkedHashMap<Long, Quote>();
        for (var id : ids) {
            var quote = onPage.containsKey(id) ? onPage.get(id) : read.get(id);
            if (quote != null) {
                first.put(id, quote);
            }
        }
        return first;
    }

    private static long count(List<SpeakerShare> parts, ToLongFunction<SpeakerShare> what) {
        return parts.stream().mapToLong(what).sum();
    }

    private static long countSpokenParts(List<SpeakerShare> spoken, SpeakerKind kind) {
        return spoken.stream().filter(part -> part.kind() == kind).count();
    }

    /** What is said of an article in one line. */
    public record Title(
            String headline,
            @Nullable String outlet,
            @Nullable DisplayDate reportedOn,
            @Nullable String forum,
            long quotes) {}

    public Title title(String typedId) {
        var article = readable(articles, typedId);
        var id = LineFactory.id(article.getId());
        var count = quotesInArticles.countOfArticles(List.of(id)).get(id);
        return new Title(
                article.getHeadline(),
                article.getOutlet(),
                article.getReportedOn() == null ? null : DisplayDate.of(article.getReportedOn()),
                article.getForum() == null
                        ? null
                        : article.getForum().canonical().getName(),
                count == null ? 0 : count.quotes());
    }

    /** The article of that id if readers may see it; withdrawn ones say when and why. */
    public static Article readable(Articles articles, String typedId) {
        var article =
                articles.find(PublicId.read(typedId)).orElseThrow(() -> new NotFoundException("article", typedId));
        if (article.getState() == ArticleState.WITHDRAWN) {
            throw gone(article);
        }
        if (!article.isReadable()) {
            throw new NotFoundException("article", typedId);
        }
        return article;
    }

    public static GoneException gone(Article article) {
        var note = article.getCorrections().stream()
                .filter(correction -> correction.kind() == Correction.Kind.WITHDRAWAL)
                .reduce((earlier, later) -> later);
        return new GoneException(
                article.getHeadline(),
                note.map(Correction::madeAt).orElse(null),
                note.map(Correction::note).orElse(null));
    }

    private static List<String> decks(Article article) {
        if (article.getFullText() == FullText.QUOTES_ONLY) {
            return List.of();
        }
        return article.getPassages().stream()
                .filter(passage -> passage.kind() == PassageKind.DECK)
                .map(passage -> ArticleLine.text(article, passage))
                .toList();
    }

    private static @Nullable DisplayDate updated(Article article) {
        var updated = article.getUpdatedAt();
        return updated == null || updated.equals(article.getPublishedAt()) ? null : DisplayDate.of(updated);
    }

    private static List<ArticleView.Note> corrections(Article article) {
        return article.getCorrections().stream()
                .filter(correction -> correction.kind() != Correction.Kind.WITHDRAWAL)
                .map(ArticleView.Note::of)
                .toList();
    }

    private static List<HeadlineCheckView> titleChecks(Article article, List<Quote> shown) {
        return shown.stream()
                .filter(quote -> quote.getHeadlineVerdict() != null)
                .filter(quote -> article.getPassages().stream()
                        .anyMatch(passage -> TITLES.contains(passage.kind())
                                && passage.startOffset() <= quote.getStartOffset()
                                && quote.getEndOffset() <= passage.endOffset()))
                .map(HeadlineCheckView::of)
                .toList();
    }

    private List<ArticleView.ReporterName> reporters(Article article) {
        var known = articles.reportersOf(article);
        return article.getBylines().stream()
                .map(byline -> {
                    var reporter = known.get(byline.printedName());
                    return new ArticleView.ReporterName(
                            byline.printedName(),
                            reporter == null ? null : Addresses.reporter(reporter.getPublicId(), reporter.getSlug()));
                })
                .toList();
    }

    /** What changed in an article since it became public. */
    public RevisionsView revisions(String typedId) {
        var article = readable(articles, typedId);
        var href = Addresses.article(article.getPublicId(), article.getSlug());
        return RevisionsView.of(article, href);
    }

    /** Reporter, “headline”, newspaper, day: what is known of it. */
    private static String citation(Article article) {
        return Stream.of(
                        ArticleLine.reporters(article),
                        "“" + article.getHeadline() + "”",
                        article.getOutlet(),
                        article.getReportedOn() == null ? null : KoreanDates.shortDay(article.getReportedOn()))
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** Only addresses of the web become links. */
    private static @Nullable String safe(@Nullable String url) {
        return url != null && (url.startsWith("https://") || url.startsWith("http://")) ? url : null;
    }
}
