package kr.hanmadi.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import kr.hanmadi.Eventually;
import kr.hanmadi.IntegrationTest;
import kr.hanmadi.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The search page over HTTP, on the seed report: what a reader types, clicks and takes away. */
@IntegrationTest
class SearchSiteIntegrationTests extends WebTest {
    private static final List<String> PARAMETERS = List.of(
            "q",
            "type",
            "sort",
            "page",
            "speaker",
            "organisation",
            "forum",
            "kind",
            "act",
            "reporter",
            "outlet",
            "from",
            "to",
            "exact",
            "off",
            "with-all",
            "with-period");
    private static final Pattern FACET = Pattern.compile("href=\"(/search\\?[^\"]*kind=indirect[^\"]*)\"");

    @BeforeEach
    void seedIsIndexed() {
        Eventually.holds("the seed is indexed and its names are known", () -> {
            var page = page("/search?q=" + encoded("정동영"));
            return page.contains("class=\"tabs\"") && page.contains("class=\"named\"");
        });
    }

    @Test
    void showsAPersonOfThatNameFirst() {
        var page = page("/search?q=" + encoded("정동영"));
        assertThat(page).contains("class=\"named\"", "이 사람의 발언 1건");
        assertThat(page.indexOf("class=\"named\"")).isLessThan(page.indexOf("class=\"tabs\""));
    }

    @Test
    void showsTheBestOfEveryKindOnOnePage() {
        var page = page("/search?q=" + encoded("딥시크"));
        assertThat(page).contains(">통합</a>", "발언 모두 보기", "기사 모두 보기");
        assertThat(page.indexOf("발언 모두 보기")).isLessThan(page.indexOf("기사 모두 보기"));
        assertThat(page("/search?type=quote&q=" + encoded("딥시크")))
                .doesNotContain("모두 보기")
                .contains("CSV");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ㅈㄷㅇ      | 초성",
                "정동ㅇ      | 이름의 앞부분",
                "wjdehddud | 한영 자판을 바꿔 읽음",
                "정동용      | 혹시",
                "딥시크 우주정거장 | 어디에도 없어 뺌",
                "딥시크      | 같은 말: 딥씨크, DeepSeek"
            })
    void saysHowItReadTheQuery(String query, String said) {
        assertThat(page("/search?q=" + encoded(query))).contains("이렇게 읽었습니다", said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "speaker | 오 의장 | 소속이나 기사 속 이름에서 ‘오 의장’",
                "speaker | 네이버클라우드 | 소속이나 기사 속 이름에서 ‘네이버클라우드’",
                "speaker | 정동영 | 이름에서 ‘정동영’",
                "speaker | ㅈㄷㅇ | 이름에서 ‘정동영’",
                "forum | 최형두 | 주제·장소·주최·참여자·기사 제목에서 ‘최형두’",
                "forum | 국회 | 주제·장소·주최·참여자·기사 제목에서 ‘국회’"
            })
    void saysWhereAPersonOrForumHoldsTheWord(String type, String query, String said) {
        assertThat(page("/search?type=" + type + "&q=" + encoded(query))).contains(">" + said + "<");
    }

    @Test
    void whatIsReadCanBeSwitchedOff() {
        var typed = "/search?q=" + encoded("wjdehddud");
        assertThat(page(typed)).contains("한영 자판 바꿔 읽기 끄기");
        assertThat(page(typed + "&off=keyboard&off=correction")).contains("한영 자판 바꿔 읽기 켜기", "맞는 결과가 없습니다");
        assertThat(page("/search?exact=1&q=" + encoded("인공지능"))).contains("글자 그대로 찾습니다", "맞는 결과가 없습니다");
    }

    @Test
    void aFacetNarrowsAndKeepsItsAlternatives() {
        var all = page("/search?type=quote&q=" + encoded("포럼:정책"));
        var facet = FACET.matcher(all);
        assertThat(facet.find()).isTrue();
        var narrowed = page(facet.group(1).replace("&amp;", "&"));
        assertThat(narrowed).contains("고른 조건", "직접 인용", "<b>간접 인용</b>", "aria-current=\"true\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"speaker=0000000000", "organisation=none", "forum=none", "kind=none", "act=none"})
    void anUnknownFacetFindsNothingAndCanBeTakenBack(String facet) {
        assertThat(page("/search?" + facet + "&q=" + encoded("정동영")))
                .contains("<b>없는 항목</b>", "맞는 결과가 없습니다", "href=\"/search?q=" + encoded("정동영") + "\"");
    }

    @Test
    void theFormWritesTheQuery() {
        var answer = get("/search?with-all=" + encoded("예산") + "&with-speaker=" + encoded("정동영") + "&with-none="
                + encoded("물길"));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse(""))
                .endsWith("/search?q=" + encoded("예산 -물길 발언자:정동영").replace("+", "%20"));
    }

    @Test
    void resultsCanBeTakenAway() {
        var csv = get("/search.csv?q=" + encoded("딥시크"));
        assertThat(csv.headers().firstValue("Content-Disposition").orElse("")).contains("attachment", ".csv");
        assertThat(csv.body()).startsWith("\uFEFF찾은 말,딥시크\r\n").contains("발언,발언자,소속,직함", "오순영", "/quotes/");
        assertThat(page("/search.json?q=" + encoded("딥시크")))
                .contains("\"query\":\"딥시크\"", "\"madeAt\"", "\"발언자\":\"오순영\"");
    }

    @Test
    void aConditionThatIsNoneIsNamedAndWhatNewslettersAppendIsNot() {
        assertThat(page("/search?speker=x&q=" + encoded("딥시크"))).contains("주소에 있는 조건 speker=x", "오순영");
        assertThat(page("/search?utm_source=x&q=" + encoded("딥시크")))
                .contains("오순영")
                .doesNotContain("주소에 있는 조건");
        assertThat(get("/search.csv?speker=x&q=" + encoded("딥시크")).statusCode()).isEqualTo(400);
    }

    @Test
    void completesWhatIsTyped() {
        assertThat(page("/suggest?q=" + encoded("ㅈㄷ"))).contains("\"text\":\"정동영\"", "\"kind\":\"PERSON\"");
        assertThat(page("/suggest?q=" + encoded("정도"))).contains("정동영");
        assertThat(page("/suggest?q=")).isEqualTo("[]");
    }

    @Test
    void explainsItself() {
        assertThat(page("/help/search")).contains("검색식", "관련도순은 이렇게 정합니다", "발언자:홍길동");
    }

    @Test
    void answersWhateverStandsInTheAddress() {
        var random = new Random(11);
        for (int round = 0; round < 60; round++) {
            var address = new StringBuilder("/search?");
            for (var name : PARAMETERS) {
                if (random.nextBoolean()) {
                    var bytes = new byte[random.nextInt(24)];
                    random.nextBytes(bytes);
                    address.append(name).append('=');
                    for (byte each : bytes) {
                        address.append("%%%02X".formatted(each & 0xFF));
                    }
                    address.append('&');
                }
            }
            assertThat(get(address.toString()).statusCode())
                    .as(address.toString())
                    .isIn(200, 302);
        }
        for (var typed :
                List.of("a:b^~[", "\"", "((((", "-", "*:*", "\uD83D\uDE00", "OR OR", "발언자:", "기간:xx", "유형:없음")) {
            assertThat(get("/search?q=" + encoded(typed)).statusCode())
                    .as(typed)
                    .isEqualTo(200);
            assertThat(get("/suggest?q=" + encoded(typed)).statusCode())
                    .as(typed)
                    .isEqualTo(200);
            assertThat(get("/search.csv?q=" + encoded(typed)).statusCode())
                    .as(typed)
                    .isEqualTo(200);
        }
    }

    private String page(String path) {
        var answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
