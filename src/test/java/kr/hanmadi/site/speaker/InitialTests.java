package kr.hanmadi.site.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class InitialTests {

    @Test
    void putsDoubledConsonantsUnderTheSingleOne() {
        assertThat(Initial.of(List.of("까", "나", "흰")))
                .extracting(Initial::consonant)
                .containsExactly("ㄱ", "ㄴ", "ㅎ");
    }

    @Test
    void putsOtherScriptsAtTheEnd() {
        assertThat(Initial.of(List.of("J", "가", "金")))
                .extracting(Initial::consonant)
                .containsExactly("ㄱ", "기타");
    }

    @Test
    void coversEverySyllableOnce() {
        for (char syllable = '가'; syllable <= '힣'; syllable++) {
            assertThat(Initial.of(List.of(String.valueOf(syllable)))).hasSize(1);
        }
    }

    @Test
    void readsNothingElse() {
        assertThat(Initial.read("ㄱ")).isPresent();
        assertThat(Initial.read("ㄲ")).isEmpty();
        assertThat(Initial.read("")).isEmpty();
    }
}
