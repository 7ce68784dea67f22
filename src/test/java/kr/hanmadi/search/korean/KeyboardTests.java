package kr.hanmadi.search.korean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyboardTests {
    @ParameterizedTest
    @CsvSource({
        "wjdehddud, 정동영",
        "ghdrlfehd, 홍길동",
        "dhkdqjarud, 왕범경",
        "rhkr, 곽",
        "dkfrhflwm, 알고리즈",
        "rkqt, 값",
        "dlfrdj, 읽어",
        "RkcL, 까치",
        "qhgh, 보호"
    })
    void readsLatinKeysAsHangul(String keys, String hangul) {
        assertThat(Keyboard.inHangul(keys)).isEqualTo(hangul);
    }

    @ParameterizedTest
    @CsvSource({"햐소ㅕㅠ, github", "ㅊㄷㅐ, ceo", "ㅁㅑ, ai", "ㅣㅣㅡ, llm", "홍길동, ghdrlfehd"})
    void readsHangulKeysAsLatin(String hangul, String keys) {
        assertThat(Keyboard.inLatin(hangul)).isEqualTo(keys);
    }
}
