package kr.hanmadi.extraction.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kr.hanmadi.extraction.ReportReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that no rule finds by shape, read by the evidence of the report; every name is fictional. */
class ReportNamesTests {
    private static List<String> speakers(String text) {
        return new ReportReader()
                .read("물 부족 대책 토론회 열려\n" + text + "\n", LocalDate.of(2026, 3, 12)).quotes().stream()
                        .map(quote -> {
                            var speaker = quote.speaker();
                            return speaker == null ? "-" : speaker.label();
                        })
                        .distinct()
                        .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    가나물산의 수석 전략가 엘레나 카브레라는 “물길을 바꿔야 한다”고 말했다. | 엘레나 카브레라
                    엘레나 카브레라 가나물산 수석 전략가는 “물길을 바꿔야 한다”고 말했다. | 엘레나 카브레라
                    엘레나 카브레라는 “물길을 바꿔야 한다”고 말했다. 카브레라는 “물이 모자라다”고 했다. | 엘레나 카브레라
                    알리 하산 나라국 대통령이 “물길을 바꿔야 한다”고 말했다. | 알리 하산
                    회의 중인 벨리니 장관은 “물길을 바꿔야 한다”고 말했다. 앞서 마르코 벨리니 가나국 외무장관은 “물이 모자라다”고 했다. | 마르코 벨리니
                    """)
    void aNameIsFoundThatNoListKnows(String text, String speaker) {
        assertThat(speakers(text)).containsExactly(speaker);
    }

    /** What a syllable means elsewhere (도, 나, 린, 대) cuts no name that the report leaves no doubt of. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    곤도 유미코 환경상은 “물길을 바꿔야 한다”고 말했다. | 곤도 유미코
                    폴 모하메드 마이건 나라국 대변인은 “물길을 바꿔야 한다”고 말했다. | 폴 모하메드 마이건
                    벨리나 소콜트는 “물길을 바꿔야 한다”고 말했다. | 벨리나 소콜트
                    궁지에 몰린 닉 음베퍼 대통령은 “물길을 바꿔야 한다”고 말했다. | 닉 음베퍼
                    둑을 거론하면서 닉 음베퍼 후보는 “물길을 바꿔야 한다”고 말했다. | 닉 음베퍼
                    박대도(19기) 율촌 대표변호사는 “물길을 바꿔야 한다”고 말했다. | 박대도
                    """)
    void aSyllableCutsNoName(String text, String speaker) {
        assertThat(speakers(text)).containsExactly(speaker);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    아부 살렘 하마스 대변인은 “물길을 바꿔야 한다”고 말했다. 살렘 대변인은 “물이 모자라다”고 했다. | 아부 살렘
                    고 홍길동 군 아버지 홍상직 씨가 “물길을 바꿔야 한다”고 말했다. | 홍상직
                    좌장을 맡은 위도형 한빛대 명예교수는 “물길을 바꿔야 한다”고 말했다. 한 교수도 자리에 있었다. | 위도형
                    조 대법원장은 이날 “물길을 바꿔야 한다”고 말했다. | 조 대법원장
                    장 부장판사는 이날 “물길을 바꿔야 한다”고 말했다. | 장 부장판사
                    토론회에서 돌아온 벨리니 장관은 “물길을 바꿔야 한다”고 말했다. 앞서 마르코 벨리니 볼리비아 외무장관은 “물이 모자라다”고 했다. | 마르코 벨리니
                    마르코 벨리니 가나국 외무장관은 “물이 모자라다”고 했다. 바로 그 순간 벨리니 장관은 “물길을 바꿔야 한다”고 말했다. | 마르코 벨리니
                    맹점이(78) 할머니가 “물길을 바꿔야 한다”고 말했다. | 맹점이
                    석제원 가나시 물관리과장은 “물길을 바꿔야 한다”고 말했다. 석 과장은 “물이 모자라다”고 했다. | 석제원
                    """)
    void aBodyOrATitleIsNoPartOfAName(String text, String speaker) {
        assertThat(speakers(text)).containsExactly(speaker);
    }
}
