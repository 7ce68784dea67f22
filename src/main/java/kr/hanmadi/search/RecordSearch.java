package kr.hanmadi.search;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.database.Outage;
import kr.hanmadi.record.KoreanTime;
import kr.hanmadi.search.api.Cursor;
import kr.hanmadi.search.api.Hit;
import kr.hanmadi.search.api.InterpretedPeriod;
import kr.hanmadi.search.api.InterpretedWord;
import kr.hanmadi.search.api.QueryInterpretation;
import kr.hanmadi.search.api.Relaxation;
import kr.hanmadi.search.api.ResultType;
import kr.hanmadi.search.api.SearchRequest;
import kr.hanmadi.search.api.SearchResults;
import kr.hanmadi.search.api.Snippet;
import kr.hanmadi.search.asking.FacetQuery;
import kr.hanmadi.search.asking.IndexQuery;
import kr.hanmadi.search.index.FacetCounter;
import kr.hanmadi.search.index.IndexFields;
import kr.hanmadi.search.index.IndexHealthCheck;
import kr.hanmadi.search.index.IndexStore;
import kr.hanmadi.search.index.Readable;
import kr.hanmadi.search.reading.KindWords;
import kr.hanmadi.search.reading.NameLexiconLoader;
import kr.hanmadi.search.reading.Period;
import kr.hanmadi.search.reading.QueryExpression;
import kr.hanmadi.search.reading.QueryExpression.InField;
import kr.hanmadi.search.reading.QueryPlan;
import kr.hanmadi.search.reading.QueryReader;
import kr.hanmadi.search.reading.ResolvedFieldFilter;
import kr.hanmadi.search.reading.Synonyms;
import kr.hanmadi.search.reading.Term;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Finds people, forums, quotations and articles by speaker or keyword. */
@Service
public class RecordSearch {
    private static final Logger log = LoggerFactory.getLogger(RecordSearch.class);
    private static final List<ResultType> BY_IMPORTANCE =
            List.of(ResultType.QUOTE, ResultType.ARTICLE, ResultType.SPEAKER, ResultType.FORUM);
    private static final int MOST_ROWS = 500;
    private static final int MOST_TITLED = 50;
    private static final int MOST_NAMED = 20;
    private static final int MOST_SUGGESTIONS = 3;
    private static final int MOST_BESIDE = 5;

    private final EntityManagerFactory factory;
    private final EntityManager record;
    private final JdbcClient jdbc;
    private final IndexHealthCheck keeper;
    private final NameLexiconLoader vocabulary;
    private final FacetCounter counts;
    private final Clock clock;

    RecordSearch(
            EntityManagerFactory factory,
            EntityManager record,
            JdbcClient jdbc,
            IndexHealthCheck keeper,
            NameLexiconLoader vocabulary,
            IndexStore store,
            Clock clock) {
        this.factory = factory;
        this.record = record;
        this.jdbc = jdbc;
        this.keeper = keeper;
        this.vocabulary = vocabulary;
        this.counts = store.counts();
        this.clock = clock;
    }

    /** Answers any query; while there is no index, only people by their names. */
    public SearchResults find(SearchRequest request) {
        var today = LocalDate.ofInstant(clock.instant(), KoreanTime.ZONE);
        var reader =
                new QueryReader(vocabulary.names(), vocabulary.synonyms(), vocabulary.cutter(), this::titled, today);
        var query = reader.read(request.text(), request.switches());
        if (query.parts().isEmpty()) {
            return nothing(QueryInterpretation.EMPTY);
        }
        if (!keeper.isReady()) {
            return readable(byNameOnly(query));
        }
        // the index alone is asked: a session without a transaction takes no connection
        SearchResults found;
        try (var entities = factory.createEntityManager()) {
            found = answer(Search.session(entities), request, reader, query);
        } catch (RuntimeException | InternalError | AssertionError e) {
            if (Outage.isBehind(e)) {
                throw e;
            }
            // a file cut off under the reader is an InternalError of the mapped memory, or what Lucene asserts
            log.error("The search index did not answer", e);
            keeper.doubt();
            found = byNameOnly(query);
        }
        return readable(found);
    }

    /** Where nothing is of the time that the words say, they may be words of a text: 내년 1월 시행. */
    private SearchResults answer(
            SearchSession index, SearchRequest request, QueryReader reader, QueryExpression.AllOf query) {
        var found = new SearchAttempt(index, request, reader, query, List.of()).answer();
        var periods =
                new QueryPlan(query, Relaxation.NONE, "", Map.of()).periods().toList();
        if (periods.isEmpty() || (found.total() > 0 && found.reading().relaxation() == Relaxation.NONE)) {
            return found;
        }
        var asWords = reader.read(request.text(), request.switches().withoutPeriods());
        var texts = new SearchAttempt(
                        index,
                        request,
                        reader,
                        asWords,
                        periods.stream().map(InterpretedPeriod::asWords).toList())
                .answer();
        boolean better =
                texts.total() > 0 && (found.total() == 0 || texts.reading().relaxation() == Relaxation.NONE);
        return better ? texts : found;
    }

    /** Leaves out hits that readers may not see by the record, in the caller's transaction. */
    private SearchResults readable(SearchResults found) {
        return found.without((type, ids) -> Readable.among(record, type, ids));
    }

    /** Whether readers may see a row, by the rule that decides on hits. */
    public boolean isReadable(ResultType type, Long id) {
        return Readable.is(record, type, id);
    }

    /** People of a surname that readable articles print or employ under a title: 오, 의장. */
    private List<Long> titled(String surname, String title) {
        return jdbc.sql("""
                        select m.person_id from mention m join article a on a.id = m.article_id
                        where m.printed = :printed and a.readable
                        union select p.id from person p join affiliation f on f.person_id = p.id join article a on a.id = f.article_id
                        where p.name like :surname and f.job_title like :title and p.merged_into is null
                            and a.readable
                        limit :most""")
                .param("printed", surname + " " + title)
                .param("surname", surname.replace("%", "").replace("_", "") + "%")
                .param("title", "%" + title.replace("%", "").replace("_", ""))
                .param("most", MOST_TITLED)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private SearchResults byNameOnly(QueryExpression.AllOf query) {
        var plan = new QueryPlan(query, Relaxation.NONE, "", Map.of());
        var ids = plan.terms()
                .flatMap(term -> term.word().personIds().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var hits = ids.stream()
                .map(id -> new Hit(id, new Snippet(List.of()), null, List.of(), new Cursor(null, id)))
                .toList();
        var words = plan.terms().map(Term::word).toList();
        var fields = plan.inFields().map(RecordSearch::asTyped).toList();
        var reading = new QueryInterpretation(
                words, fields, plan.periods().toList(), false, false, Relaxation.NONE, List.of());
        return SearchResults.onOnePage(
                false, reading, Map.of(ResultType.SPEAKER, (long) hits.size()), ResultType.SPEAKER, hits);
    }

    private static SearchResults nothing(QueryInterpretation reading) {
        return SearchResults.onOnePage(true, reading, Map.of(), ResultType.QUOTE, List.of());
    }

    private static String asTyped(InField field) {
        var text = field.text();
        return field.field().label() + ":" + (text.indexOf(' ') < 0 ? text : '"' + text + '"');
    }

    /** What a plan finds. */
    private record Found(QueryPlan plan, Map<ResultType, Long> counts, IndexQuery.@Nullable Page page) {
        boolean isEmpty() {
            return counts.values().stream().allMatch(count -> count == 0);
        }
    }

    /** One search: asked strictly first, then less and less so. */
    private final class SearchAttempt {
        private final SearchSession index;
        private final SearchRequest request;
        private final QueryReader reader;
        private final QueryExpression.AllOf query;
        private final List<Long> forums;
        private final boolean sentence;
        private final List<InterpretedPeriod> readAsWords;
        private final Map<InField, ResolvedFieldFilter> meanings = new HashMap<>();

        /** @param readAsWords periods that are not taken as such, for want of anything of that time */
        SearchAttempt(
                SearchSession index,
                SearchRequest request,
                QueryReader reader,
                QueryExpression.AllOf query,
                List<InterpretedPeriod> readAsWords) {
            this.readAsWords = readAsWords;
            this.index = index;
            this.request = request;
            this.reader = reader;
            this.query = query;
            this.forums = reader.forums(request.text(), request.switches());
            this.sentence =
                    forums.isEmpty() && request.switches().relaxed() && reader.isSentence(request.text(), query);
        }

        SearchResults answer() {
            QueryPlan.inFields(query).forEach(field -> meanings.computeIfAbsent(field, this::meaning));
            var written = query.parts().stream()
                    .filter(QueryReader::isPlain)
                    .map(part -> ((QueryExpression.Sought) part).term().word().typed())
                    .collect(Collectors.joining(" "));
            var strict = new QueryPlan(query, sentence ? Relaxation.ANY : Relaxation.NONE, written, meanings, forums);
            var found = found(strict);
            if (!answers(found) && !sentence) {
                for (var step : Relaxation.values()) {
                    // articles without words of the person are an answer, unless the person said anything at all
                    var relaxed = found.isEmpty() || step == Relaxation.SPEAKER ? relaxed(strict, step) : null;
                    var less = relaxed == null ? found : found(relaxed);
                    if (answers(less)) {
                        return answer(less);
                    }
                    found = found.isEmpty() ? less : found;
                }
            }
            return answer(found);
        }

        /** Whether it finds what is asked for: words of the person, where a person's words are asked for. */
        private boolean answers(Found found) {
            return found.plan().asksSpeakers() && found.counts().containsKey(ResultType.QUOTE)
                    ? found.counts().getOrDefault(ResultType.QUOTE, 0L) > 0
                    : !found.isEmpty();
        }

        private SearchResults answer(Found found) {
            var plan = found.plan();
            var shown = shown(found.counts());
            var page = found.page() == null ? new IndexQuery(index, shown, request, plan).page() : found.page();
            var counted = request.counted()
                    ? new FacetQuery(index, counts, shown, request, plan).counted()
                    : FacetQuery.Counted.NOTHING;
            long leafed = Math.min(page.total(), SearchRequest.DEEPEST);
            return new SearchResults(
                    true,
                    reading(plan, found.isEmpty()),
                    found.counts(),
                    shown,
                    page.hits(),
                    page.end(),
                    request.page(),
                    (int) ((leafed + request.size() - 1) / request.size()),
                    named(plan),
                    plan.forums().stream().limit(MOST_NAMED).toList(),
                    request.isOverview() ? beside(found, shown) : Map.of(),
                    List.copyOf(counted.facets().values()),
                    counted.months());
        }

        private Map<ResultType, List<Hit>> beside(Found found, ResultType shown) {
            return found.counts().entrySet().stream()
                    .filter(kind -> kind.getKey() != shown && kind.getValue() > 0)
                    .collect(Collectors.toMap(Map.Entry::getKey, kind -> {
                        var few = request.few(kind.getKey(), MOST_BESIDE);
                        return new IndexQuery(index, kind.getKey(), few, found.plan())
                                .page()
                                .hits();
                    }));
        }

        /** How many results of each kind there are; and the page, where it is known already which kind is shown. */
        private Found found(QueryPlan plan) {
            var counts = new EnumMap<ResultType, Long>(ResultType.class);
            IndexQuery.Page page = null;
            for (var type : ResultType.values()) {
                var asked = new IndexQuery(index, type, request, plan);
                if (type == request.type()) {
                    page = asked.page();
                    counts.put(type, page.total());
                } else if (request.counted() || request.type() == null) {
                    counts.put(type, asked.count());
                }
            }
            return new Found(plan, counts, page);
        }

        /** Quotations are what the product is about; anything else only when there are none. */
        private ResultType shown(Map<ResultType, Long> counts) {
            var asked = request.type();
            if (asked != null) {
                return asked;
            }
            return BY_IMPORTANCE.stream()
                    .filter(type -> counts.getOrDefault(type, 0L) > 0)
                    .findFirst()
                    .orElse(ResultType.QUOTE);
        }

        /** The same query taken less strictly; null where that changes nothing. */
        private @Nullable QueryPlan relaxed(QueryPlan strict, Relaxation step) {
            var terms = strict.plainTerms();
            var switches = request.switches();
            if (terms.isEmpty() || step == Relaxation.NONE) {
                return null;
            }
            boolean corrects = step == Relaxation.CORRECTED && (switches.keyboard() || switches.correction());
            if (!switches.relaxed() && !corrects) {
                return null;
            }
            return switch (step) {
                case NONE -> null;
                case BLANKS -> strict.relaxed(mapped(Term::byBigrams), step);
                case CORRECTED -> corrected(strict);
                case PARTS ->
                    terms.stream().anyMatch(term -> term.word().morphemes().size() > 1)
                            ? strict.relaxed(query, step)
                            : null;
                case SPEAKER ->
                    strict.asksSpeakers() && !terms.stream().allMatch(Term::isPerson)
                            ? strict.relaxed(query, step)
                            : null;
                case LEFT_OUT -> leftOut(strict);
                case MOST, ANY -> terms.size() > 1 ? strict.relaxed(query, step) : null;
            };
        }

        private QueryExpression.AllOf mapped(java.util.function.UnaryOperator<Term> change) {
            return new QueryExpression.AllOf(query.parts().stream()
                    .map(part -> part instanceof QueryExpression.Sought(var term) && !term.quoted()
                            ? new QueryExpression.Sought(change.apply(term))
                            : part)
                    .toList());
        }

        /** Words that nothing holds are read as the nearest name, or in the other language. */
        private @Nullable QueryPlan corrected(QueryPlan strict) {
            var changed = mapped(term -> holdsAnything(term) ? term : reader.corrected(term, request.switches()));
            return changed.equals(query) ? null : strict.relaxed(changed, Relaxation.CORRECTED);
        }

        private @Nullable QueryPlan leftOut(QueryPlan strict) {
            var kept = query.parts().stream()
                    .filter(part ->
                            !(part instanceof QueryExpression.Sought(var term)) || term.quoted() || holdsAnything(term))
                    .toList();
            return kept.size() == query.parts().size() || kept.stream().noneMatch(QueryReader::isPlain)
                    ? null
                    : strict.relaxed(new QueryExpression.AllOf(kept), Relaxation.LEFT_OUT);
        }

        private boolean holdsAnything(Term term) {
            var alone = new QueryPlan(
                    new QueryExpression.AllOf(List.of(new QueryExpression.Sought(term))),
                    Relaxation.NONE,
                    "",
                    Map.of());
            var everywhere = SearchRequest.of(term.text());
            return Stream.of(ResultType.values())
                    .anyMatch(type -> new IndexQuery(index, type, everywhere, alone).findsAnything());
        }

        private QueryInterpretation reading(QueryPlan plan, boolean empty) {
            var words = plan.words().collect(Collectors.toCollection(ArrayList::new));
            if (plan.relaxation() == Relaxation.LEFT_OUT) {
                var kept = Set.copyOf(words);
                new QueryPlan(query, Relaxation.NONE, "", meanings)
                        .terms()
                        .map(Term::word)
                        .filter(word -> !kept.contains(word))
                        .forEach(word -> words.add(new InterpretedWord(
                                word.typed(),
                                word.text(),
                                InterpretedWord.How.LEFT_OUT,
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                false)));
            }
            return new QueryInterpretation(
                    words,
                    plan.inFields().map(RecordSearch::asTyped).toList(),
                    Stream.concat(readAsWords.stream(), plan.periods()).toList(),
                    sentence,
                    request.switches().exact(),
                    empty ? Relaxation.NONE : plan.relaxation(),
                    suggestions(plan, empty));
        }

        /** 혹시 …? — for words that are no name and that only a slip of the finger parts from one. */
        private List<String> suggestions(QueryPlan plan, boolean empty) {
            if (!empty && plan.relaxation() == Relaxation.NONE) {
                return List.of();
            }
            return new QueryPlan(query, Relaxation.NONE, "", meanings)
                    .plainTerms().stream()
                            .filter(term -> term.word().how() == null
                                    && term.word().personIds().isEmpty())
                            .flatMap(term -> reader.suggestions(term, MOST_SUGGESTIONS).stream())
                            .distinct()
                            .limit(MOST_SUGGESTIONS)
                            .toList();
        }

        /** The people that the query names, in its order. */
        private List<Long> named(QueryPlan plan) {
            return plan.query().parts().stream()
                    .flatMap(part -> part instanceof QueryExpression.Sought(var term)
                            ? term.word().personIds().stream()
                            : Stream.of())
                    .distinct()
                    .limit(MOST_NAMED)
                    .toList();
        }

        private ResolvedFieldFilter meaning(InField field) {
            var text = field.text();
            return switch (field.field()) {
                case SPEAKER -> ResolvedFieldFilter.of(people(text), text);
                case AFFILIATION -> ResolvedFieldFilter.of(organisations(text), text);
                case FORUM -> ResolvedFieldFilter.of(forums(text, false), text);
                case TOPIC -> ResolvedFieldFilter.of(forums(text, true), text);
                case REPORTER ->
                    new ResolvedFieldFilter(Set.of(), text, Set.of(text.replaceAll("\\s*기자$", "")), null, null);
                case PERIOD ->
                    Period.read(text, reader.today())
                            .map(period ->
                                    new ResolvedFieldFilter(Set.of(), text, Set.of(), period.from(), period.to()))
                            .orElse(ResolvedFieldFilter.of(Set.of(), text));
                case KIND -> new ResolvedFieldFilter(Set.of(), text, KindWords.of(text), null, null);
            };
        }

        private Set<Long> people(String text) {
            return new QueryPlan(reader.read(text, request.switches()), Relaxation.NONE, "", Map.of())
                    .terms()
                    .flatMap(term -> term.word().personIds().stream())
                    .collect(Collectors.toSet());
        }

        private Set<Long> organisations(String text) {
            var names = new ArrayList<String>();
            names.add(text);
            names.addAll(vocabulary.synonyms().of(text));
            return names.stream()
                    .map(name -> Synonyms.key(name).replace("%", "").replace("_", ""))
                    .filter(key -> !key.isEmpty())
                    .flatMap(key -> jdbc
                            .sql("select id from organisation where organisation_key like ? order by id limit ?")
                            .params("%" + key + "%", MOST_ROWS)
                            .query((row, number) -> row.getLong(1))
                            .list()
                            .stream())
                    .collect(Collectors.toSet());
        }

        private Set<Long> forums(String text, boolean withTopic) {
            return Set.copyOf(index.search(IndexQuery.entityOf(ResultType.FORUM))
                    .select(f -> f.field(IndexFields.ROW, Long.class))
                    .where(f -> {
                        var any = f.bool();
                        any.should(f.phrase().field(IndexFields.TITLE).matching(text));
                        any.should(f.phrase()
                                .field(IndexFields.bigram(IndexFields.TITLE))
                                .matching(text));
                        if (withTopic) {
                            any.should(f.phrase().field(IndexFields.TEXT).matching(text));
                        }
                        return any;
                    })
                    .fetchHits(MOST_ROWS));
        }
    }
}
