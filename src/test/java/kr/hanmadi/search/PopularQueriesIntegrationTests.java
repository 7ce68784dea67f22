package kr.hanmadi.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kr.hanmadi.Eventually;
import kr.hanmadi.IntegrationTest;
import kr.hanmadi.WebTest;
import kr.hanmadi.record.KoreanTime;
import kr.hanmadi.search.api.SearchRequest;
import kr.hanmadi.search.api.Suggestion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No single client can plant what all readers are offered. */
@IntegrationTest
class PopularQueriesIntegrationTests extends WebTest {
    private static final int MANY = 12;

    @Autowired
    RecordSearch search;

    @Autowired
    QueryLog log;

    @Autowired
    PopularQueries queries;

    @Autowired
    Suggestions suggestions;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void seedIsIndexed() {
        Eventually.holds(
                "the seed is indexed and its names are known",
                () -> search.find(SearchRequest.of("정동영 오순영")).namedPeople().size() == 2
                        && search.find(SearchRequest.of("딥시크")).total() > 0);
        forget();
    }

    @AfterEach
    void forget() {
        log.write();
        for (var table : List.of("search_query", "search_reader", "search_salt", "search_block")) {
            jdbc.sql("delete from " + table).update();
        }
        queries.renew();
    }

    @Test
    void whatManyReadersFoundAsTypedIsOffered() {
        askedByMany("딥시크");
        assertThat(popular()).containsExactly("딥시크");
        assertThat(suggestions.suggest("딥시")).extracting(Suggestion::text).contains("딥시크");
    }

    @Test
    void threeRequestsOfOneClientPlantNothing() {
        for (int i = 0; i < 3; i++) {
            assertThat(get("/search?q=%EC%A0%95%EB%8F%99%EC%98%81+%EC%98%88%EC%82%B0")
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(popular()).isEmpty();
        assertThat(get("/suggest?q=%EC%A0%95%EB%8F%99%EC%98%81").body()).doesNotContain("예산");
    }

    @Test
    void aSingleClientIsCountedOnceADayHoweverOftenItAsks() {
        for (int i = 0; i < 200; i++) {
            asked("딥시크", "192.0.2.1");
            if (i % 50 == 0) {
                log.write();
            }
        }
        assertThat(popular()).isEmpty();
        assertThat(jdbc.sql("select readers from search_query")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aClientThatComesBackEveryDayIsNotMany() {
        for (int ago = 0; ago < 20; ago++) {
            jdbc.sql(
                            "insert into search_query (day, words, asked, empty, loose, readers) values (?, '딥시크', 9, 0, 0, 1)")
                    .param(LocalDate.now(KoreanTime.ZONE).minusDays(ago))
                    .update();
        }
        assertThat(popular()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "정동영 예산",
                "정동영 의원 인공지능",
                "예산 정동영",
                "정동영예산",
                "정동영 AI",
                "정동영 OR 사기꾼",
                "정동영 -예산",
                "정동영 \"인공지능\"",
                "발언자:정동영 예산"
            })
    void besideAPersonsNameStandNamesAlone(String planted) {
        askedByMany(planted);
        assertThat(popular()).isEmpty();
    }

    @Test
    void namesAndBodiesOfTheRecordMayStandBesideAName() {
        askedByMany("정동영");
        askedByMany("정동영 오순영");
        assertThat(popular()).containsExactlyInAnyOrder("정동영", "정동영 오순영");
    }

    @ParameterizedTest
    @ValueSource(strings = {"우주정거장 딥시크 사기꾼", "사기꾼횡령범", "ㅈㄷㅇ", "정동용", "딥시크 OR 사기꾼", "사기꾼 | 딥시크"})
    void whatWasNotFoundAsTypedIsNotOffered(String planted) {
        askedByMany(planted);
        assertThat(popular()).isEmpty();
    }

    @Test
    void whatAnEditorKeepsBackIsNotOffered() {
        askedByMany("딥시크");
        askedByMany("인공지능");
        assertThat(popular()).hasSize(2);
        assertThat(queries.block("  딥 시크 ")).isTrue();
        assertThat(queries.popular()).containsExactly("인공지능");
        assertThat(popular()).containsExactly("인공지능");
        assertThat(queries.block("딥 시크")).isFalse();
        assertThat(queries.unblock(queries.blocked().getFirst().id())).isTrue();
        assertThat(popular()).hasSize(2);
    }

    @Test
    void whoWasCountedIsForgottenWithTheDay() {
        askedByMany("딥시크");
        log.write();
        assertThat(rows("search_reader")).isEqualTo(MANY);
        jdbc.sql("update search_reader set day = day - 1").update();
        jdbc.sql("update search_salt set day = day - 1").update();
        log.write();
        assertThat(rows("search_reader")).isZero();
        assertThat(rows("search_salt")).isZero();
        assertThat(popular()).containsExactly("딥시크");
    }

    @Test
    void whatIsOfferedComesFromTheRecordFirst() {
        askedByMany("정동영");
        askedByMany("정동영 오순영");
        popular();
        assertThat(suggestions.suggest("정동"))
                .extracting(Suggestion::kind)
                .startsWith(Suggestion.Kind.PERSON)
                .endsWith(Suggestion.Kind.QUERY);
    }

    private long rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private void askedByMany(String typed) {
        for (int i = 0; i < MANY; i++) {
            asked(typed, "198.51.100." + i);
        }
    }

    private void asked(String typed, String network) {
        log.count(typed, search.find(SearchRequest.of(typed)), network);
    }

    private List<String> popular() {
        log.write();
        queries.renew();
        return queries.popular();
    }
}
