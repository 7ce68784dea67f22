package kr.hanmadi.site.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reporters trim and smooth what was said; it stays one utterance. */
class UtteranceTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "물길을 어떻게 쓸지는 그 곁에 사는 주민이 함께 정해야 오래간다 | 주민이 함께 정해야 오래간다 | true",
                "첫차를 삼십 분 앞당기겠다 | 첫차를 30분 앞당기겠다 | true",
                "첫차를 삼십 분 앞당기겠다 | 막차를 한 시간 늦추겠다 | false",
                "그렇다 | 그렇다. | true",
                "그렇다 | 그렇지 않다 | false"
            })
    void knowsTheSameWords(String one, String other, boolean same) {
        assertThat(Utterance.areSame(one, other)).isEqualTo(same);
        assertThat(Utterance.areSame(other, one)).isEqualTo(same);
    }
}
