package kr.hanmadi.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementTests {
    @ParameterizedTest
    @CsvSource({
        "포럼, 은, 은",
        "토론회, 은, 는",
        "의원, 이, 이",
        "대표, 이, 가",
        "정책, 을, 을",
        "과제, 을, 를",
        "협회, 과, 와",
        "재단, 과, 과",
        "부산, 으로, 으로",
        "서울, 으로, 로",
        "제주, 으로, 로",
        "출발점, 이라고, 이라고",
        "마지막 기회, 이라고, 라고",
        "AI, 을, 를",
        "SNS, 은, 는",
        "URL, 으로, 로",
        "40%, 이, 가",
        "2025, 은, 는",
        "제3, 이, 이",
        "제1, 으로, 로",
        "‘정책포럼’, 이, 이",
        "“과제”, 이라는, 라는",
        "당사자, 에게, 에게",
        "어떻게 풀 것인가?, 을, 를"
    })
    void theParticleAgreesWithTheSoundBeforeIt(String words, String particle, String printed) {
        assertThat(Agreement.particle(words, particle)).isEqualTo(printed);
    }
}
