package kr.hanmadi.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ControlCharactersTests {
    /** A sign that turns the direction of writing makes a name look like another one: “exe.txt” for txt.exe. */
    @ParameterizedTest
    @ValueSource(strings = {"\0", "\u0007", "\u007F", "\u0085", "\uD800", "\u202A", "\u202E", "\u2066", "\u2069"})
    void areTakenAway(String control) {
        var text = "홍길동" + control + " 기자";
        assertThat(ControlCharacters.areIn(text)).isTrue();
        assertThat(ControlCharacters.removedFrom(text)).isEqualTo("홍길동 기자");
    }

    /** The last is one picture of three, which the joiners between them make. */
    @ParameterizedTest
    @ValueSource(strings = {"홍길동 기자", "한 줄\r\n다음 줄\t칸", "（가）", "👩\u200D👧\u200D👦"})
    void othersStay(String text) {
        assertThat(ControlCharacters.areIn(text)).isFalse();
        assertThat(ControlCharacters.removedFrom(text)).isEqualTo(text);
    }
}
