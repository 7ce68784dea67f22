package kr.hanmadi.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMaskTests {
    @ParameterizedTest
    @CsvSource({"홍길동, 홍○○", "남궁길동, 남○○○", "홍길, ○○", "Hong Gildong, ○○○○ ○○○○○○○", "洪吉童, ○○○"})
    void leavesTheSurnameOfAKoreanNameAndNothingOfAnyOther(String name, String mask) {
        assertThat(NameMask.of(name)).isEqualTo(mask).hasSameSizeAs(name);
    }

    @Test
    void masksANameWhereverItStandsAndKeepsEveryPlace() {
        var text = "홍길동은 “홍길동의 말”이라고 했다. 홍길동";
        var masked = NameMask.in(text, NameMask.line("홍길동", NameMask.of("홍길동")));
        assertThat(masked).isEqualTo("홍○○은 “홍○○의 말”이라고 했다. 홍○○").hasSameSizeAs(text);
    }

    @ParameterizedTest
    @CsvSource({
        "홍길은 말했다, ○○은 말했다",
        "“홍길” 씨, “○○” 씨",
        "홍길 씨가, ○○ 씨가",
        "홍길에게, ○○에게",
        "진홍길 씨, 진홍길 씨",
        "홍길동은, 홍길동은",
        "홍길상회, 홍길상회"
    })
    void takesAShortNameForNoPartOfAnotherWord(String text, String masked) {
        assertThat(NameMask.in(text, NameMask.line("홍길", NameMask.of("홍길")))).isEqualTo(masked);
    }

    @Test
    void masksTheLongestNameFirstAndNothingWithoutMasks() {
        var masks = NameMask.line("길동 군", "○○ 군") + "\n" + NameMask.line("길동", "○○");
        assertThat(NameMask.in("길동 군과 길동", masks)).isEqualTo("○○ 군과 ○○");
        assertThat(NameMask.in("홍길동", null)).isEqualTo("홍길동");
        assertThat(NameMask.inOrNull(null, masks)).isNull();
    }
}
