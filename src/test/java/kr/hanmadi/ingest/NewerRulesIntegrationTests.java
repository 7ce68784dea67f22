package kr.hanmadi.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kr.hanmadi.Eventually;
import kr.hanmadi.IntegrationTest;
import kr.hanmadi.article.FullText;
import kr.hanmadi.extraction.ReportReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Articles that older rules read are read again, and nothing that an editor decided moves. */
@IntegrationTest
class NewerRulesIntegrationTests {
    private static final String REPORT = """
            도래시 교통 토론회 %d 열려
            [가나일보 = 홍길동 기자] 지난 5일 도래시의회에서 ‘제3차 도래시 교통 토론회’가 열렸다.
            성춘향 한빛대 교수는 “버스 노선을 %d개 늘려야 한다”고 말했다.
            임나래 가나당 의원은 “요금을 %d원 내리겠다”고 밝혔다.
            변학도 도래시 국장은 “예산이 %d억 원뿐”이라고 설명했다.
            장길산 누리대 총장은 “배차가 %d분씩 밀린다”고 말했다.
            """;
    private static int number;

    @Autowired
    Sources sources;

    @Autowired
    JdbcClient jdbc;

    private long article;

    @BeforeEach
    void file() {
        int n = ++number;
        var staged = sources.stageFromDesk(
                "report" + n,
                REPORT.formatted(n, n, n, n, n).getBytes(StandardCharsets.UTF_8),
                null,
                FullText.QUOTES_ONLY);
        sources.release(staged.id());
        Eventually.holds("it is filed", () -> isFiled(staged.id()));
        article = jdbc.sql("select article_id from source where id = ?")
                .param(staged.id())
                .query(Long.class)
                .single();
    }

    @Test
    void readsAgainWithoutTouchingWhatAnEditorDecided() {
        decide("버스%", "CONFIRMED", "speaker_name = '성춘향(확인)'");
        decide("요금%", "CORRECTED", "speaker_name = '다른 사람'");
        decide("예산%", "REJECTED", "speaker_name = speaker_name");
        machine("배차%", "speaker_name = '옛 규칙이 읽은 이름', rule = 'old-rule'");
        jdbc.sql("update article set headline = '고친 제목', headline_decided_by = '홍편집', headline_decided_at = now(),"
                        + " outlet = '고친 매체', bylines_decided_by = '홍편집', bylines_decided_at = now(),"
                        + " forum_id = null, forum_decided_by = '홍편집', forum_decided_at = now() where id = ?")
                .param(article)
                .update();
        var addresses = quotes("public_id || ' ' || start_offset");
        readAgain();
        assertThat(quotes("public_id || ' ' || start_offset")).isEqualTo(addresses);
        assertThat(quotes("coalesce(speaker_name, '-') || ' ' || state"))
                .contains("성춘향(확인) CONFIRMED", "다른 사람 CORRECTED", "변학도 REJECTED", "장길산 FOUND");
        assertThat(jdbc.sql("select headline || ' ' || outlet || ' ' || coalesce(forum_id::text, '-') || ' ' || state"
                                + " from article where id = ?")
                        .param(article)
                        .query(String.class)
                        .single())
                .isEqualTo("고친 제목 고친 매체 - DRAFT");
    }

    @Test
    void aDecidedQuotationWhoseExtentTheRulesSeeOtherwiseStaysAsItIs() {
        decide("버스%", "CONFIRMED", "words = '노선을', start_offset = start_offset + 3, end_offset = start_offset + 6");
        readAgain();
        assertThat(quotes("words || ' ' || state || ' ' || (end_offset - start_offset)"))
                .contains("노선을 CONFIRMED 3");
        assertThat(quotes("words")).noneMatch(words -> words.startsWith("버스 노선"));
    }

    @Test
    void aWorkThatWasInterruptedIsTakenUpAgain() {
        machine("배차%", "speaker_name = '옛 규칙이 읽은 이름'");
        var before = quotes("public_id");
        older();
        // what a process killed in the middle leaves: the source waits, one attempt is counted, and no claim is held
        sources.stageAgainWhatOtherRulesRead(ReportReader.RULES_VERSION);
        jdbc.sql("update source set attempts = 1 where article_id = ? and state = 'STAGED'")
                .param(article)
                .update();
        Eventually.holds("it is read again", this::isCurrent);
        assertThat(quotes("public_id")).isEqualTo(before);
        assertThat(quotes("speaker_name")).contains("장길산").doesNotContain("옛 규칙이 읽은 이름");
    }

    @Test
    void whatTheseRulesReadIsLeftAlone() {
        assertThat(sources.stageAgainWhatOtherRulesRead(ReportReader.RULES_VERSION))
                .isZero();
    }

    private void readAgain() {
        older();
        assertThat(sources.stageAgainWhatOtherRulesRead(ReportReader.RULES_VERSION))
                .isEqualTo(1);
        Eventually.holds("it is read again", this::isCurrent);
    }

    private void older() {
        jdbc.sql("update article set rules_version = 0 where id = ?")
                .param(article)
                .update();
    }

    private boolean isCurrent() {
        return jdbc.sql("select count(*) from article a join source s on s.article_id = a.id"
                                + " where a.id = ? and a.rules_version = ? and s.state = 'FILED'")
                        .params(article, ReportReader.RULES_VERSION)
                        .query(Long.class)
                        .single()
                == 1;
    }

    private boolean isFiled(long source) {
        return jdbc.sql("select state from source where id = ?")
                .param(source)
                .query(String.class)
                .single()
                .equals("FILED");
    }

    private void decide(String words, String state, String change) {
        change(words, change + ", state = '" + state + "', decided_by = '홍편집', decided_at = now()");
    }

    private void machine(String words, String change) {
        change(words, change);
    }

    private void change(String words, String change) {
        assertThat(jdbc.sql("update quote set " + change + " where article_id = ? and words like ?")
                        .params(article, words)
                        .update())
                .isEqualTo(1);
    }

    private List<String> quotes(String column) {
        return jdbc.sql("select " + column + " from quote where article_id = ? order by start_offset")
                .param(article)
                .query(String.class)
                .list();
    }
}
