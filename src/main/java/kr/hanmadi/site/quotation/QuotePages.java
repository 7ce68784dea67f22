package kr.hanmadi.site.quotation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.address.PublicId;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.ArticleState;
import kr.hanmadi.article.FullText;
import kr.hanmadi.article.Passage;
import kr.hanmadi.article.TextDiff;
import kr.hanmadi.field.QuoteKind;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.quote.QuoteLists;
import kr.hanmadi.quote.Quotes;
import kr.hanmadi.site.article.ArticlePages;
import kr.hanmadi.site.article.ArticleText;
import kr.hanmadi.site.article.HeadlineCheckView;
import kr.hanmadi.site.article.MarkedText;
import kr.hanmadi.site.line.ArticleLine;
import kr.hanmadi.site.line.LineFactory;
import kr.hanmadi.site.line.ListPage;
import kr.hanmadi.site.line.QuoteView;
import kr.hanmadi.site.line.SpeakerView;
import kr.hanmadi.site.line.Utterance;
import kr.hanmadi.web.Addresses;
import kr.hanmadi.web.DisplayDate;
import kr.hanmadi.web.GoneException;
import kr.hanmadi.web.NotFoundException;
import kr.hanmadi.web.Pager;
import kr.hanmadi.web.Paging;
import kr.hanmadi.web.SiteSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

/** Puts together the page of one quotation and the list of all. */
@Service
@Transactional(readOnly = true)
public class QuotePages {
    private static final int LINES = 30;
    private static final int OTHERS = 5;
    private static final int SAME = 10;
    private static final int CANDIDATES = 500;

    private final Quotes quotes;
    private final QuoteLists quoteLists;
    private final SiteSettings site;

    QuotePages(Quotes quotes, QuoteLists quoteLists, SiteSettings site) {
        this.quotes = quotes;
        this.quoteLists = quoteLists;
        this.site = site;
    }

    /** One page of the list, newest first. */
    public ListPage<QuoteView> list(int number) {
        var page = Paging.read(number, LINES, quoteLists::readable);
        return new ListPage<>(page.getContent().stream().map(QuoteView::of).toList(), Pager.of(page, "/quotes"));
    }

    public QuotePageView read(String typedId) {
        var quote = readable(typedId);
        var article = quote.getArticle();
        var view = QuoteView.of(quote);
        var paragraph = ArticleText.paragraphAt(article, quote.getStartOffset());
        var articleHref = Addresses.article(article.getPublicId(), article.getSlug());
        var around = new Surroundings(article, quote);
        var body = quote.getHeadlineOf();
        return new QuotePageView(
                view,
                new QuotePageView.Citing(
                        site.absolute(view.href()),
                        citation(view),
                        html(view, site.absolute(view.href())),
                        article.getSourceUrl(),
                        quote.isListed()),
                new QuotePageView.Context(
                        Addresses.inArticle(article.getPublicId(), article.getSlug(), quote.getStartOffset()) + "#"
                                + (paragraph > 0 ? "p" + paragraph : "q-" + quote.getPublicId()),
                        around.before(),
                        around.context(),
                        around.after(),
                        article.getMark()),
                new QuotePageView.Basis(
                        EvidenceView.of(quote),
                        quote.getDecidedAt() == null ? null : DisplayDate.of(quote.getDecidedAt()),
                        quote.getHeadlineVerdict() == null ? null : HeadlineCheckView.of(quote),
                        body == null || !body.isReadable() ? null : QuoteView.of(body)),
                new QuotePageView.Beside(otherRemarksOfSpeaker(quote), sameWordsElsewhere(quote), mentioning(quote)));
    }

    /** The quotation of that id if others may cite and show it. */
    public QuoteView citable(String typedId) {
        var quote = readable(typedId);
        requireCitable(quote);
        return QuoteView.of(quote);
    }

    /** Words whose speaker is not confirmed are not handed out to be cited. */
    static void requireCitable(Quote quote) {
        if (quote.isUnconfirmed()) {
            throw new NotFoundException("citation of quote", quote.getPublicId());
        }
    }

    /** The quotation of that id if readers may see it; a withdrawn one says when and why. */
    Quote readable(String typedId) {
        var quote = quotes.find(PublicId.read(typedId)).orElseThrow(() -> new NotFoundException("quote", typedId));
        if (quote.getArticle().getState() == ArticleState.WITHDRAWN) {
            throw ArticlePages.gone(quote.getArticle());
        }
        if (quote.getArticle().isReadable() && quote.getState().isGone()) {
            throw new GoneException("“" + quote.getWords() + "”", quote.getDecidedAt(), null);
        }
        if (!quote.isReadable()) {
            throw new NotFoundException("quote", typedId);
        }
        return quote;
    }

    private List<QuoteView> otherRemarksOfSpeaker(Quote quote) {
        var person = quote.getPerson();
        if (person == null) {
            return List.of();
        }
        return quoteLists.readableOfPerson(LineFactory.id(person.getId()), PageRequest.of(0, OTHERS + 1)).stream()
                .filter(other -> !other.equals(quote))
                .limit(OTHERS)
                .map(QuoteView::of)
                .toList();
    }

    /** What reports of the same forum, or of the same person in these weeks, print of the same words. */
    private List<QuotePageView.Same> sameWordsElsewhere(Quote quote) {
        if (quote.getKind() == QuoteKind.HEADLINE) {
            return List.of();
        }
        return quoteLists.candidatesForSameUtterance(quote, Utterance.WEEKS, PageRequest.of(0, CANDIDATES)).stream()
                .filter(other ->
                        SpeakerView.of(other).key().equals(SpeakerView.of(quote).key()))
                .filter(other -> Utterance.areSame(quote.getWords(), other.getWords()))
                .limit(SAME)
                .map(other -> new QuotePageView.Same(
                        QuoteView.of(other),
                        other.getWords().equals(quote.getWords())
                                ? List.of()
                                : TextDiff.diffByWord(quote.getWords(), other.getWords())))
                .toList();
    }

    private List<QuoteView> mentioning(Quote quote) {
        var person = quote.getPerson();
        return person == null
                ? List.of()
                : quoteLists.mentioning(LineFactory.id(person.getId()), PageRequest.of(0, OTHERS)).stream()
                        .map(QuoteView::of)
                        .toList();
    }

    /** For another page: the words, who said them, and the address. */
    private static String html(QuoteView quote, String address) {
        var speaker = quote.speaker();
        var who = Stream.of(
                        speaker.name(),
                        speaker.label(),
                        quote.occasion().place() == null
                                ? null
                                : quote.occasion().place().name())
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(", "));
        return "<blockquote cite=\"%s\"><p>“%s”</p><footer>%s <a href=\"%s\">한마디</a></footer></blockquote>"
                .formatted(
                        address,
                        HtmlUtils.htmlEscape(quote.words(), "UTF-8"),
                        HtmlUtils.htmlEscape(who, "UTF-8"),
                        address);
    }

    /** “words” ― speaker, forum, day, newspaper: what is known of it. */
    private static String citation(QuoteView quote) {
        var speaker = quote.speaker();
        var place = quote.occasion().place();
        var day = quote.occasion().day();
        var source = Stream.of(
                        speaker.name() == null
                                ? null
                                : speaker.name() + (speaker.label() == null ? "" : " " + speaker.label()),
                        place == null ? null : place.name(),
                        day == null ? null : day.text(),
                        quote.source().outlet())
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(", "));
        return "“" + quote.words() + "” ― " + source;
    }

    /** The paragraph of a quotation and its neighbours. */
    private static final class Surroundings {
        private final Article article;
        private final Quote quote;
        private final List<Passage> passages;
        private final int at;

        Surroundings(Article article, Quote quote) {
            this.article = article;
            this.quote = quote;
            this.passages = article.getPassages();
            this.at = passageOfQuote();
        }

        private int passageOfQuote() {
            for (int i = 0; i < passages.size(); i++) {
                if (passages.get(i).startOffset() <= quote.getStartOffset()
                        && quote.getStartOffset() < passages.get(i).endOffset()) {
                    return i;
                }
            }
            return -1;
        }

        @Nullable
        MarkedText context() {
            return at < 0 ? null : MarkedText.of(article.getBody(), passages.get(at), List.of(quote));
        }

        @Nullable
        String before() {
            return neighbour(at - 1);
        }

        @Nullable
        String after() {
            return neighbour(at + 1);
        }

        private @Nullable String neighbour(int i) {
            if (at < 0 || i < 0 || i >= passages.size() || article.getFullText() == FullText.QUOTES_ONLY) {
                return null;
            }
            return passages.get(i).kind().isBody() ? ArticleLine.text(article, passages.get(i)) : null;
        }
    }
}
