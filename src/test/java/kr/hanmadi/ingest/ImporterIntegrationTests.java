package kr.hanmadi.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.sql.DataSource;
import kr.hanmadi.Eventually;
import kr.hanmadi.IntegrationTest;
import kr.hanmadi.extraction.ReportReader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class ImporterIntegrationTests {
    private static final String REPORT = """
            가나시 청년 주거 토론회 열려
            [가나일보 = 홍길동 기자] 지난 5일 가나시의회에서 ‘제3차 청년 주거 토론회’가 열렸다.
            성춘향 한빛대 교수는 “임대료 지원을 늘려야 한다”고 말했다.
            임꺽정 가나당 의원은 “조례를 고치겠다”고 밝혔다.
            """;

    @Autowired
    Sources sources;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Test
    void filesTheSeedWithItsSpeakers() {
        Eventually.holds(
                "the seed is filed",
                () -> count("select count(*) from source where origin = 'SEED' and state = 'FILED'") == 1);
        assertThat(strings("select distinct speaker_name from quote where kind = 'DIRECT' and article_id ="
                        + " (select article_id from source where origin = 'SEED')"))
                .containsExactlyInAnyOrder("정동영", "최형두", "오순영", "하정우", "윤중로", "김수정", "업계 관계자");
        assertThat(strings("select name from person where name = '업계 관계자'")).isEmpty();
        assertThat(strings("select printed from mention where misprint")).containsExactly("최영두 의원");
    }

    @Test
    void theSameFileTwiceIsOneArticle() {
        // other tests file reports of their own meanwhile
        var itself = "from article where headline = '가나시 청년 주거 토론회 열려'";
        var quotesOfIt = "select count(*) from quote where article_id in (select id " + itself + ")";
        stage("report.txt", REPORT);
        filed("report.txt");
        long quotes = count(quotesOfIt);
        assertThat(quotes).isPositive();
        assertThat(stage("report.txt", REPORT).outcome()).isEqualTo(StagedSource.Outcome.UNCHANGED);
        assertThat(stage("same-words.txt", REPORT).outcome()).isEqualTo(StagedSource.Outcome.UNCHANGED);
        assertThat(count("select count(*) " + itself)).isEqualTo(1);
        assertThat(count(quotesOfIt)).isEqualTo(quotes);
    }

    @Test
    void aChangedFileUpdatesItsArticleAndKeepsWhatStillStands() {
        var text = REPORT.replace("청년 주거", "농촌 의료");
        stage("changing.txt", text);
        filed("changing.txt");
        var article = article("changing.txt");
        var kept = strings("select public_id from quote where article_id = " + article + " and words = '조례를 고치겠다'");
        stage("changing.txt", text.replace("임대료 지원을 늘려야 한다", "보조금을 두 배로 늘려야 한다") + "\n끝으로 그는 자리를 떴다.\n");
        filed("changing.txt");
        assertThat(article("changing.txt")).isEqualTo(article);
        assertThat(strings("select public_id from quote where article_id = " + article + " and words = '조례를 고치겠다'"))
                .isEqualTo(kept);
        assertThat(strings("select words from quote where article_id = " + article + " order by start_offset"))
                .containsExactly("보조금을 두 배로 늘려야 한다", "조례를 고치겠다");
    }

    /** A text that changed before anybody had filed it is one article still. */
    @Test
    void aTextThatChangesBeforeItIsFiledIsOneArticle() throws Exception {
        var early = REPORT.replace("청년 주거", "항만 물류");
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var staging = new SourceStaging(connection);
            for (var text : List.of(early, early.replace("임대료", "하역료"))) {
                var raw = RawText.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
                staging.stage(new SourceToStage(Origin.IMPORT, "early.txt", raw, null, true, true));
            }
            connection.commit();
        }
        filed("early.txt");
        assertThat(strings("select body from article where headline = '가나시 항만 물류 토론회 열려'"))
                .singleElement()
                .asString()
                .contains("하역료 지원을");
    }

    @Test
    void readingAgainLeavesWhatAnEditorDecided() {
        stage("decided.txt", REPORT.replace("청년 주거", "도시 재생"));
        filed("decided.txt");
        var article = article("decided.txt");
        jdbc.sql("update quote set state = 'CONFIRMED', decided_by = '편집자', decided_at = now(), speaker_name = '성춘향 박사'"
                        + " where article_id = :article and words = '임대료 지원을 늘려야 한다'")
                .param("article", article)
                .update();
        jdbc.sql("update article set rules_version = 0 where id = :article")
                .param("article", article)
                .update();
        sources.stageAgainWhatOtherRulesRead(ReportReader.RULES_VERSION);
        filed("decided.txt");
        assertThat(strings("select speaker_name || ' ' || state from quote where article_id = " + article
                        + " and decided_by is not null"))
                .containsExactly("성춘향 박사 CONFIRMED");
    }

    @Test
    void whatIsNoArticleFailsWithAReasonAndStopsNothing() throws IOException {
        assertThat(stage("empty.txt", "").failure()).isEqualTo(SourceFailure.EMPTY);
        assertThat(stage("blank.txt", " \n\uFEFF\n").failure()).isEqualTo(SourceFailure.EMPTY);
        assertThat(stage("nul.txt", "제목\0본문").failure()).isEqualTo(SourceFailure.BINARY);
        assertThat(stage("broken.txt", new byte[] {(byte) 0xB0, (byte) 0xFF, 'a'})
                        .failure())
                .isEqualTo(SourceFailure.NOT_UTF8);
        assertThat(stage("large.txt", new byte[6 * 1024 * 1024]).failure()).isEqualTo(SourceFailure.TOO_LARGE);
        stage("no-article.txt", "한 줄뿐인 글");
        Eventually.holds(
                "it fails",
                () -> count("select count(*) from source where path = 'no-article.txt' and failure = 'NO_ARTICLE'")
                        == 1);
        stage("good.txt", REPORT.replace("청년 주거", "항만 물류"));
        filed("good.txt");
        assertThat(sources.page(SourceState.FAILED, PageRequest.of(0, 50)).getContent())
                .extracting(Source::path)
                .contains("empty.txt", "nul.txt", "broken.txt", "large.txt", "no-article.txt");
        for (var failure : SourceFailure.values()) {
            assertThat(failure.reason()).as(failure.name()).containsPattern("[가-힣]");
        }
    }

    @Test
    void aSourceThatKillsTheProcessIsNotTriedForEver() {
        jdbc.sql(
                        "insert into source (origin, path, content, text, size, sha256, received_at, publish, full_text, state, attempts)"
                                + " values ('IMPORT', 'deadly.txt', '\\x00', '제목', 1, :hash, now(), false, false, 'STAGED', 3)")
                .param("hash", "d".repeat(64))
                .update();
        Eventually.holds(
                "it fails",
                () -> count("select count(*) from source where path = 'deadly.txt' and failure = 'INTERRUPTED'") == 1);
        assertThat(count("select count(*) from source where path = 'deadly.txt' and state = 'FAILED'"))
                .isEqualTo(1);
    }

    /** A full disk fails every attempt; the trigger counts them in a sequence, which no rollback takes back. */
    @Test
    void aTextThatAFullDiskRefusesIsFiledAsSoonAsThereIsRoom() {
        jdbc.sql("create sequence refused").update();
        jdbc.sql("""
                create function refuse_for_want_of_room() returns trigger language plpgsql as $$
                begin
                    perform nextval('refused');
                    raise exception 'could not extend file: No space left on device' using errcode = '53100';
                end $$""").update();
        jdbc.sql("create trigger no_room before insert on article for each row"
                        + " when (new.headline like '%디스크 절약%') execute function refuse_for_want_of_room()")
                .update();
        stage("no-room.txt", REPORT.replace("청년 주거", "디스크 절약"));
        Eventually.holds("it is tried more than three times", () -> count("select last_value from refused") > 4);
        assertThat(strings("select state || ' ' || attempts from source where path = 'no-room.txt'"))
                .containsExactly("STAGED 1");
        stage("beside.txt", REPORT.replace("청년 주거", "디스크 절제"));
        filed("beside.txt");
        jdbc.sql("drop trigger no_room on article").update();
        jdbc.sql("drop function refuse_for_want_of_room()").update();
        jdbc.sql("drop sequence refused").update();
        filed("no-room.txt");
        assertThat(strings("select headline from article where headline like '%디스크 절약%'"))
                .hasSize(1);
    }

    @Test
    void aSupersedingTextIsRememberedBesideTheOldOne() {
        stage("history.txt", REPORT.replace("청년 주거", "해양 안전"));
        filed("history.txt");
        stage("history.txt", REPORT.replace("청년 주거", "해양 환경"));
        filed("history.txt");
        assertThat(count("select count(*) from source where path = 'history.txt'"))
                .isEqualTo(2);
        assertThat(count("select count(*) from source where path = 'history.txt' and superseded_by is null"))
                .isEqualTo(1);
    }

    private StagedSource stage(String path, String text) {
        return stage(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private StagedSource stage(String path, byte[] content) {
        try {
            var raw = RawText.read(new ByteArrayInputStream(content));
            return sources.stage(new SourceToStage(Origin.IMPORT, path, raw, null, true, true));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void filed(String path) {
        Eventually.holds(
                path + " is filed",
                () -> jdbc.sql(
                                        "select count(*) from source where path = :path and superseded_by is null and state = 'FILED'")
                                .param("path", path)
                                .query(Long.class)
                                .single()
                        == 1);
    }

    private long article(String path) {
        return jdbc.sql("select article_id from source where path = :path and superseded_by is null")
                .param("path", path)
                .query(Long.class)
                .single();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private List<String> strings(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
