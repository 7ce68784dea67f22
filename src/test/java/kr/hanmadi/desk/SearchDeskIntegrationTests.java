package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import kr.hanmadi.Eventually;
import kr.hanmadi.IntegrationTest;
import kr.hanmadi.search.RecordSearch;
import kr.hanmadi.search.api.ResultType;
import kr.hanmadi.search.api.SearchRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What an editor does about the search, and what it changes for the next reader. */
@IntegrationTest
class SearchDeskIntegrationTests {
    private static final Pattern REMOVE = Pattern.compile(
            "action=\"(/desk/search/synonyms/\\d+/remove)\"[^>]*>(?:<input[^>]*>)?<button[^>]*aria-label=\"뷁쉙갸뮤");

    private static final Pattern UNBLOCK = Pattern.compile("action=\"(/desk/search/blocked/\\d+/remove)\"");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    RecordSearch search;

    private DeskClient desk;

    @BeforeEach
    void signIn() throws Exception {
        desk = DeskClient.signedIn(port, "홍편집", jdbc, passwords);
        Eventually.holds("the seed is indexed", () -> articles("딥시크") == 1);
    }

    @Test
    void aSynonymCountsFromTheNextQueryOn() throws Exception {
        assertThat(articles("뷁쉙갸뮤"))
                .as("no part of it is a word that other tests publish")
                .isZero();
        post("/desk/search/synonyms", Map.of("line", "뷁쉙갸뮤, 스타게이트"));
        Eventually.holds("the synonym is known", () -> articles("뷁쉙갸뮤") == 1);
        var remove = REMOVE.matcher(desk.get("/desk/search").body());
        assertThat(remove.find()).isTrue();
        post(remove.group(1), Map.of());
        Eventually.holds("the synonym is forgotten", () -> articles("뷁쉙갸뮤") == 0);
        assertThat(desk.get("/desk/audit").body()).contains("같은 말 고침", "뷁쉙갸뮤, 스타게이트");
    }

    @Test
    void aWordOfTheDictionaryIsTriedBeforeItIsAdded() throws Exception {
        var tried = desk.get("/desk/search?text=%EB%91%90%EB%A3%A8%EB%B4%87%EC%9D%B4&tried=%EB%91%90%EB%A3%A8%EB%B4%87")
                .body();
        assertThat(tried).contains("<dt>넣으면</dt><dd>두루봇</dd>");
        assertThat(tried).doesNotContain("<dt>지금</dt><dd>두루봇</dd>");
        post("/desk/search/words", Map.of("word", "두루봇"));
        Eventually.holds("the word is in the dictionary", () -> {
            try {
                return desk.get("/desk/search?text=%EB%91%90%EB%A3%A8%EB%B4%87%EC%9D%B4")
                        .body()
                        .contains("<dt>지금</dt><dd>두루봇</dd>");
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    void whatIsNoWordIsRefused() throws Exception {
        post("/desk/search/words", Map.of("word", "두 낱말"));
        assertThat(desk.get("/desk/search").body()).contains("빈칸 없이");
        post("/desk/search/synonyms", Map.of("line", "하나뿐"));
        assertThat(desk.get("/desk/search").body()).contains("말을 둘에서 열둘까지");
    }

    @Test
    void wordsAreKeptFromReaders() throws Exception {
        post("/desk/search/blocked", Map.of("words", "하늘 여울"));
        var page = desk.get("/desk/search").body();
        assertThat(page).contains("앞으로 그 말이 든 것은 권하지 않습니다.", "하늘 여울 빼기");
        var remove = UNBLOCK.matcher(page);
        assertThat(remove.find()).isTrue();
        post(remove.group(1), Map.of());
        assertThat(desk.get("/desk/search").body()).contains("권하지 않기로 한 말이 없습니다.");
        post("/desk/search/blocked", Map.of("words", " "));
        assertThat(desk.get("/desk/search").body()).contains("예순 자 안으로");
        assertThat(desk.get("/desk/audit").body()).contains("권하지 않을 말 고침", "하늘 여울");
    }

    @Test
    void aRebuildNeverTakesTheSearchAway() throws Exception {
        post("/desk/search/rebuild", Map.of());
        Eventually.holds("the rebuild is finished", () -> {
            assertThat(articles("딥시크")).isEqualTo(1);
            return jdbc.sql("select count(*) from index_request where finished_at is null")
                            .query(Long.class)
                            .single()
                    == 0;
        });
        assertThat(desk.get("/desk/search").body()).contains("온전함", "에 마침");
    }

    private void post(String path, Map<String, String> fields) throws Exception {
        var form = new HashMap<>(fields);
        form.put("_csrf", desk.token("/desk/search"));
        assertThat(desk.post(path, form).statusCode()).isEqualTo(302);
    }

    private long articles(String query) {
        return search.find(SearchRequest.of(query)).count(ResultType.ARTICLE);
    }
}
