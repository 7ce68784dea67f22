package kr.hanmadi.site.forum;

import java.util.List;
import kr.hanmadi.address.PublicId;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.ArticleLists;
import kr.hanmadi.article.ReadableForums;
import kr.hanmadi.field.QuoteKind;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.forum.Forums;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.quote.QuoteLists;
import kr.hanmadi.site.line.ArticleLine;
import kr.hanmadi.site.line.ForumCard;
import kr.hanmadi.site.line.ForumLine;
import kr.hanmadi.site.line.ForumNeighbours;
import kr.hanmadi.site.line.LineFactory;
import kr.hanmadi.site.line.ListPage;
import kr.hanmadi.site.line.QuoteView;
import kr.hanmadi.site.line.SpeakerTally;
import kr.hanmadi.site.line.Utterance;
import kr.hanmadi.web.NotFoundException;
import kr.hanmadi.web.Pager;
import kr.hanmadi.web.Paging;
import kr.hanmadi.web.SiteSettings;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together the forum page and the list of forums. */
@Service
@Transactional(readOnly = true)
public class ForumPages {
    private static final int LINES = 30;
    private static final int QUOTES = 200;
    private static final int REPORTED = 100;
    private static final int REPORTS = 20;
    /** So many remarks are compared with each other; a forum with more is read in its reports. */
    private static final int MOST_QUOTES = 2_000;

    private final Forums forums;
    private final ReadableForums readableForums;
    private final ArticleLists articleLists;
    private final QuoteLists quoteLists;
    private final LineFactory listing;
    private final SiteSettings site;

    ForumPages(
            Forums forums,
            ReadableForums readableForums,
            ArticleLists articleLists,
            QuoteLists quoteLists,
            LineFactory listing,
            SiteSettings site) {
        this.forums = forums;
        this.readableForums = readableForums;
        this.articleLists = articleLists;
        this.quoteLists = quoteLists;
        this.listing = listing;
        this.site = site;
    }

    /** One page of the list, newest first. */
    public ListPage<ForumLine> list(int number) {
        var page = Paging.read(number, LINES, readableForums::readableForums);
        return new ListPage<>(listing.forumsById(page.getContent()), Pager.of(page, "/forums"));
    }

    /** All articles that report one forum, newest first. */
    public record Reports(ForumCard card, String href, String address, ListPage<ArticleLine> list) {}

    Reports reports(String typedId, int number) {
        var forum = forum(typedId);
        var reports = reports(forum, typedId);
        var page = Paging.read(number, LINES, at -> slice(reports, at));
        var card = listing.card(forum);
        var href = reportsHref(card);
        return new Reports(
                card, href, site.absolute(href), new ListPage<>(lines(page.getContent()), Pager.of(page, href)));
    }

    private Forum forum(String typedId) {
        return forums.find(PublicId.read(typedId))
                .map(Forum::canonical)
                .orElseThrow(() -> new NotFoundException("forum", typedId));
    }

    /** A forum without a readable article is not shown: 404. */
    private List<Article> reports(Forum forum, String typedId) {
        var reports = articleLists.readableOfForum(LineFactory.id(forum.getId()));
        if (reports.isEmpty()) {
            throw new NotFoundException("forum", typedId);
        }
        return reports;
    }

    private static String reportsHref(ForumCard card) {
        return card.href() + "/reports";
    }

    private List<ArticleLine> lines(List<Article> reports) {
        return listing.articles(reports).stream().map(ArticleLine::withoutForum).toList();
    }

    public ForumView read(String typedId, ForumOrder order, int number) {
        var forum = forum(typedId);
        var reports = reports(forum, typedId);
        var found = quoteLists.readableOfForum(LineFactory.id(forum.getId()), MOST_QUOTES + 1);
        var isCut = found.size() > MOST_QUOTES;
        var all = isCut ? found.subList(0, MOST_QUOTES) : found;
        var utterances = Utterance.of(ofKind(all, QuoteKind.DIRECT));
        var once = utterances.stream().map(Utterance::fullest).toList();
        var cast = new ForumCast(forum, reports, all);
        var shares = SpeakerTally.of(once).stream()
                .sorted((one, other) -> Integer.compare(other.letters(), one.letters()))
                .toList();
        var card = listing.card(forum);
        var groups = new ForumGroups(utterances, cast, order);
        var page = Paging.read(number, QUOTES, at -> slice(groups.inOrder(), at));
        var neighbours = neighbours(forum);
        return new ForumView(
                card,
                site.absolute(card.href()),
                new ForumView.Said(
                        order,
                        utterances.size(),
                        isCut,
                        groups.under(page.getContent()),
                        Pager.of(
                                page,
                                order == ForumOrder.SPOKEN ? card.href() : card.href() + "?by=" + order.parameter()),
                        Utterance.of(ofKind(all, QuoteKind.INDIRECT)).stream()
                                .limit(REPORTED)
                                .map(utterance -> new ForumView.SaidOnce(
                                        QuoteView.of(utterance.fullest()).withoutPlace(),
                                        cast.part(utterance.fullest()),
                                        utterance.others().size()))
                                .toList()),
                new ForumView.Parts(
                        SpeakerTally.people(shares), SpeakerTally.anonymous(shares), shares, KindShares.of(once)),
                new ForumView.Cast(cast.programme(), cast.others()),
                new ForumView.Coverage(
                        reports.size(),
                        lines(reports.stream().limit(REPORTS).toList()),
                        reports.size() > REPORTS ? reportsHref(card) : null),
                new ForumView.Around(neighbours.previous(), neighbours.next()));
    }

    private static List<Quote> ofKind(List<Quote> quotes, QuoteKind kind) {
        return quotes.stream().filter(quote -> quote.getKind() == kind).toList();
    }

    private static <T> Page<T> slice(List<T> all, Pageable at) {
        int from = (int) Math.min(at.getOffset(), all.size());
        return new PageImpl<>(all.subList(from, Math.min(from + at.getPageSize(), all.size())), at, all.size());
    }

    private ForumNeighbours neighbours(Forum forum) {
        var series = forum.getSeries();
        return series == null
                ? ForumNeighbours.NONE
                : listing.neighbours(
                        forum,
                        readableForums.readableForumsOfSeries(LineFactory.id(series.getId()), ForumNeighbours.SERIES));
    }

    /** The reports of a forum are read by their number, so that a list of articles knows them. */
    static List<Long> ids(List<Article> reports) {
        return reports.stream().map(report -> LineFactory.id(report.getId())).toList();
    }
}
