package kr.hanmadi.search;

import jakarta.persistence.EntityManagerFactory;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.hanmadi.Eventually;
import kr.hanmadi.forum.Forums;
import kr.hanmadi.ingest.Filing;
import kr.hanmadi.ingest.Origin;
import kr.hanmadi.ingest.RawText;
import kr.hanmadi.ingest.SourceToStage;
import kr.hanmadi.ingest.Sources;
import kr.hanmadi.person.People;
import kr.hanmadi.person.Person;
import kr.hanmadi.quote.Quotes;
import kr.hanmadi.search.api.Hit;
import kr.hanmadi.search.api.ResultOrder;
import kr.hanmadi.search.api.ResultType;
import kr.hanmadi.search.api.SearchParameters;
import kr.hanmadi.search.api.SearchRequest;
import kr.hanmadi.search.reading.NameLexiconLoader;
import kr.hanmadi.site.FictionalRecordTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;

/** A portal that holds nothing but the judged reports. */
@FictionalRecordTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OverJudgedReports {
    private static final int REPORTS = 36;

    @Autowired
    RecordSearch search;

    @Autowired
    Sources sources;

    @Autowired
    Filing filing;

    @Autowired
    Quotes quotes;

    @Autowired
    People people;

    @Autowired
    Forums forums;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManagerFactory factory;

    @Autowired
    NameLexiconLoader vocabulary;

    @Autowired
    SearchParameters parameters;

    @LocalServerPort
    int port;

    private final Map<Long, String> articles = new HashMap<>();

    @BeforeAll
    void fileNothingButTheseReports() {
        IndexedDocuments.forget(jdbc);
        var reports = JudgedReports.all();
        reports.forEach((id, report) -> sources.stage(new SourceToStage(
                Origin.IMPORT,
                id + ".txt",
                RawText.of(report.text().getBytes(StandardCharsets.UTF_8)),
                report.day(),
                true,
                true)));
        while (filing.fileNext()) {
            // until none waits
        }
        Eventually.holds(
                "the reports are filed and indexed",
                () -> search.find(SearchRequest.of("기간:2023..2025").show(ResultType.ARTICLE, ResultOrder.NEWEST, 1))
                                .count(ResultType.ARTICLE)
                        == REPORTS);
        jdbc.sql("select path, article_id from source where article_id is not null")
                .query((row, number) -> articles.put(
                        row.getLong("article_id"), row.getString("path").replace(".txt", "")))
                .list();
        Eventually.holds(
                "names are known",
                () -> search.find(SearchRequest.of("고은찬")).namedPeople().size() == 2);
        Eventually.holds(
                "short names are known",
                () -> !search.find(SearchRequest.of("주지련"))
                        .reading()
                        .words()
                        .getFirst()
                        .synonyms()
                        .isEmpty());
    }

    @AfterAll
    void forget() {
        IndexedDocuments.forget(jdbc);
    }

    String api(String typed) {
        return Objects.requireNonNull(RestClient.create("http://localhost:" + port)
                .get()
                .uri("/api/v1/search?q={typed}", typed)
                .retrieve()
                .body(String.class));
    }

    String page(String typed) {
        return Objects.requireNonNull(RestClient.create("http://localhost:" + port)
                .get()
                .uri("/search?q={typed}", typed)
                .retrieve()
                .body(String.class));
    }

    /** Articles by their ids, a quotation counting for its article; people by their names. */
    List<String> found(JudgedQuery judged) {
        var results = search.find(SearchRequest.of(judged.query()).show(judged.type(), ResultOrder.RELEVANCE, 1));
        var ids = results.hits().stream().map(Hit::id).toList();
        return (switch (judged.type()) {
                    case ARTICLE -> ids.stream().map(this::article);
                    case QUOTE -> {
                        var rows = quotes.byIds(ids);
                        yield ids.stream()
                                .map(id -> article(Objects.requireNonNull(Objects.requireNonNull(rows.get(id))
                                        .getArticle()
                                        .getId())));
                    }
                    case SPEAKER, FORUM -> {
                        var rows = people.byIds(ids);
                        yield ids.stream().map(id -> name(rows, id));
                    }
                })
                .distinct()
                .limit(JudgedScore.DEPTH)
                .toList();
    }

    String article(Long id) {
        return Objects.requireNonNull(articles.get(id));
    }

    static String name(Map<Long, Person> rows, Long id) {
        return Objects.requireNonNull(rows.get(id)).getName();
    }
}
