package kr.hanmadi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import kr.hanmadi.IntegrationTest;
import kr.hanmadi.ingest.Origin;
import kr.hanmadi.ingest.RawText;
import kr.hanmadi.ingest.SourceToStage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class ImportRunIntegrationTests {
    private static final String REPORT = """
            다라시 공원 조성 토론회 열려
            [가나일보 = 홍길동 기자] 지난 5일 다라시의회에서 ‘제1차 공원 조성 토론회’가 열렸다.
            성춘향 한빛대 교수는 “나무를 더 심어야 한다”고 말했다.
            """;

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void saysWhatBecameOfEveryText() throws Exception {
        var first = run(REPORT, "", "공원 나무 강");
        assertThat(first)
                .contains("들여옴 1건, 그대로 0건, 실패 2건", "text-1.txt: 빈 파일입니다", "text-2.txt: 기사를 찾지 못했습니다")
                .endsWith("1");
        var mended = REPORT.replace("공원", "숲길");
        assertThat(run(REPORT, mended)).contains("들여옴 1건, 그대로 1건, 실패 0건").endsWith("0");
        assertThat(run(REPORT, REPORT)).contains("들여옴 0건, 그대로 2건, 실패 0건").endsWith("0");
    }

    @Test
    void waitsForWhatAnInterruptedRunLeftBehind() throws Exception {
        var text = REPORT.replace("공원", "하천");
        try (var connection = database.getConnection()) {
            new ImportRun(connection).stage("text-0.txt", incoming(0, text));
            connection.commit();
        }
        assertThat(run(text)).endsWith("0");
        assertThat(jdbc.sql("select state from source where text like '%하천 조성%'")
                        .query(String.class)
                        .list())
                .containsOnly("FILED");
    }

    private String run(String... texts) throws Exception {
        var said = new StringWriter();
        try (var connection = database.getConnection()) {
            var intake = new ImportRun(connection);
            for (int i = 0; i < texts.length; i++) {
                intake.stage("text-" + i + ".txt", incoming(i, texts[i]));
            }
            int code = intake.finish(new PrintWriter(said));
            return said.toString().strip() + " " + code;
        }
    }

    private static SourceToStage incoming(int number, String text) throws IOException {
        var raw = RawText.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        return new SourceToStage(Origin.IMPORT, "text-" + number + ".txt", raw, null, true, true);
    }
}
