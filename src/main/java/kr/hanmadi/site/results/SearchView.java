package kr.hanmadi.site.results;

import java.util.List;
import kr.hanmadi.search.api.FacetKind;
import kr.hanmadi.search.api.Hit;
import kr.hanmadi.search.api.InterpretedWord;
import kr.hanmadi.search.api.QueryForm;
import kr.hanmadi.search.api.Relaxation;
import kr.hanmadi.search.api.ResultOrder;
import kr.hanmadi.search.api.ResultType;
import kr.hanmadi.search.api.Snippet;
import kr.hanmadi.site.line.ArticleLine;
import kr.hanmadi.site.line.ForumLine;
import kr.hanmadi.site.line.PersonLine;
import kr.hanmadi.site.line.QuoteView;
import kr.hanmadi.web.Pager;
import org.jspecify.annotations.Nullable;

/**
 * Everything the search page shows.
 *
 * @param complete false while the index is being built*/
public record SearchView(
        Typed typed,
        boolean complete,
        ReadingView reading,
        Narrowing narrowing,
        Hits hits,
        Listing listing,
        Extent extent,
        Exports exports) {
    /**
     * What was typed.
     *
     * @param asked whether anything was looked for; without that the page only has its form
     * @param kept what the search field must carry along: filters and switches
     * @param unread what stands in the address and is no condition of a search
     */
    public record Typed(String query, boolean asked, List<Field> kept, QueryForm form, List<String> unread) {}

    /** What the results are narrowed to, and can be. */
    public record Narrowing(List<Chosen> chosen, List<FacetView> facets, Chart chart, Period period) {}

    /**
     * What kind of result is listed, in which order.
     *
     * @param overview whether it shows the best of every kind; otherwise it lists one kind
     * @param overviewHref the best of every kind
     */
    public record Listing(
            boolean overview,
            String overviewHref,
            List<Tab> tabs,
            ResultType shown,
            ResultOrder order,
            List<Order> orders) {}

    /**
     * What was found.
     *
     * @param named people of exactly the name that was looked for: the first results, and the choice between namesakes
     * @param namedForums forums of exactly the name that was looked for
     */
    public record Hits(
            NamedPeople named,
            List<ForumLine> namedForums,
            List<QuoteHit> quotes,
            List<ArticleHit> articles,
            List<PersonHit> speakers,
            List<ForumHit> forums) {}

    /**
     * How many there are, and how far they can be leafed through.
     *
     * @param deepest whether the last page that can be leafed to is not the last of all
     */
    public record Extent(long total, Pager pager, boolean deepest) {}

    /** A hidden field of a form. */
    public record Field(String name, String value) {}

    /**
     * How the query was read, with a link for each way in which it could be read otherwise.
     *
     * @param periods of what time the results are
     * @param switches what else can be switched, with the address that does it
     * @param suggestions 혹시 …?
     */
    public record ReadingView(
            List<ReadWord> words,
            List<String> fields,
            List<ReadPeriod> periods,
            boolean sentence,
            boolean exact,
            Relaxation relaxation,
            List<Switch> switches,
            List<Link> suggestions) {}

    /**
     * A word of the query.
     *
     * @param changed whether it is looked for as another word than the one typed; a particle taken off is no change
     * @param switches what can be switched of its reading, where no word before it says so
     */
    public record ReadWord(InterpretedWord word, boolean changed, List<Switch> switches) {}

    /**
     * A period of the query.
     *
     * @param message the name of the message that says what became of it
     * @param days from which day to which
     * @param switches what can be switched of its reading
     */
    public record ReadPeriod(String message, String typed, String days, List<Switch> switches) {}

    /** One way of reading, by the name of its message, and where it is switched. */
    public record Switch(String name, String href) {}

    /** Words that lead somewhere. */
    public record Link(String text, String href) {}

    /**
     * What the results are narrowed to, with the address without it.
     *
     * @param message whether the label is the name of a message
     */
    public record Chosen(String facet, String label, boolean message, String href) {}

    /**
     * People of the name that was looked for.
     *
     * @param people the first of them
     * @param count how many there are
     * @param allHref leads to all of them
     */
    public record NamedPeople(List<Named> people, int count, String allHref) {
        public boolean isCut() {
            return people.size() < count;
        }
    }

    /**
     * A person of the name that was looked for.
     *
     * @param onlyHref shows that person's quotations alone
     */
    public record Named(PersonLine line, String onlyHref) {}

    /** A kind of result with its number and its address. */
    public record Tab(ResultType type, long count, String href) {}

    /** An order of the results with its address. */
    public record Order(ResultOrder order, String href) {}

    /**
     * A quotation with the found words marked.
     *
     * @param why what led to it, where its words do not show that
     * @param alike parts of the same utterance, and the same words in other articles
     */
    public record QuoteHit(QuoteView quote, Snippet words, Hit.@Nullable Reason why, List<QuoteView> alike) {}

    /** An article with the sentences that hold the found words. */
    public record ArticleHit(ArticleLine article, Snippet sentences, Hit.@Nullable Reason why) {}

    /**
     * A person.
     *
     * @param why what led there, where its line does not show it
     */
    public record PersonHit(PersonLine line, Hit.@Nullable Reason why) {}

    /**
     * A forum.
     *
     * @param why what led there, where its line does not show it
     */
    public record ForumHit(ForumLine line, Hit.@Nullable Reason why) {}

    /** A facet of the results. */
    public record FacetView(FacetKind kind, List<FacetValue> values) {}

    /**
     * A value of a facet; chosen ones lead to the search without them.
     *
     * @param message whether the label is the name of a message
     */
    public record FacetValue(String label, boolean message, long count, boolean chosen, String href) {}

    /**
     * Results by month or year.
     *
     * @param unit month or year
     */
    public record Chart(String unit, List<Bar> bars) {
        public int width() {
            return bars.size() * 14;
        }
    }

    /**
     * One bar: what it is called, how many, where it is drawn, and the search for its time alone.
     *
     * @param chosen whether the search is narrowed to it
     */
    public record Bar(String name, String brief, long count, int x, int height, boolean chosen, String href) {}

    /** The chosen days, for the form. */
    public record Period(String from, String to, List<Link> presets) {}

    /** The same results for machines. */
    public record Exports(String csv, String json, String atom) {}

    /** How many of a kind there are, and where they all are. */
    public Tab tab(String type) {
        return listing.tabs().stream()
                .filter(tab -> tab.type().name().equals(type))
                .findFirst()
                .orElseThrow();
    }

    public boolean isEmpty() {
        return hits.quotes().isEmpty()
                && hits.articles().isEmpty()
                && hits.speakers().isEmpty()
                && hits.forums().isEmpty();
    }
}
