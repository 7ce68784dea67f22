package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import kr.hanmadi.IntegrationTest;
import kr.hanmadi.account.EditorRole;
import kr.hanmadi.desk.DeskClient.Part;
import kr.hanmadi.record.KoreanTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What there is to do today, as one queue, and the coverage plans of forums. */
@IntegrationTest
class TodayIntegrationTests {
    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder passwords;

    private DeskClient reporter;
    private DeskClient editor;

    @BeforeEach
    void signIn() throws Exception {
        reporter = DeskClient.signedIn(port, "오늘기자", EditorRole.REPORTER, jdbc, passwords);
        editor = DeskClient.signedIn(port, "오늘데스크", EditorRole.EDITOR, jdbc, passwords);
    }

    @Test
    void eachSeesWhatWaitsForHimAndTheMostDoubtfulDraftsFirst() throws Exception {
        var sure = paste("물총새골", "물총새별 한빛대 교수는 “둑을 쌓자”고 말했다.");
        var doubtful = paste("딱새골", "“둑이 낮다.” “물이 찬다.” “길이 없다.”");
        assertThat(jdbc.sql("select count(*) from quote q join article a on a.id = q.article_id"
                                + " where a.public_id = ? and q.kind = 'DIRECT' and q.speaker_kind = 'NOBODY'")
                        .param(doubtful)
                        .query(Long.class)
                        .single())
                .isPositive();
        var mine = reporter.get("/desk?show=mine").body();
        assertThat(mine).as("who pastes a report sees to it").contains("물총새골을 보자는 말", "딱새골을 보자는 말", "오늘기자");
        assertThat(mine.indexOf("딱새골을 보자는 말")).isLessThan(mine.indexOf("물총새골을 보자는 말"));
        assertThat(editor.get("/desk?show=mine").body()).doesNotContain("물총새골을 보자는 말");

        act(reporter, sure, "send", Map.of());
        assertThat(editor.get("/desk?show=sent").body())
                .contains("물총새골을 보자는 말", "오늘기자 · ")
                .doesNotContain("딱새골을 보자는 말");
        act(editor, sure, "return", Map.of("note", "둑 높이를 확인해 주세요"));
        assertThat(reporter.get("/desk").body()).contains("돌아온 글", "오늘데스크: 둑 높이를 확인해 주세요");

        act(editor, sure, "schedule", Map.of("at", inAnHour()));
        assertThat(reporter.get("/desk").body()).as("a fact is missing").doesNotContain("에 냅니다 · 오늘데스크");
        act(editor, sure, "origin", Map.of("dayUnknown", "true"));
        act(editor, sure, "schedule", Map.of("at", inAnHour()));
        assertThat(reporter.get("/desk").body()).contains("출고 예약", "에 냅니다 · 오늘데스크");
        act(editor, sure, "byline", Map.of("reporters", "홍길동", "outlet", "나나일보"));
        assertThat(editor.get("/desk").body()).contains("나가지 않음", "예약한 뒤에 글이 바뀌어 내지 않습니다");
        act(editor, sure, "unschedule", Map.of());
        assertThat(editor.get("/desk?show=anything&page=nowhere").statusCode()).isEqualTo(200);
    }

    @Test
    void aForumOfTodaySaysWhoGoesAndThePlanGoesWithItWhenTwoAreJoined() throws Exception {
        var forum = forumToday("개개비 정책토론회");
        assertThat(reporter.get("/desk").body()).contains("오늘 포럼", "개개비 정책토론회", "누가 갈지 정하지 않았습니다");
        var page = "/desk/forums/" + forum;
        assertThat(reporter.form(page + "/coverage", Map.of("plan", " "))).contains("가는 사람을 고르거나");
        assertThat(reporter.form(page + "/coverage", Map.of("who", account("오늘데스크"), "plan", "사진")))
                .contains("다른 사람을 보내는 일은 데스크가 합니다", "value=\"사진\"");
        assertThat(reporter.form(page + "/coverage", Map.of("who", account("오늘기자"), "plan", "스트레이트와 사진")))
                .contains("취재 계획에 넣었습니다", "스트레이트와 사진");
        assertThat(reporter.get("/desk").body()).contains("오늘기자 취재");
        editor.form(page + "/coverage", Map.of("who", account("오늘데스크"), "plan", "해설"));
        var line = jdbc.sql("select id from coverage where plan = '해설'")
                .query(String.class)
                .single();
        assertThat(reporter.form(page + "/coverage/" + line + "/drop", Map.of()))
                .contains("데스크만 뺄 수 있습니다");
        assertThat(editor.form(page + "/coverage/" + line + "/drop", Map.of())).contains("취재 계획에서 뺐습니다");

        var other = forumToday("개개비 정책 대토론회");
        merge(forum, other);
        assertThat(editor.get("/desk/forums/" + other).body()).contains("스트레이트와 사진");
        var third = forumToday("개개비 정책 큰토론회");
        merge(other, third);
        assertThat(editor.get("/desk/forums/" + third).body()).contains("스트레이트와 사진");
        undoMerge(other, third);
        assertThat(editor.get("/desk/forums/" + other).body())
                .as("back through the last join alone")
                .contains("스트레이트와 사진");
        undoMerge(forum, other);
        assertThat(editor.get("/desk/forums/" + other).body()).doesNotContain("스트레이트와 사진");
        assertThat(editor.get(page).body()).contains("스트레이트와 사진");
    }

    private void merge(String forum, String into) throws Exception {
        editor.form(
                "/desk/forums/" + forum + "/merge",
                Map.of("version", version(forum), "with", into, "withVersion", version(into)));
    }

    private void undoMerge(String forum, String from) throws Exception {
        var change = jdbc.sql("select id from identity_change where from_id = ?")
                .param(forum)
                .query(String.class)
                .single();
        editor.form("/desk/forums/" + from + "/changes/" + change + "/undo", Map.of());
    }

    @Test
    void requestsOfReadersStandInTheQueueOfWhoAnswersThemWithTheirDay() throws Exception {
        jdbc.sql(
                        "insert into request (id, receipt, kind, subject_name, text, received_at) values"
                                + " (nextval('request_seq'), '20100104-7k2m9q', 'PERSON', '알락할미골 기사', '지워 주세요', '2010-01-04T00:00:00Z')")
                .update();
        assertThat(editor.get("/desk").body())
                .contains("/desk/requests/20100104-7k2m9q", "알락할미골 기사", "답할 날(2010년 1월 14일)이 지났습니다");
        assertThat(reporter.get("/desk").body()).doesNotContain("알락할미골 기사");
        jdbc.sql("""
                insert into request (id, receipt, kind, subject_name, text, received_at)
                select nextval('request_seq'), '20090101-7k2m' || chr(97 + n / 10 % 2) || n % 10, 'WRONG_WORDS', '흔한 지적', '틀렸습니다',
                    '2009-01-01T00:00:00Z' from generate_series(0, 19) n""").update();
        try {
            assertThat(editor.get("/desk").body())
                    .as("however much of the rest is older")
                    .contains("알락할미골 기사");
        } finally {
            jdbc.sql("delete from request where receipt ~ '^20(100104-7k2m9q|090101-)'")
                    .update();
        }
    }

    private String forumToday(String name) throws Exception {
        paste("개개비골 " + name, "지난 6일 나래시의회에서 ‘%s’가 열렸다. 개개비별 한빛대 교수는 “둑을 보자”고 말했다.".formatted(name));
        var forum = jdbc.sql("select public_id from forum where name = ?")
                .param(name)
                .query(String.class)
                .single();
        jdbc.sql("update forum set held_on = (now() at time zone 'Asia/Seoul')::date where public_id = ?")
                .param(forum)
                .update();
        return forum;
    }

    private String version(String forum) {
        return jdbc.sql("select version from forum where public_id = ?")
                .param(forum)
                .query(String.class)
                .single();
    }

    private static String inAnHour() {
        return LocalDateTime.ofInstant(Instant.now().plusSeconds(3600), KoreanTime.ZONE)
                .withSecond(0)
                .withNano(0)
                .toString();
    }

    private String account(String name) {
        return jdbc.sql("select id from editor where email = ?")
                .param(DeskClient.email(name))
                .query(String.class)
                .single();
    }

    private String paste(String where, String text) throws Exception {
        return DeskClient.articleOf(reporter.paste(Part.field("text", """
                %s을 보자는 말
                [가나일보 = 홍길동 기자] 나래시가 둑을 살폈다.
                %s
                """.formatted(where, text))));
    }

    private void act(DeskClient desk, String article, String act, Map<String, String> fields) throws Exception {
        var form = new HashMap<>(fields);
        form.put(
                "version",
                jdbc.sql("select version from article where public_id = ?")
                        .param(article)
                        .query(String.class)
                        .single());
        desk.form("/desk/articles/" + article + "/" + act, form);
    }
}
