package kr.hanmadi.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import kr.hanmadi.Eventually;
import kr.hanmadi.WebTest;
import kr.hanmadi.search.IndexedDocuments;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every reader page, over HTTP, from a record of people who do not exist. */
@NullUnmarked
@FictionalRecordTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReaderPagesIntegrationTests extends WebTest {
    private static final Pattern LOCATION = Pattern.compile("/articles/[0-9a-z]{10}/%EB%82%98.*");

    @Autowired
    private FictionalRecord fictional;

    @Autowired
    private JdbcClient jdbc;

    private FictionalRecord.Ids ids;

    @BeforeAll
    void saveAlone() {
        IndexedDocuments.forget(jdbc);
        ids = fictional.save();
    }

    @AfterAll
    void forget() {
        IndexedDocuments.forget(jdbc);
    }

    @Test
    void showsTheNewestArticleAndAQuotationOnTheFirstPage() {
        assertThat(page("/")).contains("나루시 물길 관리", "오늘의 한마디", "제3회 우리 물길 정책 토론회", "많이 인용된 사람");
    }

    @Test
    void marksQuotationsInPlaceAndNamesTheSpeakerBeside() {
        assertThat(page(article()))
                .containsPattern("<q id=\"q-" + ids.quote()
                        + "\" data-n=\"1\">“수질 자료를 분기마다 모두에게 열어야 믿음이 생긴다”</q><a [^>]*><span>1</span></a>고 강조했다.")
                .contains("href=\"/quotes/" + ids.quote() + "\"")
                .contains("바로잡습니다", "어촌계장의 이름을 ‘임꺽정’으로 바로잡습니다.")
                .contains("표기 ‘임꺾정’", "제목 인용: 축약", "제목 인용: 변형")
                .contains("<span class=\"body-says\">“물길을 어떻게 쓸지는 그 곁에 사는 주민이 함께 정해야 오래간다”</span>")
                .contains("<link rel=\"canonical\" href=\"https://hanmadi.example/articles/" + ids.article() + "/")
                .contains("등록번호 가나 아00000")
                .doesNotContain("문의 02-000-0000");
    }

    @Test
    void countsPeopleWithoutUnnamedSources() {
        assertThat(page(article())).contains("발언 8건", "발언자 3명", "익명 취재원 1");
    }

    @Test
    void neverMarksWhatAnEditorRejected() {
        assertThat(page(article())).contains("고기잡이 하는 사람 말도 들어 달라").doesNotContain("q-" + ids.rejectedQuote());
        assertThat(html("/quotes/" + ids.rejectedQuote()).statusCode()).isEqualTo(404);
    }

    @Test
    void showsOnlyParagraphsWithQuotationsOfOthersArticles() {
        assertThat(page(moved("/articles/" + ids.quotesOnly())))
                .contains("“첫차를 삼십 분 앞당기겠다”", "중략", "가나일보에서 전문 읽기", "https://news.example.org/bus/1")
                .doesNotContain("보이지 않아야");
    }

    @Test
    void tellsWhenAndWhyAnArticleWasWithdrawn() {
        for (var path : new String[] {"/articles/" + ids.withdrawn(), "/quotes/" + ids.quoteOfWithdrawn()}) {
            var response = html(path);
            assertThat(response.statusCode()).isEqualTo(410);
            assertThat(response.body()).contains("같은 기사가 두 번 실렸습니다.", "2025년 3월 4일");
        }
    }

    @Test
    void leadsFromAnArticleToItsReporterAndToWhatBelongsToIt() {
        var page = page(article());
        assertThat(page).contains("같은 포럼을 다뤘습니다", "물길 토론회서 “주민이 함께 정해야”", "같은 포럼의 다음 기사");
        var reporter = Pattern.compile("/reporters/[0-9a-z]{10}/[^\"]*").matcher(page);
        assertThat(reporter.find()).isTrue();
        assertThat(page(reporter.group())).contains("변강쇠 기자", "가나일보", "나루시 물길 관리");
    }

    @Test
    void showsWhatWasCorrectedAndWhatStoodThereBefore() {
        var second = moved("/articles/" + ids.secondReport());
        assertThat(page(second)).contains("고치기 전", "<del>주민이 정해야</del>", "<ins>주민이 함께 정해야</ins>", "고친 기록 보기");
        assertThat(page(second + "/revisions")).contains("<b>제목</b> 물길 토론회서 “주민이 <ins>함께 </ins>정해야”");
        assertThat(page(article() + "/revisions")).contains("어촌계장의 이름을");
    }

    @Test
    void findsTheSameUtteranceInAnotherArticleAndWhoSpeaksOfASpeaker() {
        assertThat(page("/quotes/" + ids.trimmedQuote()))
                .contains("다른 기사에 실린 같은 말", "<ins>그 곁에 사는 </ins>", "HTML로 옮기기");
        assertThat(page("/quotes/" + ids.quote())).contains("다른 사람의 말에 나온 성춘향", "성춘향 교수의 말대로 자료를 열자");
    }

    @Test
    void mergesReportsOfOneForumAndCountsTheSameWordsOnce() {
        assertThat(page(moved("/forums/" + ids.forum())))
                .contains("다른 기사 1건에도 실림", "순서", "발제", "따옴표 없이 옮긴 말", "어디에서 온 말인가", "학계·연구")
                .doesNotContain(">물길을 어떻게 쓸지는 주민이 함께 정해야 오래간다<");
    }

    @Test
    void leadsThroughTheRecordByDayAndByCalendar() {
        assertThat(page("/calendar/2025-03")).contains("2025년 3월", "제3회 우리 물길 정책 토론회", "datetime=\"2025-03-04\"");
        assertThat(page("/calendar/1999-12")).contains("열린 것으로 아는 포럼이 없습니다", "2025년 3월 보기");
        assertThat(page("/calendar")).contains("제3회 우리 물길 정책 토론회");
        assertThat(moved("/calendar?month=nonsense")).isEqualTo("/calendar");
        assertThat(page("/archive")).contains("/archive/2025", "/archive/2024");
        assertThat(page("/archive/2025/3")).contains("나루시 물길 관리").doesNotContain("다라시 버스 공청회 열려");
        assertThat(page("/archive/2025/3/4")).contains("나루시 물길 관리");
        assertThat(html("/archive/2025/3/5").statusCode()).isEqualTo(404);
        assertThat(html("/archive/2025/13").statusCode()).isEqualTo(404);
    }

    @Test
    void showsWhomAnOrganisationBacksAndWhoSpokeForIt() {
        var found =
                Pattern.compile("/organisations/[0-9a-z]{10}/[^\"]*").matcher(page(moved("/forums/" + ids.forum())));
        assertThat(found.find()).isTrue();
        assertThat(page(found.group())).contains("나루시", "연 포럼", "제3회 우리 물길 정책 토론회", "기관 이름으로 낸 말");
        assertThat(page(found.group() + "?show=quotes")).contains("제안서를 받는 대로 검토하겠다");
        assertThat(page("/organisations?initial=%E3%84%B4")).contains("나루연구원").doesNotContain(">다라교통<");
    }

    @Test
    void letsAReaderChooseAmongAPersonsQuotations() {
        var speaker = moved("/speakers/" + ids.speaker());
        assertThat(page(speaker + "?year=2025&kind=direct")).contains("고른 발언 4건");
        assertThat(page(speaker + "?year=1999")).contains("고른 발언 0건");
        assertThat(page(speaker + "?year=x&act=y&kind=z&forum=%00")).doesNotContain("고른 발언");
        assertThat(page(speaker + "/record")).contains("홍길동 발언 기록", "지난 십 년 동안");
        assertThat(page("/speakers?name=%00")).contains("홍길동");
        assertThat(html("/topics/x?speaker=%00").statusCode()).isEqualTo(404);
        assertThat(page("/speakers?name=%ED%99%8D%EA%B8%B8%EB%8F%99")).contains("나루연구원 연구위원", "다라교통 사장");
    }

    @Test
    void listsSourcesWithoutANameByKindAndNeverAsPersons() {
        assertThat(page("/speakers/unnamed?kind=industry"))
                .contains("기준이 해마다 바뀌면 아무도 투자하지 못한다")
                .doesNotContain("다음 달까지 공동 제안서를");
        assertThat(page("/speakers/unnamed?kind=together")).contains("다음 달까지 공동 제안서를");
        assertThat(page("/speakers")).doesNotContain("업계 관계자", "두 발제자");
    }

    @Test
    void listsEveryCorrection() {
        assertThat(page("/corrections") + page("/corrections?page=2") + page("/corrections?page=3"))
                .contains("어촌계장의 이름을 ‘임꺽정’으로", "제목에서 빠진 말을", "철회", "같은 기사가 두 번");
    }

    @Test
    void hidesDrafts() {
        assertThat(html("/articles/" + ids.draft()).statusCode()).isEqualTo(404);
        assertThat(page("/articles")).doesNotContain("아직 내지 않은 기사", "잘못 실은 기사");
    }

    @Test
    void sendsAnOldSlugToTheRightAddressAndReadsIdsInEitherCase() {
        for (var path : new String[] {"", "/x", "/%EB%82%98"}) {
            var response = html("/articles/" + ids.article().toUpperCase(Locale.ROOT) + path + "?a=1");
            assertThat(response.statusCode()).isEqualTo(301);
            assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-cache");
            assertThat(response.headers().firstValue("Location"))
                    .hasValueSatisfying(
                            location -> assertThat(location).matches(LOCATION).endsWith("?a=1"));
        }
    }

    @Test
    void tellsWhyASpeakerWasNamed() {
        assertThat(page("/quotes/" + ids.quote()))
                .contains("왜 이 사람인가", "성춘향 교수는", "말하다", "진술", "높음", "발언자를 바로잡음")
                .contains("<mark>“수질 자료를 분기마다 모두에게 열어야 믿음이 생긴다”</mark>고 강조했다.");
        assertThat(page("/quotes/" + ids.lastQuote())).contains("기사 속 문장의 짜임으로 판단했습니다.");
        assertThat(page("/quotes/" + ids.headlineQuote())).contains("제목의 말은 본문의 말을 줄인 것입니다.");
    }

    @Test
    void listsAPersonsQuotationsNamesakesAndCompany() {
        assertThat(page(moved("/speakers/" + ids.speaker())))
                .contains("지난 십 년 동안 시가 쓴 돈의 절반은", "당시 나루연구원 연구위원", "2025. 3. 4.")
                .contains("같은 이름의 다른 사람", "다라교통 사장")
                .contains("같은 자리에서 말한 사람", "임꺽정")
                .contains("name=\"speaker\" value=\"" + ids.speaker() + "\"");
        assertThat(page(moved("/speakers/" + ids.hostWhoNeverSpoke()))).contains("장보고", "주최", "제3회 우리 물길 정책 토론회");
    }

    @Test
    void ordersAForumsQuotations() {
        var forum = moved("/forums/" + ids.forum());
        assertThat(page(forum)).contains("나온 순서", "누가 얼마나 말했나", "장보고", "2025년 3월 4일 화요일 오후 2시");
        assertThat(page(forum + "?by=speaker")).contains("class=\"group\"");
        assertThat(page(forum + "?by=nonsense")).doesNotContain("class=\"group\"");
    }

    @Test
    void listsSpeakersByTheirFirstConsonant() {
        assertThat(page("/speakers?initial=%E3%85%85")).contains("성춘향").doesNotContain(">홍길동<");
        assertThat(page("/speakers?initial=%E3%85%8E")).contains(">홍길동<");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-3", "99999999999999999999", "x", "", "%EC%9D%BC", "1e9", "0x1"})
    void readsAnyPageNumberKindly(String number) {
        for (var list : new String[] {"/speakers", "/quotes"}) {
            // the last page may be the long report's, whichever test ran before
            assertThat(page(list + "?page=" + number)).containsAnyOf("홍길동", "심청");
        }
    }

    @Test
    void answersPeopleWithAPageAndMachinesWithAProblem() {
        assertThat(html("/nowhere").body()).contains("찾는 쪽이 없습니다", "role=\"search\"");
        assertThat(html("/articles/0000000000/%EB%82%98%EB%A3%A8%EC%8B%9C-%EB%AC%BC%EA%B8%B8")
                        .body())
                .contains("이 가운데 찾는 것이 있습니까", "나루시 물길 관리");
        var problem = send(request("/nowhere").header("Accept", "application/json"));
        assertThat(problem.statusCode()).isEqualTo(404);
        assertThat(problem.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(problem.body()).contains("\"status\":404", "찾는 쪽이 없습니다");
    }

    @Test
    void protectsEveryResponseAndSetsNoCookie() {
        for (var path : new String[] {"/", "/nowhere", "/css/hanmadi.css", "/articles/" + ids.withdrawn(), "/about"}) {
            var headers = html(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy ->
                            assertThat(policy).startsWith("default-src 'none'").doesNotContain("unsafe"));
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void answersNotModifiedWhileNothingChanged() {
        for (var path : new String[] {"/", article(), "/quotes/" + ids.quote()}) {
            var tag = html(path).headers().firstValue("ETag").orElseThrow();
            assertThat(send(request(path).header("If-None-Match", tag)).statusCode())
                    .isEqualTo(304);
        }
    }

    @Test
    void namesAssetsByTheirContent() {
        var matcher = Pattern.compile("/css/hanmadi-[0-9a-f]{32}\\.css").matcher(page("/"));
        assertThat(matcher.find()).isTrue();
        var response = html(matcher.group());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("max-age=31536000", "immutable"));
    }

    @Test
    void asksTheDatabaseAsOftenForManyAsForOne() {
        var paths = new String[] {
            "/",
            "/articles",
            "/forums",
            "/speakers",
            "/quotes",
            article(),
            moved("/forums/" + ids.forum()),
            moved("/speakers/" + ids.speaker()),
            "/quotes/" + ids.quote(),
            moved("/articles/" + ids.secondReport()),
            moved("/forums/" + ids.forum()) + "?by=article",
            moved("/speakers/" + ids.speaker()) + "?year=2025",
            moved("/speakers/" + ids.speaker()) + "/record",
            "/speakers/unnamed",
            "/organisations",
            "/calendar/2025-03",
            "/archive/2025",
            "/corrections",
            "/topics"
        };
        save(10);
        var before = Arrays.stream(paths).mapToLong(this::queries).toArray();
        save(10);
        for (int i = 0; i < paths.length; i++) {
            assertThat(queries(paths[i])).as(paths[i]).isEqualTo(before[i]).isLessThan(20);
        }
    }

    @Test
    void showsAThousandQuotationsOfOneReport() {
        var record = fictional.saveLong(1000);
        var article = moved("/articles/" + record.getFirst());
        var first = page(article);
        assertThat(first).contains("발언 1,000건", "“0번째 의견은").doesNotContain("“999번째 의견은");
        var pages = Pattern.compile("1 / (\\d+)쪽").matcher(first);
        assertThat(pages.find()).isTrue();
        assertThat(page(article + "?page=" + pages.group(1))).contains("999번째 의견은");
        var forum = moved("/forums/" + record.getLast());
        assertThat(page(forum)).contains("1 / 5쪽").doesNotContain("999번째 의견은");
        assertThat(page(forum + "?page=5")).contains("999번째 의견은");
        assertThat(page(forum + "?by=speaker&page=5")).contains("class=\"group\"");
        assertThat(queries(article)).isLessThan(20);
        assertThat(queries(forum)).isLessThan(20);
    }

    @Test
    void listsTheReportsOfAForumByPages() {
        var forum = moved("/forums/" + fictional.saveReports(41));
        var page = page(forum);
        assertThat(page).contains("41건", "41번째 소식", "22번째 소식", "href=\"" + forum + "/reports\"");
        assertThat(page).doesNotContain(">물길 이어말하기 21번째 소식<");
        assertThat(page(forum + "/reports")).contains("1 / 2쪽", "12번째 소식").doesNotContain("11번째 소식");
        assertThat(page(forum + "/reports?page=2")).contains("11번째 소식", ">물길 이어말하기 1번째 소식<");
        assertThat(page(moved("/forums/" + fictional.saveLong(1).getLast()))).doesNotContain("/reports\"");
    }

    private void save(int times) {
        for (int i = 0; i < times; i++) {
            fictional.save();
        }
    }

    /** How often the page asks the database when it is made, not when it was kept. */
    private long queries(String path) {
        jdbc.sql("update article set outlet = outlet where false").update();
        Eventually.holds(path + " is made again", () -> {
            RequestQueries.COUNT.set(0);
            page(path);
            return RequestQueries.COUNT.get() > 0;
        });
        return RequestQueries.COUNT.get();
    }

    private String article() {
        return moved("/articles/" + ids.article());
    }

    /** The address that this one leads to. */
    private String moved(String path) {
        return html(path).headers().firstValue("Location").orElse(path);
    }

    /** A page that must be there, without message keys or expressions that were not resolved. */
    private String page(String path) {
        var response = html(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        assertThat(response.body()).as(path).contains("<html lang=\"ko\"").doesNotContain("??", "${", "th:");
        return response.body();
    }

    private HttpResponse<String> html(String path) {
        return send(request(path).header("Accept", "text/html"));
    }
}
