package kr.hanmadi.site;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.address.PublicId;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.ArticleState;
import kr.hanmadi.article.Articles;
import kr.hanmadi.article.Correction;
import kr.hanmadi.article.FullText;
import kr.hanmadi.article.PassageKind;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.quote.QuoteKind;
import kr.hanmadi.quote.QuoteState;
import kr.hanmadi.quote.Quotes;
import kr.hanmadi.quote.ReferenceLine;
import kr.hanmadi.web.Addresses;
import kr.hanmadi.web.GoneException;
import kr.hanmadi.web.KoreanDates;
import kr.hanmadi.web.Moment;
import kr.hanmadi.web.NotFoundException;
import kr.hanmadi.web.Pager;
import kr.hanmadi.web.Paging;
import kr.hanmadi.web.SiteSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together the article page and the list of articles. */
@Service
@Transactional(readOnly = true)
public class ArticlePages {
    private static final int LINES = 20;
    private static final Set<PassageKind> TITLES = Set.of(PassageKind.HEADLINE, PassageKind.DECK);

    private final Articles articles;
    private final Quotes quotes;
    private final Listing listing;
    private final SiteSettings site;

    ArticlePages(Articles articles, Quotes quotes, Listing listing, SiteSettings site) {
        this.articles = articles;
        this.quotes = quotes;
        this.listing = listing;
        this.site = site;
    }

    /** One page of the list, newest first. */
    public ListPage<ArticleLine> list(int number) {
        var page = Paging.read(number, LINES, articles::readable);
        return new ListPage<>(listing.articles(page.getContent()), Pager.of(page, "/articles"));
    }

    public ArticleView read(String typedId) {
        var article = readable(articles, typedId);
        var id = Listing.id(article.getId());
        var all = quotes.ofArticle(id).stream().filter(Quote::isReadable).toList();
        var direct = all.stream()
                .filter(quote -> quote.getKind() == QuoteKind.DIRECT)
                .toList();
        var mentions = quotes.mentionsIn(id);
        var blocks = new ArticleText(article, all, mentions).blocks();
        var speakers = SpeakerTally.of(direct);
        var forum = article.getForum() == null ? null : article.getForum().whichItIs();
        var href = Addresses.article(article.getPublicId(), article.getSlug());
        return new ArticleView(
                article.getPublicId(),
                href,
                site.absolute(href),
                site.absolute("/articles/" + article.getPublicId()),
                article.getHeadline(),
                decks(article),
                ArticleLine.reporters(article),
                article.getOutlet(),
                article.getReportedOn() == null ? null : Moment.of(article.getReportedOn()),
                article.getPublishedAt() == null ? null : Moment.of(article.getPublishedAt()),
                updated(article),
                direct.stream().anyMatch(quote -> quote.getState() == QuoteState.FOUND),
                corrections(article),
                article.getFullText() == FullText.QUOTES_ONLY,
                titleChecks(article, all),
                blocks,
                contents(blocks),
                direct.size(),
                SpeakerTally.people(speakers),
                SpeakerTally.anonymous(speakers),
                speakers,
                ReferenceView.of(ReferenceLine.of(mentions)),
                forum == null ? null : ForumCard.of(forum),
                listing.forums(article.getSchedule().stream()
                        .map(Forum::whichItIs)
                        .distinct()
                        .toList()),
                more(article, forum),
                citation(article),
                safe(article.getSourceUrl()),
                article.getLicence());
    }

    /** The article of that id if readers may see it; withdrawn ones say when and why. */
    static Article readable(Articles articles, String typedId) {
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

    static GoneException gone(Article article) {
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

    private static @Nullable Moment updated(Article article) {
        var updated = article.getUpdatedAt();
        return updated == null || updated.equals(article.getPublishedAt()) ? null : Moment.of(updated);
    }

    private static List<ArticleView.Note> corrections(Article article) {
        return article.getCorrections().stream()
                .filter(correction -> correction.kind() == Correction.Kind.CORRECTION)
                .map(correction -> new ArticleView.Note(correction.note(), Moment.of(correction.madeAt())))
                .toList();
    }

    private static List<HeadlineCheckView> titleChecks(Article article, List<Quote> all) {
        return all.stream()
                .filter(quote -> quote.getHeadlineVerdict() != null)
                .filter(quote -> article.getPassages().stream()
                        .anyMatch(passage -> TITLES.contains(passage.kind())
                                && passage.startOffset() <= quote.getStartOffset()
                                && quote.getEndOffset() <= passage.endOffset()))
                .map(HeadlineCheckView::of)
                .toList();
    }

    private static List<ArticleView.Heading> contents(List<TextBlock> blocks) {
        return blocks.stream()
                .filter(block -> block.kind() == TextBlock.Kind.SUBHEAD && block.anchor() != null)
                .map(block -> new ArticleView.Heading(
                        String.valueOf(block.anchor()), block.lines().getFirst().plain()))
                .toList();
    }

    private List<ArticleLine> more(Article article, @Nullable Forum forum) {
        if (forum == null) {
            return List.of();
        }
        return listing.articles(articles.readableOfForum(Listing.id(forum.getId())).stream()
                .filter(other -> !other.getPublicId().equals(article.getPublicId()))
                .limit(5)
                .toList());
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
