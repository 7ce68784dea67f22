package kr.hanmadi.search;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kr.hanmadi.article.Articles;
import kr.hanmadi.desk.PersonMerges;
import kr.hanmadi.forum.Forums;
import kr.hanmadi.ingest.Filing;
import kr.hanmadi.ingest.Origin;
import kr.hanmadi.ingest.RawText;
import kr.hanmadi.ingest.SourceToStage;
import kr.hanmadi.ingest.Sources;
import kr.hanmadi.quote.HiddenNames;
import kr.hanmadi.quote.Quotes;
import kr.hanmadi.sample.SampleReports;
import kr.hanmadi.search.api.Hit;
import kr.hanmadi.search.api.ResultOrder;
import kr.hanmadi.search.api.ResultType;
import kr.hanmadi.search.api.SearchRequest;
import kr.hanmadi.search.asking.IndexQuery;
import kr.hanmadi.search.reading.NameLexiconLoader;
import kr.hanmadi.site.FictionalRecordTest;
import org.hibernate.search.mapper.orm.Search;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Editors decide at random: afterwards the index holds exactly the documents of what readers may see, each as it would be
 * written again, and the search finds no other people.
 */
@FictionalRecordTest
class DecisionsAndIndexIntegrationTests {
    private static final int REPORTS = 10;
    private static final int DECISIONS = 80;
    /** After so many decisions every document is written again and compared with what the index held. */
    private static final int BATCH = 8;

    private static final long SEED = 4711;

    /** What readers may see and searches may find, asked in plain SQL. */
    private static final Map<ResultType, String> READABLE = Map.of(
            ResultType.ARTICLE, "select id from article where state in ('PUBLISHED', 'CORRECTED')",
            ResultType.QUOTE, """
                    select q.id from quote q join article a on a.id = q.article_id where q.kind <> 'HEADLINE'
                    and q.state in ('FOUND', 'CONFIRMED', 'CORRECTED') and a.state in ('PUBLISHED', 'CORRECTED')
                    and q.unlisted_at is null and not exists (select 1 from person p where p.unlisted_at is not null
                        and (p.id in (q.person_id, q.hidden_person_id)
                            or p.id in (select person_id from quote_member where quote_id = q.id)))""",
            ResultType.FORUM, """
                    select forum_id from article where state in ('PUBLISHED', 'CORRECTED') and forum_id is not null
                    union select s.forum_id from scheduled_forum s join article a on a.id = s.article_id
                    where a.state in ('PUBLISHED', 'CORRECTED')""",
            ResultType.SPEAKER, """
                    with seen as (select forum_id from article where state in ('PUBLISHED', 'CORRECTED')
                        union select s.forum_id from scheduled_forum s join article a on a.id = s.article_id
                        where a.state in ('PUBLISHED', 'CORRECTED')),
                    said as (select q.* from quote q join article a on a.id = q.article_id where q.kind <> 'HEADLINE'
                        and q.state in ('FOUND', 'CONFIRMED', 'CORRECTED') and a.state in ('PUBLISHED', 'CORRECTED')),
                    involved as (select person_id from said where person_id is not null
                        union select m.person_id from quote_member m join said on said.id = m.quote_id
                        union select person_id from backer
                            where forum_id in (select forum_id from seen) and person_id is not null
                        union select person_id from participant
                            where forum_id in (select forum_id from seen) and person_id is not null)
                    select person_id from involved join person p on p.id = person_id
                    where p.hidden_as is null and p.unlisted_at is null""");

    @Autowired
    private Sources sources;

    @Autowired
    private Filing filing;

    @Autowired
    private NameLexiconLoader vocabulary;

    @Autowired
    private Articles articles;

    @Autowired
    private Quotes quotes;

    @Autowired
    private Forums forums;

    @Autowired
    private PersonMerges merges;

    @Autowired
    private HiddenNames hiddenNames;

    @Autowired
    private RecordSearch search;

    @Autowired
    private EntityManager entities;

    @Autowired
    private EntityManagerFactory factory;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    private final Map<ResultType, Set<Long>> own = new TreeMap<>();

    @BeforeEach
    @AfterEach
    void forget() {
        IndexedDocuments.forget(jdbc);
    }

    @Test
    void holdsWhatReadersMaySeeAndNothingElse() {
        var reports = file();
        var dice = new Random(SEED);
        var decisions = new RandomDecisions(
                articles, quotes, forums, sources, merges, hiddenNames, entities, jdbc, dice, this::people);
        var work = new TransactionTemplate(transactions);
        int done = 0;
        for (int i = 0; i < DECISIONS; i++) {
            var article = reports.get(dice.nextInt(reports.size()));
            note(reports);
            var action = work.execute(status -> decisions.decide(article));
            fileAll();
            done += "nothing".equals(action) ? 0 : 1;
            note(reports);
            IndexedDocuments.settle(jdbc);
            var documents = holdsWhatReadersMaySee("seed %d, action %d: %s".formatted(SEED, i, action));
            if ((i + 1) % BATCH == 0) {
                holdsWhatIsWrittenAgain(
                        "seed %d, action %d or one of the %d before".formatted(SEED, i, BATCH), documents);
            }
        }
        assertThat(done).as("seed %d", SEED).isGreaterThan(DECISIONS / 2);
        var documents = holdsWhatReadersMaySee("seed %d, in the end".formatted(SEED));
        assertThat(own.get(ResultType.SPEAKER).size())
                .as("some have to be hidden")
                .isGreaterThan(documents.get(ResultType.SPEAKER).size());
        vocabulary.readNames();
        findsNoOtherPeople();
        IndexedDocuments.rebuild(jdbc);
        assertThat(documentsOfAll()).as("after a rebuild").isEqualTo(documents);
    }

    private List<Long> people() {
        return List.copyOf(Objects.requireNonNull(own.get(ResultType.SPEAKER)));
    }

    /** What the events left in the index is what the rows give now, field by field. */
    private void holdsWhatIsWrittenAgain(String after, Map<ResultType, Map<Long, List<String>>> documents) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            var plan = Search.session(entities).indexingPlan();
            own.forEach((type, ids) -> ids.stream()
                    .map(id -> entities.find(IndexQuery.entityOf(type), id))
                    .filter(Objects::nonNull)
                    .forEach(plan::addOrUpdate));
        });
        IndexedDocuments.settle(jdbc);
        assertThat(documentsOfAll()).as(after).isEqualTo(documents);
    }

    private Map<ResultType, Map<Long, List<String>>> documentsOfAll() {
        var all = new TreeMap<ResultType, Map<Long, List<String>>>();
        for (var type : ResultType.values()) {
            all.put(type, documentsOf(type));
        }
        return all;
    }

    /** The documents of what these reports have named so far. */
    private Map<ResultType, Map<Long, List<String>>> holdsWhatReadersMaySee(String after) {
        var documents = documentsOfAll();
        documents.forEach((type, indexed) ->
                assertThat(indexed.keySet()).as("%s: %s", after, type).isEqualTo(readable(type)));
        return documents;
    }

    private List<Long> file() {
        var reports = new SampleReports(SEED, RandomDecisions.DAY);
        for (int i = 0; i < REPORTS; i++) {
            var report = reports.report(i);
            var raw = RawText.of(report.text().getBytes(StandardCharsets.UTF_8));
            sources.stage(new SourceToStage(Origin.IMPORT, "decided/" + i, raw, report.publishedOn(), i % 3 > 0, true));
        }
        fileAll();
        IndexedDocuments.settle(jdbc);
        return jdbc.sql("select article_id from source where path like 'decided/%' and state = 'FILED' order by path")
                .query(Long.class)
                .list();
    }

    private void fileAll() {
        while (filing.fileNext()) {
            // until none waits
        }
    }

    /** Remembers every row that these reports have named so far. */
    private void note(List<Long> reports) {
        var rows = Map.of(
                ResultType.ARTICLE, "select id from article where id in (:reports)",
                ResultType.QUOTE, "select id from quote where article_id in (:reports)",
                ResultType.FORUM, "select forum_id from article where id in (:reports) and forum_id is not null",
                ResultType.SPEAKER, """
                        select person_id from quote where article_id in (:reports) and person_id is not null
                        union select m.person_id from quote_member m join quote q on q.id = m.quote_id
                            where q.article_id in (:reports)
                        union select person_id from mention where article_id in (:reports)
                        union select person_id from participant where person_id is not null
                            and forum_id in (select forum_id from article where id in (:reports))
                        union select person_id from backer where person_id is not null
                            and forum_id in (select forum_id from article where id in (:reports))""");
        rows.forEach((type, question) -> own.computeIfAbsent(type, any -> new TreeSet<>())
                .addAll(jdbc.sql(question)
                        .param("reports", reports)
                        .query(Long.class)
                        .list()));
    }

    private Map<Long, List<String>> documentsOf(ResultType type) {
        var documents = IndexedDocuments.of(factory, type);
        documents.keySet().retainAll(Objects.requireNonNull(own.get(type)));
        return documents;
    }

    private Set<Long> readable(ResultType type) {
        var readable = new TreeSet<>(jdbc.sql(Objects.requireNonNull(READABLE.get(type)))
                .query(Long.class)
                .list());
        readable.retainAll(Objects.requireNonNull(own.get(type)));
        return readable;
    }

    private void findsNoOtherPeople() {
        var people = own.get(ResultType.SPEAKER);
        var readable = readable(ResultType.SPEAKER);
        var found = new HashSet<Long>();
        for (var name : names(people)) {
            var results = search.find(SearchRequest.of(name).show(ResultType.SPEAKER, ResultOrder.RELEVANCE, 1));
            assertThat(results.count(ResultType.SPEAKER))
                    .as(name)
                    .isEqualTo(results.hits().size());
            results.hits().stream().map(Hit::id).filter(people::contains).forEach(found::add);
            results.namedPeople().stream().filter(people::contains).forEach(found::add);
        }
        assertThat(found).isEqualTo(readable);
    }

    private Set<String> names(Set<Long> people) {
        return jdbc
                .sql("select name from person where id in (:people)")
                .param("people", people)
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
