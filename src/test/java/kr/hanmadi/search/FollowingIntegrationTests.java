package kr.hanmadi.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.hanmadi.WebTest;
import kr.hanmadi.ingest.Filing;
import kr.hanmadi.ingest.Origin;
import kr.hanmadi.ingest.RawText;
import kr.hanmadi.ingest.SourceToStage;
import kr.hanmadi.ingest.Sources;
import kr.hanmadi.search.api.Facet;
import kr.hanmadi.search.api.FacetKind;
import kr.hanmadi.search.api.InterpretedWord;
import kr.hanmadi.search.api.Relaxation;
import kr.hanmadi.search.api.ResultOrder;
import kr.hanmadi.search.api.ResultType;
import kr.hanmadi.search.api.SearchFilter;
import kr.hanmadi.search.api.SearchParameters;
import kr.hanmadi.search.api.SearchRequest;
import kr.hanmadi.site.FictionalRecordTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who follows a search is told what came in, whatever its day; and every part of a report that readers see is found. */
@FictionalRecordTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FollowingIntegrationTests extends WebTest {
    private static final String REPORT = """
            %1$s
            [%2$s = 성춘향 기자] 다라시가 물길을 고치는 첫삽을 떴다. 2011년에 넓힌 둔치에는 징검다리가 놓인다.
            홍길동 다라시 과장은 “물길은 %3$s 함께 돌보아야 한다”고 말했다.
            ▲ 시민들이 나룻배를 타고 있다. (사진=%2$s)
            """;

    @Autowired
    private RecordSearch search;

    @Autowired
    private SearchParameters parameters;

    @Autowired
    private Sources sources;

    @Autowired
    private Filing filing;

    @Autowired
    private JdbcClient jdbc;

    @BeforeAll
    void file() {
        IndexedDocuments.forget(jdbc);
        file("다라시 물길 첫삽", "가나일보", "이웃이", "2025-05-01");
        file("다라시 물길 되살린다", "하늘마을신문", "아이가", "2025-06-01");
        file("다라시 물길 옛이야기", "가나일보", "어른이", "1999-01-01");
    }

    private void file(String headline, String outlet, String who, String day) {
        var raw = RawText.of(REPORT.formatted(headline, outlet, who).getBytes(StandardCharsets.UTF_8));
        sources.stage(new SourceToStage(Origin.IMPORT, headline + ".txt", raw, LocalDate.parse(day), true, true));
        while (filing.fileNext()) {
            // until none waits
        }
        IndexedDocuments.settle(jdbc);
    }

    @AfterAll
    void forget() {
        IndexedDocuments.forget(jdbc);
    }

    @ParameterizedTest
    @CsvSource({"quote, 어른이 | 아이가 | 이웃이", "article, 옛이야기 | 되살린다 | 첫삽"})
    void aFeedBeginsWithWhatCameInLast(String type, String inOrder) {
        var feed =
                get("/feed/search.atom?type=" + type + "&q=%EB%AC%BC%EA%B8%B8").body();
        var entries = Stream.of(feed.split("<entry>")).skip(1).toList();
        var words = List.of(inOrder.split(" \\| "));
        assertThat(entries).hasSize(3);
        for (int i = 0; i < 3; i++) {
            assertThat(entries.get(i)).contains(words.get(i));
        }
    }

    @Test
    void resultsCanBeReadAsTheyCameIn() {
        var asked = parameters.read(Map.of("q", List.of("물길"), "type", List.of("article"), "sort", List.of("arrived")));
        var newest = asked.show(ResultType.ARTICLE, ResultOrder.NEWEST, 1);
        var arrived = ids(asked);
        assertThat(arrived)
                .isEqualTo(arrived.stream()
                        .sorted((one, other) -> Long.compare(other, one))
                        .toList());
        assertThat(ids(newest)).isNotEqualTo(arrived).containsExactlyInAnyOrderElementsOf(arrived);
    }

    private List<Long> ids(SearchRequest asked) {
        return search.find(asked).hits().stream().map(hit -> hit.id()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"징검다리", "둔치", "나룻배"})
    void everyPartOfAReportIsFound(String word) {
        assertThat(search.find(SearchRequest.of(word)).count(ResultType.ARTICLE))
                .isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "매체:가나일보, 2",
        "매체:가나, 2",
        "매체:\"하늘 마을\", 1",
        "매체:하늘마을신문 물길, 1",
        "outlet:가나일보 첫삽, 2",
        "물길 -매체:가나일보, 1",
        "가나일보 물길, 2",
        "매체:다라방송, 0",
        "매체:*, 0",
        "매체:?, 0"
    })
    void theOutletIsAskedFor(String query, int articles) {
        assertThat(search.find(SearchRequest.of(query)).count(ResultType.ARTICLE))
                .as(query)
                .isEqualTo(articles);
        assertThat(search.find(SearchRequest.of(query)).count(ResultType.QUOTE))
                .as(query)
                .isEqualTo(query.contains("첫삽") ? 0 : articles);
    }

    /** Nothing is of 2011, and no text has both other words: one of those gives way, although each is rarer. */
    @Test
    void aTimeIsNeverLeftOutForAWord() {
        var found = search.find(SearchRequest.of("2011년 되살린다 옛이야기"));
        assertThat(found.reading().relaxation()).isEqualTo(Relaxation.MOST);
        assertThat(found.reading().words())
                .filteredOn(word -> word.how() == InterpretedWord.How.DROPPED)
                .extracting(InterpretedWord::text)
                .isNotEmpty()
                .doesNotContain("2011년");
    }

    @ParameterizedTest
    @ValueSource(strings = {"quote", "article"})
    void theOutletIsCountedAndChosen(String type) {
        var asked = parameters.read(Map.of("q", List.of("물길"), "type", List.of(type), "outlet", List.of("하늘마을신문")));
        var found = search.find(asked);
        assertThat(found.hits()).hasSize(1);
        assertThat(found.facets())
                .filteredOn(facet -> facet.kind() == FacetKind.OUTLET)
                .flatExtracting(Facet::values)
                .containsExactlyInAnyOrder(new Facet.Value("가나일보", 2), new Facet.Value("하늘마을신문", 1));
        assertThat(search.find(asked.within(SearchFilter.NONE)).hits()).hasSize(3);
        assertThat(get("/search?q=%EB%AC%BC%EA%B8%B8&type=" + type).body()).contains("매체", "하늘마을신문", "새로 들어온 순");
    }
}
