package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import jakarta.persistence.EntityManagerFactory;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import kr.hanmadi.IntegrationTest;
import kr.hanmadi.quote.Quotes;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A report of 13,333 remarks, wherever it is read, is read in parts. */
@IntegrationTest
class LongReportIntegrationTests {
    private static final int REMARKS = 13_333;
    private static final int MEGABYTE = 1 << 20;
    private static final String ARTICLE = "000000w0rd";
    private static final String PATH = "/articles/" + ARTICLE + "/-";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    ReviewPages pages;

    @Autowired
    Quotes quotes;

    @Autowired
    EntityManagerFactory sessions;

    private DeskClient reader;

    /** Written into the tables, because reading and indexing it is not what is asked here. */
    @BeforeEach
    void fileTheReport() {
        reader = new DeskClient(port);
        var head = "아주 긴 토론회의 기록";
        var body = new StringBuilder(head).append('\n');
        for (int i = 0; i < REMARKS; i++) {
            body.append(line(i)).append('\n');
        }
        int length = line(0).length() + 1;
        int opens = line(0).indexOf('“') + 1;
        int closes = line(0).indexOf('”');
        long article = jdbc.sql("""
                        insert into article (id, public_id, slug, headline, full_text, state, body, rules_version, version,
                            reported_on, published_at)
                        values (nextval('article_seq'), ?, '-', ?, 'PUBLIC', 'PUBLISHED', ?, 1, 0, '2001-01-01', '2001-01-02')
                        returning id""")
                .params(ARTICLE, head, body.toString())
                .query(Long.class)
                .single();
        jdbc.sql("insert into passage values (?, 0, 'HEADLINE', 0, ?)")
                .params(article, head.length())
                .update();
        jdbc.sql("insert into passage select ?, i + 1, 'PARAGRAPH', ? + i * ?, ? + (i + 1) * ? - 1"
                        + " from generate_series(0, ? - 1) i")
                .params(article, head.length() + 1, length, head.length() + 1, length, REMARKS)
                .update();
        long before = jdbc.sql("select nextval('quote_seq')").query(Long.class).single();
        jdbc.sql("select setval('quote_seq', ?)")
                .param(before + REMARKS + 200)
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into quote (id, public_id, article_id, kind, start_offset, end_offset, words, utterance,
                            speaker_kind, rule, confidence, state, version)
                        select :before + 100 + i, '0000w' || lpad(i::text, 5, '0'), a.id, 'DIRECT',
                            :head + i * :length + :opens, :head + i * :length + :closes,
                            lpad(i::text, 5, '0') || '번째 물길을 주민과 함께 정하자', i + 1,
                            'NOBODY', 'none', 'LOW', 'FOUND', 0
                        from article a, generate_series(0, :remarks - 1) i where a.id = :article""")
                .param("before", before)
                .param("head", head.length() + 1)
                .param("length", length)
                .param("opens", opens)
                .param("closes", closes)
                .param("remarks", REMARKS)
                .param("article", article)
                .update();
    }

    /** Other tests count what the record holds. */
    @AfterEach
    void takeItAway() {
        jdbc.sql("delete from quote where article_id in (select id from article where public_id = ?)")
                .param(ARTICLE)
                .update();
        jdbc.sql("delete from article where public_id = ?").param(ARTICLE).update();
    }

    private static String line(int number) {
        return "토론자는 “%05d번째 물길을 주민과 함께 정하자”고 말했다.".formatted(number);
    }

    private static String quote(int number) {
        return "0000w%05d".formatted(number);
    }

    @Test
    void theArticleIsReadPageByPage() throws Exception {
        var first = small(PATH);
        assertThat(first).contains("?page=2").contains("id=\"q-" + quote(0)).doesNotContain("q-" + quote(5_000));
        var lastLink = Pattern.compile("page=(\\d+)\" rel=\"last|rel=\"last\" href=\"[^\"]*page=(\\d+)")
                .matcher(first);
        assertThat(lastLink.find()).isTrue();
        int last = Integer.parseInt(lastLink.group(1) != null ? lastLink.group(1) : lastLink.group(2));
        assertThat(small(PATH + "?page=" + last))
                .contains("id=\"q-" + quote(REMARKS - 1))
                .containsPattern("rel=\"canonical\" href=\"[^\"]*" + PATH + "\\?page=" + last + "\"");
    }

    @Test
    void aLinkToARemarkLeadsToThePageThatHoldsIt() throws Exception {
        var page = small("/quotes/" + quote(9_999));
        var link = Pattern.compile(PATH + "\\?at=(\\d+)#").matcher(page);
        assertThat(link.find()).isTrue();
        var moved = reader.get(PATH + "?at=" + link.group(1));
        assertThat(moved.statusCode()).isBetween(301, 303);
        assertThat(small(moved.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", "")))
                .contains("id=\"q-" + quote(9_999));
        assertThat(reader.get(PATH + "?at=0").headers().firstValue("Location").orElseThrow())
                .endsWith(PATH);
    }

    @Test
    void programsReadItsRemarksInBatches() throws Exception {
        var article = small("/api/v1/articles/" + ARTICLE);
        assertThat(article).contains(quote(99)).doesNotContain(quote(100));
        var more = Pattern.compile("\"moreQuotes\":\"http://[^/]+([^\"]+)\"").matcher(article);
        assertThat(more.find()).isTrue();
        var batch = small(more.group(1));
        assertThat(batch).contains(quote(100)).contains(quote(199)).doesNotContain(quote(200));
        assertThat(batch).contains("article=" + ARTICLE);
    }

    @Test
    void feedsAndPicturesOfItAreSmall() throws Exception {
        small("/feed/articles.atom");
        small("/feed/quotes.json");
        small("/share/articles/" + ARTICLE + ".png");
    }

    @Test
    void itIsReviewedPageByPage() throws Exception {
        reader = DeskClient.signedIn(port, "긴글편집", jdbc, passwords);
        var first = small("/desk/articles/" + ARTICLE);
        assertThat(first.split("<li class=\"card")).hasSize(101);
        assertThat(small("/desk/articles/" + ARTICLE + "?page=134")).contains("card-" + quote(REMARKS - 1));
        assertThat(pages.pageOf(ARTICLE, quote(777))).isEqualTo("/desk/articles/" + ARTICLE + "?page=8");
        assertThat(pages.pageOf(ARTICLE, quote(7))).isEqualTo("/desk/articles/" + ARTICLE);
    }

    @Test
    void itsForumIsReadFromTheFirstRemarksAndSaysSo() throws Exception {
        jdbc.sql("""
                        with held as (insert into forum (id, public_id, slug, name, name_key, kind, state, version)
                            values (nextval('forum_seq'), '000000f0rm', '-', '긴 글의 포럼', '긴글의포럼', 'FORUM', 'ENDED', 0)
                            returning id)
                        update article set forum_id = (select id from held) where public_id = ?""").param(ARTICLE).update();
        try {
            assertThat(small("/forums/000000f0rm/-")).contains("앞부분만", quote(0)).doesNotContain(quote(2_000));
            assertThat(small("/forums/000000f0rm/-?page=10"))
                    .contains(quote(1_999))
                    .doesNotContain(quote(2_000));
        } finally {
            jdbc.sql("update article set forum_id = null where public_id = ?")
                    .param(ARTICLE)
                    .update();
            jdbc.sql("delete from forum where public_id = '000000f0rm'").update();
        }
    }

    @Test
    void aPageLoadsWhatItShowsAndNotEveryRemark() throws Exception {
        var statistics = sessions.unwrap(SessionFactory.class).getStatistics();
        reader = DeskClient.signedIn(port, "긴글편집", jdbc, passwords);
        statistics.setStatisticsEnabled(true);
        try {
            for (var path : List.of(
                    PATH + "?page=2",
                    PATH + "?at=100000",
                    "/desk",
                    "/desk/articles/" + ARTICLE + "?page=100",
                    "/share/articles/" + ARTICLE + ".png",
                    "/api/v1/articles/" + ARTICLE)) {
                statistics.clear();
                assertThat(reader.get(path).statusCode()).as(path).isLessThan(400);
                assertThat(statistics.getEntityLoadCount()).as(path).isLessThan(1_000);
            }
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    /** An export reads so many at once: their article is read once, and not with each of them. */
    @Test
    void theTextIsNotReadWithEveryRemark() {
        var ids = jdbc.sql(
                        "select id from quote where article_id = (select id from article where public_id = ?) limit 500")
                .param(ARTICLE)
                .query(Long.class)
                .list();
        var threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThat(quotes.byIds(ids)).hasSize(500);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(100L * MEGABYTE);
    }

    private String small(String path) throws Exception {
        HttpResponse<String> answer = reader.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.body().length()).as(path).isLessThan(MEGABYTE);
        return answer.body();
    }
}
