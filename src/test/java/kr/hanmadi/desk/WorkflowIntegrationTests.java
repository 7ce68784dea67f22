package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import kr.hanmadi.Eventually;
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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The way of a draft through the newsroom, and publication at an hour: once, or not at all and with a reason. */
@IntegrationTest
class WorkflowIntegrationTests {
    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private ScheduledPublishing publishing;

    @Autowired
    private PlatformTransactionManager transactions;

    private DeskClient reporter;
    private DeskClient editor;

    @BeforeEach
    void twoOfTheNewsroom() throws Exception {
        reporter = DeskClient.signedIn(port, "송고하는이", EditorRole.REPORTER, jdbc, passwords);
        editor = DeskClient.signedIn(port, "승인하는이", EditorRole.EDITOR, jdbc, passwords);
    }

    @Test
    void aReportIsSentReturnedWithANoteSentAgainAndApproved() throws Exception {
        var article = paste(reporter, "수달섬 나루");
        assertThat(act(reporter, article, "send", Map.of("note", "사진은 없습니다"))).contains("데스크에 송고했습니다");
        assertThat(review(editor, article)).contains("송고함", "사진은 없습니다", "송고하는이");
        assertThat(act(editor, article, "return", Map.of("note", " "))).contains("무엇을 고칠지 적어 주세요");
        act(editor, article, "return", Map.of("note", "제목을 줄여 주세요"));
        assertThat(review(reporter, article)).contains("돌려보냄", "제목을 줄여 주세요");
        act(reporter, article, "send", Map.of());
        act(reporter, article, "take-back", Map.of());
        assertThat(step(article)).isEqualTo("WRITING");
        act(reporter, article, "send", Map.of());
        assertThat(act(editor, article, "approve", Map.of())).contains("승인했습니다");
        assertThat(act(reporter, article, "headline", Map.of("headline", "승인한 뒤에 고친 제목")))
                .as("what was approved is changed by the desk alone")
                .contains("지금 역할로는 할 수 없는 일입니다");
        assertThat(review(reporter, article)).contains("데스크가 승인한 글").doesNotContain(">저장</button>");
        assertThat(act(editor, article, "take-back", Map.of())).contains("다음 단계로 옮겼습니다");
        assertThat(trail(article))
                .contains("work-sent", "work-returned", "work-taken-back", "work-approved")
                .doesNotContain("headline");
        complete(article);
        assertThat(review(editor, article)).contains("승인한 뒤에 글이 바뀌었습니다");
        assertThat(act(editor, article, "publish", Map.of())).contains("출고했습니다");
        assertThat(step(article)).as("it has gone its way").isEmpty();
    }

    @Test
    void whoDoesNotPublishTakesAndLeavesWorkForHimselfAlone() throws Exception {
        var article = paste(reporter, "해달섬 나루");
        assertThat(act(reporter, article, "assign", Map.of("to", account("송고하는이"))))
                .contains("맡은 사람: 송고하는이", "맡은 글 내려놓기");
        assertThat(act(reporter, article, "assign", Map.of("to", account("승인하는이"))))
                .contains("데스크만 옮길 수 있습니다");
        act(editor, article, "assign", Map.of("to", account("승인하는이")));
        assertThat(act(reporter, article, "assign", Map.of())).contains("데스크만 옮길 수 있습니다");
        assertThat(act(editor, article, "assign", Map.of("to", "999999999"))).contains("지금 쓰지 않거나");
        DeskClient.signedIn(port, "읽기만하는이", EditorRole.RESEARCHER, jdbc, passwords);
        assertThat(review(editor, article).split("id=\"assign-to\"")[1].split("</select>")[0])
                .contains("승인하는이")
                .doesNotContain("읽기만하는이");
        assertThat(act(editor, article, "assign", Map.of("to", account("읽기만하는이"))))
                .contains("글을 고치지 않습니다");
        assertThat(act(editor, article, "assign", Map.of())).contains("맡은 사람 없음");
    }

    @Test
    void anHourThatIsNoneIsRefusedAndAnEmbargoHoldsBackEveryone() throws Exception {
        var article = ready("담비섬 나루");
        assertThat(schedule(article, Instant.now().minusSeconds(60))).contains("지난 때로는 예약할 수 없습니다");
        assertThat(schedule(article, Instant.now().plus(400, ChronoUnit.DAYS))).contains("한 해 안의 때");
        assertThat(act(editor, article, "schedule", Map.of("at", "내일 아침")))
                .as("said in the form of the hour, where what was typed stays")
                .containsPattern(
                        "<form id=\"work-schedule\"(?s:(?!</form>).)*날짜와 시각으로(?s:(?!</form>).)*value=\"내일 아침\"");
        var tomorrow = Instant.now().plus(1, ChronoUnit.DAYS);
        assertThat(act(editor, article, "embargo", Map.of("until", hour(tomorrow))))
                .contains("엠바고를 걸었습니다");
        assertThat(act(editor, article, "publish", Map.of())).contains("먼저 내려면 엠바고를 풀어 주세요");
        assertThat(schedule(article, tomorrow.minusSeconds(3600))).contains("그 뒤로 예약해 주세요");
        assertThat(schedule(article, tomorrow.plusSeconds(3600))).contains("예약했습니다");
        assertThat(act(editor, article, "embargo", Map.of("until", hour(tomorrow.plusSeconds(7200)))))
                .contains("예약을 먼저 바꿔 주세요");
        assertThat(schedule(article, tomorrow.plusSeconds(7200))).contains("예약했습니다");
        assertThat(act(editor, article, "unschedule", Map.of())).contains("예약을 취소했습니다");
        assertThat(act(editor, article, "embargo", Map.of())).contains("엠바고를 풀었습니다");
        assertThat(act(editor, article, "publish", Map.of())).contains("출고했습니다");
        assertThat(act(editor, article, "unschedule", Map.of())).contains("예약이 없습니다");
    }

    @Test
    void atItsHourAReportGoesOutOnceHoweverManyTry() throws Exception {
        var article = ready("오소리섬 나루");
        schedule(article, Instant.now().plusSeconds(3600));
        publishing.publishDue();
        assertThat(state(article)).as("before its hour").isEqualTo("DRAFT");
        due(article);
        var together = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var tries = IntStream.range(0, 4)
                    .mapToObj(number -> threads.submit(() -> {
                        together.await();
                        publishing.publishDue();
                        return number;
                    }))
                    .toList();
            together.countDown();
            for (var each : tries) {
                each.get();
            }
        }
        awaitState(article, "PUBLISHED");
        publishing.publishDue();
        assertThat(trail(article).split(" ")).filteredOn("publish"::equals).hasSize(1);
        assertThat(jdbc.sql("select editor from audit_entry where subject = ? and action = 'publish'")
                        .param(article)
                        .query(String.class)
                        .single())
                .isEqualTo("승인하는이");
        assertThat(new DeskClient(port).get("/articles").body()).contains("오소리섬 나루");
    }

    @Test
    void whatIsBrokenOffBeforeItsEndIsDoneWholeTheNextTime() throws Exception {
        var article = ready("너구리섬 나루");
        schedule(article, Instant.now().plusSeconds(3600));
        var id = id(article);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.sql(
                            "update article_work set goes_out_at = now() - interval '1 minute', embargo_until = null where article_id = ?")
                    .param(id)
                    .update();
            publishing.publishClaimed(id);
            status.setRollbackOnly();
        });
        assertThat(state(article)).isEqualTo("DRAFT");
        assertThat(trail(article)).doesNotContain(" publish");
        due(article);
        publishing.publishDue();
        awaitState(article, "PUBLISHED");
    }

    @Test
    void nothingGoesOutWhileThePortalOnlyReads() throws Exception {
        var article = ready("물범섬 나루");
        schedule(article, Instant.now().plusSeconds(3600));
        jdbc.sql("insert into read_only (since, turned_by) values (now(), '승인하는이')")
                .update();
        try {
            due(article);
            publishing.publishDue();
            assertThat(state(article)).isEqualTo("DRAFT");
        } finally {
            jdbc.sql("delete from read_only").update();
        }
        publishing.publishDue();
        awaitState(article, "PUBLISHED");
    }

    @Test
    void aReportThatIsNotAsItWasApprovedDoesNotGoOutAndTheDeskIsTold() throws Exception {
        var changed = ready("살쾡이섬 나루");
        schedule(changed, Instant.now().plusSeconds(3600));
        var quote = jdbc.sql("select public_id from quote where article_id = ? limit 1")
                .param(id(changed))
                .query(String.class)
                .single();
        act(editor, changed, "quotes/" + quote + "/reject", Map.of("version", "0"));
        assertThat(review(editor, changed)).as("before its hour").contains("예약한 뒤에 글이 바뀌어");
        var thrownAway = ready("족제비섬 나루");
        schedule(thrownAway, Instant.now().plusSeconds(3600));
        act(editor, thrownAway, "discard", Map.of());
        var lacking = ready("고라니섬 나루");
        schedule(lacking, Instant.now().plusSeconds(3600));
        jdbc.sql("update article set licence = null, full_text = 'PUBLIC' where public_id = ?")
                .param(lacking)
                .update();
        due(changed);
        due(thrownAway);
        due(lacking);
        publishing.publishDue();
        awaitStopped(changed, "desk.schedule.stopped.changed");
        awaitStopped(thrownAway, "desk.schedule.stopped.state");
        awaitStopped(lacking, "desk.publish.missing.licence");
        assertThat(state(changed)).isEqualTo("DRAFT");
        assertThat(state(thrownAway)).isEqualTo("DISCARDED");
        assertThat(review(editor, thrownAway)).contains("이미 냈거나 버린 글입니다", "예약 취소");
        assertThat(schedule(changed, Instant.now().plusSeconds(7200))).contains("예약했습니다");
        due(changed);
        publishing.publishDue();
        awaitState(changed, "PUBLISHED");
    }

    @Test
    void aReadingThatChangesNoWordStopsNothing() throws Exception {
        var article = ready("바다사자섬 나루");
        schedule(article, Instant.now().plusSeconds(3600));
        jdbc.sql("update article set version = version + 1 where public_id = ?")
                .param(article)
                .update();
        jdbc.sql("update quote set version = version + 1, unlisted_at = now() where article_id = ?")
                .param(id(article))
                .update();
        assertThat(review(editor, article)).doesNotContain("글이 바뀌");
        due(article);
        publishing.publishDue();
        awaitState(article, "PUBLISHED");
    }

    @Test
    void aReturnedDraftComesBackToItsSenderAndAThrownAwayOneToNone() throws Exception {
        var article = paste(reporter, "물개섬 나루");
        act(reporter, article, "assign", Map.of());
        act(reporter, article, "send", Map.of());
        act(editor, article, "return", Map.of("note", "물개를 세어 주세요"));
        assertThat(reporter.get("/desk").body()).contains("물개를 세어 주세요");
        act(editor, article, "discard", Map.of());
        assertThat(reporter.get("/desk").body()).doesNotContain("물개를 세어 주세요");
        assertThat(step(article)).isEmpty();
    }

    private String schedule(String article, Instant at) throws Exception {
        return act(editor, article, "schedule", Map.of("at", hour(at)));
    }

    private static String hour(Instant at) {
        return LocalDateTime.ofInstant(at, KoreanTime.ZONE)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    /** Its hour has come. */
    private void due(String article) {
        jdbc.sql("update article_work set goes_out_at = now() - interval '1 minute' where article_id = ?")
                .param(id(article))
                .update();
    }

    private void awaitState(String article, String state) {
        Eventually.holds(article + " is " + state, () -> state(article).equals(state));
    }

    private void awaitStopped(String article, String why) {
        Eventually.holds(
                article + " is stopped: " + why,
                () -> jdbc.sql("select count(*) from article_work where article_id = ? and stopped = ?")
                                .params(id(article), why)
                                .query(Long.class)
                                .single()
                        == 1);
    }

    /** A draft of which everything is known that must be. */
    private String ready(String where) throws Exception {
        var article = paste(editor, where);
        complete(article);
        return article;
    }

    private void complete(String article) throws Exception {
        act(editor, article, "origin", Map.of("licence", "허락을 받음", "dayUnknown", "true"));
        act(editor, article, "same-forum", Map.of());
    }

    private String paste(DeskClient desk, String where) throws Exception {
        return DeskClient.articleOf(desk.paste(Part.field("text", """
                %s를 열자는 말
                [가나일보 = 홍길동 기자] 지난 6일 나래시의회에서 ‘%s 정책토론회’가 열렸다.
                나루별 한빛대 교수는 “%s를 열 때가 됐다”고 말했다.
                """.formatted(where, where, where))));
    }

    /** Sends a form with the version that stands; the page that it leads to. */
    private String act(DeskClient desk, String article, String act, Map<String, String> fields) throws Exception {
        var form = new HashMap<>(fields);
        form.putIfAbsent(
                "version",
                jdbc.sql("select version from article where public_id = ?")
                        .param(article)
                        .query(String.class)
                        .single());
        return desk.form("/desk/articles/" + article + "/" + act, form);
    }

    private String review(DeskClient desk, String article) throws Exception {
        return desk.get("/desk/articles/" + article).body();
    }

    private String account(String name) {
        return jdbc.sql("select id from editor where email = ?")
                .param(DeskClient.email(name))
                .query(String.class)
                .single();
    }

    private long id(String article) {
        return jdbc.sql("select id from article where public_id = ?")
                .param(article)
                .query(Long.class)
                .single();
    }

    private String state(String article) {
        return jdbc.sql("select state from article where public_id = ?")
                .param(article)
                .query(String.class)
                .single();
    }

    private String step(String article) {
        return jdbc.sql("select step from article_work where article_id = ?")
                .param(id(article))
                .query(String.class)
                .optional()
                .orElse("");
    }

    private String trail(String article) {
        return String.join(
                " ",
                jdbc.sql("select action from audit_entry where subject = ? order by id")
                        .param(article)
                        .query(String.class)
                        .list());
    }
}
