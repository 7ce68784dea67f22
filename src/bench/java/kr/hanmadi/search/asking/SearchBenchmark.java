package kr.hanmadi.search.asking;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.HanmadiApplication;
import kr.hanmadi.search.RecordSearch;
import kr.hanmadi.search.Suggestions;
import kr.hanmadi.search.api.InterpretationOptions;
import kr.hanmadi.search.api.Relaxation;
import kr.hanmadi.search.api.ResultOrder;
import kr.hanmadi.search.api.ResultType;
import kr.hanmadi.search.api.SearchFilter;
import kr.hanmadi.search.api.SearchRequest;
import kr.hanmadi.search.api.Suggestion;
import kr.hanmadi.search.index.IndexFields;
import kr.hanmadi.search.index.IndexLoader;
import kr.hanmadi.search.index.IndexMapping;
import kr.hanmadi.search.korean.Dictionary;
import kr.hanmadi.search.reading.NameDirectory;
import kr.hanmadi.search.reading.NameDirectory.Entry;
import kr.hanmadi.search.reading.NameLexiconLoader;
import kr.hanmadi.search.reading.QueryExpression;
import kr.hanmadi.search.reading.QueryLexicon;
import kr.hanmadi.search.reading.QueryPlan;
import kr.hanmadi.search.reading.QueryReader;
import kr.hanmadi.search.reading.Spelling;
import org.apache.lucene.search.IndexSearcher;
import org.hibernate.search.mapper.orm.Search;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Times the product's search against bare Lucene: the same queries on the same index in the same run, turn by turn. Its
 * argument is the folder that {@link IndexLoader} has filled, or that of a portal whose server is stopped.
 */
public final class SearchBenchmark {
    private static final List<String> TERMS =
            List.of("송전망", "보증금", "기초학력", "간병", "저작권", "응급실", "농지", "배출권", "팹리스", "알고리즘");
    private static final List<String> ALL_OF =
            List.of("송전망 주민", "보증금 세입자", "상담 교사", "돌봄 처우", "연산 자원", "응급 병상", "청년농 농지", "심야버스 증차", "정산 창작자", "감독 인력");
    private static final List<String> PHRASES = List.of(
            "\"송전망 조기 건설\"",
            "\"공공 데이터 개방\"",
            "\"기초학력 전담 교사\"",
            "\"임금 체불 제재\"",
            "\"산지 직거래 확대\"",
            "\"더 늦기 전에\"",
            "\"그림의 떡\"",
            "\"출력 제어\"");
    private static final List<String> FREQUENT = List.of("통계", "예산", "제도", "현장", "지역");
    private static final int DEEP = 250;
    private static final int MOST_NAMES = 40;
    private static final int WARM_UP_SECONDS = 4;

    /** Nanoseconds: of the wall, or of the processor, which other programs on the machine do not lengthen. */
    private static final LongSupplier CLOCK = Boolean.getBoolean("bench.processor")
            ? ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime
            : System::nanoTime;

    private static final int SECONDS = 8;

    private final RecordSearch search;
    private final Suggestions suggestions;
    private final BareLucene lucene;
    private final Map<String, List<SearchRequest>> mix = new LinkedHashMap<>();
    private final List<String> prefixes;

    private SearchBenchmark(RecordSearch search, Suggestions suggestions, BareLucene lucene, List<String> names) {
        this.search = search;
        this.suggestions = suggestions;
        this.lucene = lucene;
        mix.put("term", requests(TERMS, 1, false));
        mix.put("AND", requests(ALL_OF, 1, false));
        mix.put("phrase", requests(PHRASES, 1, false));
        mix.put("name", requests(names, 1, false));
        mix.put("facets and highlight", requests(ALL_OF, 1, true));
        mix.put("deep page", requests(FREQUENT, DEEP, false));
        prefixes = names.stream()
                .flatMap(name -> Stream.of(name.substring(0, 1), name.substring(0, 2), name))
                .toList();
    }

    public static void main(String[] args) throws Exception {
        // one cache between both would hand the work of the one to the other, and forget it by chance
        IndexSearcher.setDefaultQueryCache(null);
        var home = Path.of(args[0]).toAbsolutePath();
        var known = IndexLoader.names(home);
        try (var application = new SpringApplicationBuilder(HanmadiApplication.class)
                .bannerMode(Banner.Mode.OFF)
                .properties(Map.of("logging.level.root", "error"))
                .initializers((GenericApplicationContext context) -> {
                    if (!known.isEmpty()) {
                        context.registerBean(
                                "loadedVocabulary",
                                NameLexiconLoader.class,
                                () -> new LoadedVocabulary(
                                        context.getBean(JdbcClient.class), context.getBean(Dictionary.class), known),
                                bean -> bean.setPrimary(true));
                    }
                })
                .run(
                        "--server.port=-1",
                        "--hanmadi.site.base-url=http://localhost",
                        "--hanmadi.home=" + home,
                        "--hanmadi.ingest.worker=false")) {
            var names = known.isEmpty() ? mostQuoted(application.getBean(JdbcClient.class)) : mostQuoted(known);
            var transaction = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
            try (var lucene = new BareLucene(home.resolve("index").resolve(IndexMapping.VERSION))) {
                var benchmark = new SearchBenchmark(
                        application.getBean(RecordSearch.class), application.getBean(Suggestions.class), lucene, names);
                benchmark.plan(
                        application.getBean(EntityManager.class),
                        lexicon(application.getBean(NameLexiconLoader.class), application.getBean(RecordWords.class)),
                        transaction);
                System.out.printf("%n%,d documents%n", lucene.documents());
                benchmark.check();
                benchmark.run();
            }
        }
    }

    private static List<String> mostQuoted(JdbcClient jdbc) {
        return jdbc.sql("""
                        select p.name from person p join quote q on q.person_id = p.id
                        group by p.id, p.name order by count(*) desc limit ?""").param(MOST_NAMES).query(String.class).list();
    }

    private static List<String> mostQuoted(List<Entry> known) {
        return known.stream()
                .filter(entry -> entry.kind() == Suggestion.Kind.PERSON)
                .sorted(Comparator.comparing(Entry::weight).reversed())
                .map(Entry::name)
                .distinct()
                .limit(MOST_NAMES)
                .toList();
    }

    /** Knows the names that came with a loaded index instead of those of the database. */
    private static final class LoadedVocabulary extends NameLexiconLoader {
        private final NameDirectory loaded;

        LoadedVocabulary(JdbcClient jdbc, Dictionary dictionary, List<Entry> known) {
            super(jdbc, dictionary);
            this.loaded = new NameDirectory(known, List.of());
        }

        @Override
        public NameDirectory names() {
            return loaded;
        }
    }

    private static List<SearchRequest> requests(List<String> texts, int page, boolean counted) {
        return texts.stream()
                .map(text -> new SearchRequest(
                        text,
                        ResultType.QUOTE,
                        ResultOrder.RELEVANCE,
                        SearchFilter.NONE,
                        InterpretationOptions.ON,
                        new SearchRequest.Part(page, SearchRequest.PAGE_SIZE, null),
                        counted,
                        counted))
                .toList();
    }

    /** What the product reads queries with, as soon as it has read the words of the index. */
    private static QueryLexicon lexicon(NameLexiconLoader vocabulary, RecordWords words) throws InterruptedException {
        while (words.spelling() == Spelling.EMPTY) {
            Thread.sleep(100);
        }
        return new QueryLexicon(
                vocabulary.names(), vocabulary.synonyms(), words.shortNames(), words.spelling(), vocabulary.cutter());
    }

    /** Has the product turn every request into Lucene's query once, for bare Lucene to run the same. */
    private void plan(EntityManager entities, QueryLexicon lexicon, TransactionTemplate transaction) {
        transaction.executeWithoutResult(status -> {
            var reader = new QueryReader(lexicon, (surname, title) -> List.of(), LocalDate.EPOCH);
            mix.values().stream().flatMap(List::stream).forEach(request -> {
                var query = reader.read(request.text(), request.switches());
                var written = query.parts().stream()
                        .filter(QueryReader::isPlain)
                        .map(part ->
                                ((QueryExpression.Sought) part).term().word().typed())
                        .collect(Collectors.joining(" "));
                var plan = new QueryPlan(query, Relaxation.NONE, written, Map.of());
                for (var type : ResultType.values()) {
                    if (request.counted() || type == ResultType.QUOTE) {
                        var scope = Search.session(entities).scope(IndexQuery.entityOf(type));
                        lucene.keep(
                                request,
                                type,
                                new Predicates(scope.predicate(), type, plan)
                                        .whole(request.filter(), null, true)
                                        .toPredicate(),
                                scope.sort()
                                        .composite(f -> f.add(scope.sort().score())
                                                .add(scope.sort()
                                                        .field(IndexFields.ROW)
                                                        .desc()))
                                        .toSort());
                    }
                }
            });
        });
    }

    /**
     * What does not keep the index answers from names alone, in no time. What finds nothing is asked again less strictly by
     * the product, and left out here.
     */
    private void check() throws IOException {
        var asked = mix.values().stream().flatMap(List::stream).toList();
        if (!asked.stream().allMatch(request -> search.find(request).complete())) {
            throw new IllegalStateException("The index is not asked");
        }
        for (var request : asked) {
            if (!lucene.finds(request)) {
                System.out.printf("%s finds nothing%n", request.text());
                mix.replaceAll((kind, requests) ->
                        requests.stream().filter(each -> each != request).toList());
            }
        }
    }

    private void run() throws Exception {
        for (int threads : new int[] {1, 2}) {
            System.out.printf("%n%d thread%s%n%n", threads, threads == 1 ? "" : "s");
            System.out.println("| query | product p50 / p95 / p99, ms | per second"
                    + " | Lucene p50 / p95 / p99, ms | per second | p50 | p99 |");
            System.out.println("|---|---|---|---|---|---|---|");
            for (var requests : mix.values()) {
                time(threads, WARM_UP_SECONDS, requests, search::find, lucene::find);
            }
            for (var kind : mix.entrySet()) {
                var times = time(threads, SECONDS, kind.getValue(), search::find, lucene::find);
                var product = times.getFirst();
                var bare = times.getLast();
                System.out.printf(
                        "| %s | %s | %s | %.2f | %.2f |%n",
                        kind.getKey(),
                        figures(product, threads),
                        figures(bare, threads),
                        percentile(product, 50) / percentile(bare, 50),
                        percentile(product, 99) / percentile(bare, 99));
            }
            time(threads, WARM_UP_SECONDS, prefixes, suggestions::suggest);
            var completed =
                    time(threads, SECONDS, prefixes, suggestions::suggest).getFirst();
            System.out.printf("| autocomplete | %s | – | – | – | – |%n", figures(completed, threads));
        }
    }

    private interface Work<T> {
        Object on(T request) throws IOException;
    }

    /** The nanoseconds of every call, by kind of work; each request is done by one kind right after the other. */
    @SafeVarargs
    private static <T> List<List<Long>> time(int threads, int seconds, List<T> requests, Work<T>... kinds)
            throws InterruptedException, ExecutionException {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var running = new ArrayList<Future<List<List<Long>>>>();
            for (int thread = 0; thread < threads; thread++) {
                int first = thread;
                Callable<List<List<Long>>> task = () -> {
                    var times = empty(kinds.length);
                    long until = System.nanoTime() + seconds * 1_000_000_000L;
                    for (int i = first; System.nanoTime() < until; i++) {
                        for (int turn = 0; turn < kinds.length; turn++) {
                            // who comes second finds the index warm: they take turns at that too
                            int kind = (turn + i / requests.size()) % kinds.length;
                            long from = CLOCK.getAsLong();
                            kinds[kind].on(requests.get(i % requests.size()));
                            times.get(kind).add(CLOCK.getAsLong() - from);
                        }
                    }
                    return times;
                };
                running.add(pool.submit(task));
            }
            var all = empty(kinds.length);
            for (var each : running) {
                var times = each.get();
                for (int kind = 0; kind < kinds.length; kind++) {
                    all.get(kind).addAll(times.get(kind));
                }
            }
            return all;
        }
    }

    private static List<List<Long>> empty(int kinds) {
        return Stream.<List<Long>>generate(ArrayList::new).limit(kinds).toList();
    }

    private static String figures(List<Long> times, int threads) {
        double busy = times.stream().mapToLong(Long::longValue).sum() / 1e9 / threads;
        return "%.2f / %.2f / %.2f | %,.0f"
                .formatted(percentile(times, 50), percentile(times, 95), percentile(times, 99), times.size() / busy);
    }

    private static double percentile(List<Long> times, int percent) {
        var sorted = times.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }
}
