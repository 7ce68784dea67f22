package kr.hanmadi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import kr.hanmadi.extraction.ReportReader;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ReadableReportTests {
    private static final Path LABELLED = Path.of("src", "test", "resources", "kr", "hanmadi", "evaluation");

    @Test
    void saysInKoreanWhatWasFoundAndWhy() {
        var text = """
                섬 관광 살릴 길은
                [가나일보 = 장길산 기자]
                12일 오후 가나시청에서 가나협회 주최로 ‘제3차 섬 관광 포럼’이 열렸다.
                발제를 맡은 홍길동 한빛대 교수는 “배편을 늘려야 한다”고 강조했다. 홍 교수는 예산도 필요하다고 덧붙였다.
                """;
        assertThat(printed(text))
                .contains("[제목] 섬 관광 살릴 길은")
                .contains("행사: 제3차 섬 관광 포럼")
                .contains("주최: 가나협회")
                .contains("발제: 홍길동")
                .contains("홍길동 한빛대 교수 ← 홍 교수, 홍길동 한빛대 교수")
                .contains("직접 인용 배편을 늘려야 한다")
                .contains("간접 인용 예산도 필요하다")
                .contains("말 앞의 주어에 이름이 적힌 사람이 말한 것으로 읽었습니다. (full-name-before, 확실성: 높음)")
                .contains("화행 강조");
    }

    @Test
    void explainsEveryRuleThatTheLabelledReportsNeed() throws IOException {
        try (var files = Files.newDirectoryStream(LABELLED, "*.json")) {
            for (var file : files) {
                var text = JsonMapper.shared().readTree(file).get("text").asString();
                assertThat(printed(text)).startsWith("== id").doesNotContain("null");
            }
        }
    }

    private static String printed(String text) {
        var out = new StringWriter();
        ReadableReport.print("id", new ReportReader().read(text, LocalDate.of(2026, 3, 13)), new PrintWriter(out));
        return out.toString();
    }
}
