package kr.hanmadi.site.results;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Stream;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.Articles;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.forum.Forums;
import kr.hanmadi.person.People;
import kr.hanmadi.person.Person;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.quote.Quotes;
import kr.hanmadi.quote.SpeakerLists;
import kr.hanmadi.search.RecordSearch;
import kr.hanmadi.search.api.Hit;
import kr.hanmadi.search.api.ResultType;
import kr.hanmadi.search.api.SearchParameters;
import kr.hanmadi.search.api.SearchRequest;
import kr.hanmadi.search.api.SearchResults;
import kr.hanmadi.site.line.ArticleLine;
import kr.hanmadi.site.line.LineFactory;
import kr.hanmadi.site.line.PersonLine;
import kr.hanmadi.web.Addresses;
import kr.hanmadi.web.KoreanDates;
import kr.hanmadi.web.SiteSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The results of a search as a table, by date, stamped with what was looked for and when. Its rows are read in batches,
 * each in a transaction of its own, so that a long table takes no more room than a short one.
 */
@Service
class SearchExport {
    static final int MOST_ROWS = 10_000;

    private static final int AT_ONCE = 500;

    private final SearchParameters parameters;
    private final RecordSearch search;
    private final Quotes quotes;
    private final SpeakerLists speakerLists;
    private final Articles articles;
    private final Forums forums;
    private final People people;
    private final SiteSettings site;
    private final Clock clock;
    private final TransactionTemplate reading;

    /**
     * A table of results.
     *
     * @param address the search on the page
     * @param total how many results there are; the table has at most {@link #MOST_ROWS}
     * @param batches the rows by the Korean names of the columns, read as they are asked for
     */
    record Table(
            String query,
            String address,
            OffsetDateTime madeAt,
            String type,
            long total,
            Iterable<List<Map<String, String>>> batches) {}

    SearchExport(
            SearchParameters parameters,
            RecordSearch search,
            Quotes quotes,
            SpeakerLists speakerLists,
            Articles articles,
            Forums forums,
            People people,
            SiteSettings site,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.parameters = parameters;
        this.search = search;
        this.quotes = quotes;
        this.speakerLists = speakerLists;
        this.articles = articles;
        this.forums = forums;
        this.people = people;
        this.site = site;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    Table read(Map<String, List<String>> given) {
        var asked = parameters.readStrictly(given);
        var first = findHits(asked.hitsAfter(null, AT_ONCE));
        var shown = first.shown();
        return new Table(
                asked.text().strip(),
                site.absolute(SearchAddress.of(given).page()),
                KoreanDates.inKorea(clock.instant()).withNano(0),
                shown.name(),
                first.count(shown),
                () -> new Batches(asked.show(shown, asked.order(), 1), first));
    }

    private SearchResults findHits(SearchRequest request) {
        return Objects.requireNonNull(reading.execute(begun -> search.find(request)));
    }

    /** The rows of a search, as many at once as an answer of the index holds. */
    private final class Batches implements Iterator<List<Map<String, String>>> {
        private final SearchRequest request;
        private @Nullable SearchResults found;
        private int given;

        Batches(SearchRequest request, SearchResults first) {
            this.request = request;
            this.found = first;
        }

        @Override
        public boolean hasNext() {
            return given < MOST_ROWS && found != null;
        }

        @Override
        public List<Map<String, String>> next() {
            var now = found;
            if (now == null || !hasNext()) {
                throw new NoSuchElementException();
            }
            var rows = Objects.requireNonNull(reading.execute(begun -> rows(now.shown(), now.hits())));
            int left = MOST_ROWS - given;
            given += rows.size();
            var end = now.end();
            found = end == null || given >= MOST_ROWS ? null : findHits(request.hitsAfter(end, AT_ONCE));
            return rows.size() > left ? rows.subList(0, left) : rows;
        }
    }

    private List<Map<String, String>> rows(ResultType type, List<Hit> hits) {
        var ids = hits.stream()
                .flatMap(hit -> Stream.concat(Stream.of(hit.id()), hit.sameUtterance().stream()))
                .toList();
        return switch (type) {
            case QUOTE ->
                found(ids, quotes.byIds(ids))
                        .filter(Quote::isReadable)
                        .map(this::row)
                        .toList();
            case ARTICLE ->
                found(ids, articles.byIds(ids))
                        .filter(Article::isReadable)
                        .map(this::row)
                        .toList();
            case SPEAKER -> {
                var rows = people.byIds(ids);
                var counts = speakerLists.countOfPersons(rows.keySet());
                yield found(ids, rows)
                        .map(person -> row(person, counts.getOrDefault(LineFactory.id(person.getId()), 0L)))
                        .toList();
            }
            case FORUM -> found(ids, forums.byIds(ids)).map(this::row).toList();
        };
    }

    /** What there is of these ids, in their order. */
    private static <T> Stream<T> found(List<Long> ids, Map<Long, T> rows) {
        return ids.stream().flatMap(id -> Stream.ofNullable(rows.get(id)));
    }

    private Map<String, String> row(Article article) {
        return row(
                "제목", article.searchable(article.getHeadline()),
                "날", article.day().map(Object::toString).orElse(""),
                "매체", Objects.toString(article.getOutlet(), ""),
                "기자", article.searchable(ArticleLine.reporters(article)),
                "주소", site.absolute(Addresses.article(article.getPublicId(), article.searchable(article.getSlug()))));
    }

    private Map<String, String> row(Person person, long quoteCount) {
        return row(
                "이름", person.getName(),
                "소속과 직함", Objects.toString(PersonLine.label(person), ""),
                "발언", String.valueOf(quoteCount),
                "주소", site.absolute(Addresses.speaker(person.getPublicId(), person.getSlug())));
    }

    private Map<String, String> row(Forum forum) {
        var slug = Objects.toString(forum.searchable(forum.getSlug()), "");
        return row(
                "포럼", Objects.toString(forum.searchable(forum.getName()), ""),
                "날", Objects.toString(forum.getHeldOn(), ""),
                "곳", Objects.toString(forum.searchable(forum.getVenue()), ""),
                "주소", site.absolute(Addresses.forum(forum.getPublicId(), slug)));
    }

    private Map<String, String> row(Quote quote) {
        var article = quote.getArticle();
        var forum = article.getForum();
        return row(
                "발언", article.searchable(quote.getWords()),
                "발언자", Objects.toString(quote.getSpeakerName(), ""),
                "소속", Objects.toString(quote.getAffiliation(), ""),
                "직함", Objects.toString(quote.getJobTitle(), ""),
                "유형", quote.getKind().name(),
                "말의 성격", Objects.toString(quote.getSpeechAct(), ""),
                "상태", quote.getState().name(),
                "날", quote.saidOn().map(Object::toString).orElse(""),
                "포럼", forum == null ? "" : article.searchable(forum.canonical().getName()),
                "기사", article.searchable(article.getHeadline()),
                "매체", Objects.toString(article.getOutlet(), ""),
                "주소", site.absolute(Addresses.quote(quote.getPublicId())));
    }

    private static Map<String, String> row(String... cells) {
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < cells.length; i += 2) {
            row.put(cells[i], cells[i + 1]);
        }
        return row;
    }
}
