package kr.hanmadi.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import kr.hanmadi.Eventually;
import kr.hanmadi.ingest.Filing;
import kr.hanmadi.ingest.Origin;
import kr.hanmadi.ingest.RawText;
import kr.hanmadi.ingest.SourceToStage;
import kr.hanmadi.ingest.Sources;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.quote.Quotes;
import kr.hanmadi.search.api.Hit;
import kr.hanmadi.search.api.ResultOrder;
import kr.hanmadi.search.api.ResultType;
import kr.hanmadi.search.api.SearchRequest;
import kr.hanmadi.search.api.SearchResults;
import kr.hanmadi.search.api.Snippet;
import kr.hanmadi.site.FictionalRecordTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Searches in the seed report, as a reader would. */
@FictionalRecordTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordSearchIntegrationTests {
    @Autowired
    RecordSearch search;

    @Autowired
    Quotes quotes;

    @Autowired
    IndexStatistics index;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Sources sources;

    @Autowired
    Filing filing;

    @BeforeAll
    void fileNothingButTheSeed() throws IOException {
        IndexedDocuments.forget(jdbc);
        try (var seed = new ClassPathResource("seeds/000_aca44f66140bd40e.txt").getInputStream()) {
            sources.stage(new SourceToStage(Origin.SEED, "seed.txt", RawText.read(seed), null, true, true));
        }
        assertThat(filing.fileNext()).isTrue();
    }

    @AfterAll
    void forget() {
        IndexedDocuments.forget(jdbc);
    }

    /** A part of the seed's quotations may be found before the others are, and before its names are known. */
    @BeforeEach
    void seedIsIndexed() {
        Eventually.holds("the seed is indexed", () -> {
            var found = find("정동영");
            return found.count(ResultType.ARTICLE) == 1
                    && found.count(ResultType.SPEAKER) == 1
                    && found.count(ResultType.FORUM) == 1
                    && find("오순영").namedPeople().size() == 1
                    && index.readStanding().documents().getOrDefault(ResultType.QUOTE, 0L) == readableQuotes();
        });
    }

    private long readableQuotes() {
        return jdbc.sql("""
                        select count(*) from quote q join article a on a.id = q.article_id
                        where q.kind <> 'HEADLINE' and q.state in ('FOUND', 'CONFIRMED', 'CORRECTED')
                            and a.state in ('PUBLISHED', 'CORRECTED')""").query(Long.class).single();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "과학기술",
                "정보통신부",
                "인공 지능",
                "인공지능",
                "딥시크",
                "deepseek",
                "딥씨크",
                "정동영",
                "오 의장",
                "컴퓨팅 인프라",
                "\"컴퓨팅 인프라\"",
                "기본법",
                "미중",
                "美中"
            })
    void findsTheSeedBy(String query) {
        assertThat(find(query).counts().getOrDefault(ResultType.ARTICLE, 0L)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"정동영, 정동영", "오 의장, 오순영", "최영두, 최형두", "오순영, 오순영", "네이버클라우드, 하정우", "업계 관계자, 업계 관계자"})
    void findsQuotationsOfTheSpeaker(String query, String speaker) {
        assertThat(speakersFound(query)).contains(speaker);
    }

    @Test
    void aNameFindsOnlyThatSpeakersQuotations() {
        assertThat(speakersFound("오순영")).containsOnly("오순영");
        assertThat(find("정동영").counts()).containsEntry(ResultType.SPEAKER, 1L).containsEntry(ResultType.FORUM, 1L);
    }

    @Test
    void marksTheFoundWords() {
        assertThat(find("딥시크").hits())
                .isNotEmpty()
                .allSatisfy(hit -> assertThat(hit.snippet().pieces())
                        .filteredOn(Snippet.Piece::marked)
                        .extracting(Snippet.Piece::text)
                        .isNotEmpty()
                        .allMatch(text -> text.contains("딥") || text.contains("시크")));
    }

    @Test
    void everyWordMustBeThere() {
        assertThat(find("딥시크 모빌리티").count(ResultType.QUOTE)).isZero();
        assertThat(find("뷁쉙갸뮤").total()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\"",
                "“”",
                "AND OR (",
                "*:*",
                "a:b^~[",
                "!@#$%^&*()",
                "\\",
                "은",
                "그리고",
                "\uD83D\uDE00",
                "\uD83D"
            })
    void answersWhateverIsTyped(String query) {
        assertThat(find(query)).isNotNull();
    }

    @Test
    void answersAVeryLongQuery() {
        assertThat(find("가나다라 ".repeat(20_000))).isNotNull();
        assertThat(find("가".repeat(100_000))).isNotNull();
    }

    private List<String> speakersFound(String query) {
        var hits = search.find(SearchRequest.of(query).show(ResultType.QUOTE, ResultOrder.RELEVANCE, 1))
                .hits();
        return quotes.byIds(hits.stream().map(Hit::id).toList()).values().stream()
                .map(Quote::getSpeakerName)
                .distinct()
                .collect(Collectors.toList());
    }

    private SearchResults find(String query) {
        return search.find(SearchRequest.of(query));
    }
}
