package kr.hanmadi.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import kr.hanmadi.Eventually;
import kr.hanmadi.ingest.Filing;
import kr.hanmadi.ingest.Origin;
import kr.hanmadi.ingest.RawText;
import kr.hanmadi.ingest.SourceToStage;
import kr.hanmadi.ingest.Sources;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.quote.Quotes;
import kr.hanmadi.search.IndexedDocuments;
import kr.hanmadi.search.RecordSearch;
import kr.hanmadi.search.api.FacetKind;
import kr.hanmadi.search.api.Hit;
import kr.hanmadi.search.api.InterpretationOptions;
import kr.hanmadi.search.api.ResultOrder;
import kr.hanmadi.search.api.ResultType;
import kr.hanmadi.search.api.SearchFilter;
import kr.hanmadi.search.api.SearchRequest;
import kr.hanmadi.search.api.SearchResults;
import kr.hanmadi.search.index.FacetCounter.Field;
import kr.hanmadi.site.FictionalRecordTest;
import org.hibernate.search.mapper.orm.Search;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One remark in two outlets, another one between them: how often it is shown, and how it is counted. */
@FictionalRecordTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RepeatedRemarksIntegrationTests {
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 3, 4);
    private static final String REPEATED = "달빛 저수지의 물을 먼저 나눠야 한다";
    private static final String OTHER = "저수지보다 우물을 더 파야 한다";

    @Autowired
    RecordSearch search;

    @Autowired
    Sources sources;

    @Autowired
    Quotes quotes;

    @Autowired
    EntityManagerFactory factory;

    @Autowired
    Filing filing;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    void fileNothingButTheseReports() {
        IndexedDocuments.forget(jdbc);
        file(0, "가나일보 = 홍나래", "홍길동 가나연구원장은 “" + REPEATED + "”고 말했다.");
        file(1, "다라일보 = 임가람", "임나래 다라협회장은 “" + OTHER + "”고 말했다.");
        file(2, "마바일보 = 성하늘", "홍길동 가나연구원장은 “" + REPEATED + "”고 강조했다.");
        Eventually.holds("all three are indexed", () -> page(1, 10).count(ResultType.QUOTE) == 3);
    }

    private void file(int day, String byline, String remark) {
        var text = "저수지 물 나누기 토론회 열려 %d%n[%s 기자] 지난 %d일 가나회관에서 ‘저수지 물 나누기 토론회’가 열렸다.%n%s%n"
                .formatted(day, byline, FIRST_DAY.getDayOfMonth() + day, remark);
        sources.stage(new SourceToStage(
                Origin.IMPORT,
                day + ".txt",
                RawText.of(text.getBytes(StandardCharsets.UTF_8)),
                FIRST_DAY.plusDays(day),
                true,
                true));
        assertThat(filing.fileNext()).isTrue();
    }

    @AfterAll
    void forget() {
        IndexedDocuments.forget(jdbc);
    }

    private SearchResults page(int number, int size) {
        return search.find(new SearchRequest(
                "저수지",
                ResultType.QUOTE,
                ResultOrder.NEWEST,
                SearchFilter.NONE,
                InterpretationOptions.ON,
                new SearchRequest.Part(number, size, null),
                true,
                true));
    }

    private List<String> words(List<Long> ids) {
        var rows = quotes.byIds(ids);
        return ids.stream()
                .map(id -> Objects.requireNonNull(rows.get(id)).getWords())
                .toList();
    }

    @Test
    void theSameRemarkIsShownOnceWhateverPageItsOtherCopyStandsOn() {
        var first = page(1, 1).hits();
        assertThat(words(first.stream().map(Hit::id).toList())).containsExactly(REPEATED);
        assertThat(words(first.getFirst().sameUtterance())).containsExactly(REPEATED);
        assertThat(words(page(2, 1).hits().stream().map(Hit::id).toList())).containsExactly(OTHER);
        assertThat(page(3, 1).hits()).isEmpty();
        assertThat(page(1, 10).hits()).hasSize(2);
    }

    @Test
    void readingOnLeavesNoRemarkOut() {
        var asked = SearchRequest.of("저수지").show(ResultType.QUOTE, ResultOrder.NEWEST, 1);
        var hits = search.find(asked.hitsAfter(null, 2)).hits();
        var rest = search.find(asked.hitsAfter(hits.getLast().cursor(), 2)).hits();
        assertThat(words(
                        Stream.concat(hits.stream(), rest.stream()).map(Hit::id).toList()))
                .containsExactly(REPEATED, OTHER, REPEATED);
    }

    @Test
    void aChosenFacetKeepsItsAlternativesCountable() {
        var kind = facet(SearchFilter.NONE, FacetKind.REPORTER);
        assertThat(kind).containsExactly(Map.entry("성하늘", 1L), Map.entry("임가람", 1L), Map.entry("홍나래", 1L));
        var chosen = new SearchFilter(Map.of(FacetKind.REPORTER, Set.of("임가람")), null, null);
        assertThat(facet(chosen, FacetKind.REPORTER)).isEqualTo(kind);
        assertThat(facet(chosen, FacetKind.SPEAKER)).hasSize(1);
        assertThat(facet(SearchFilter.NONE, FacetKind.SPEAKER))
                .extracting(Map.Entry::getValue)
                .containsExactly(2L, 1L);
    }

    private List<Map.Entry<String, Long>> facet(SearchFilter filter, FacetKind kind) {
        var asked = SearchRequest.of("저수지").show(ResultType.QUOTE, ResultOrder.NEWEST, 1);
        return search.find(asked.within(filter)).facets().stream()
                .filter(facet -> facet.kind() == kind)
                .flatMap(facet -> facet.values().stream())
                .map(value -> Map.entry(value.value(), value.count()))
                .toList();
    }

    @Test
    void theFolderCountsAsHibernateSearchDoes() {
        var fields = List.of(
                new Field(IndexFields.PERSON_ID, Long.class, 12),
                new Field(IndexFields.MONTH, Integer.class, 12),
                new Field(IndexFields.ACT, String.class, 12),
                new Field(IndexFields.REPORTER, String.class, 2));
        try (var entities = factory.createEntityManager()) {
            var session = Search.session(entities);
            var folder = new LuceneFacetCounter().count(session, Quote.class, f -> f.matchAll(), fields);
            var aggregated = new ElasticsearchFacetCounter().count(session, Quote.class, f -> f.matchAll(), fields);
            assertThat(folder).isEqualTo(aggregated).hasSize(fields.size());
            assertThat(folder.get(fields.getLast())).hasSize(2);
        }
    }
}
