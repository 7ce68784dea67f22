package kr.hanmadi.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditorEmailTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"admin@example.com", " ADMIN@Example.COM\t", "\u3000ａｄｍｉｎ＠ｅｘａｍｐｌｅ．ｃｏｍ\u00a0", "ＡＤＭＩＮ@example.com"
            })
    void isOneAccountHoweverItIsTyped(String typed) {
        assertThat(EditorEmail.normal(typed)).isEqualTo("admin@example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"adm\u0131n@example.com", "adm\u0130n@example.com", "adm\u0456n@example.com"})
    void anotherLetterIsAnotherAccount(String typed) {
        assertThat(EditorEmail.normal(typed)).isNotEqualTo("admin@example.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0130@example.com",
                "ＡDMıN@Ex\u0307.com",
                "\uFB03\u1E9E@example.com",
                "\u03A3\u03C2@example.com",
                " \u00a0x\u3000@example.com"
            })
    void itsNormalFormIsItsOwn(String typed) {
        var normal = EditorEmail.normal(typed);
        assertThat(EditorEmail.normal(normal)).isEqualTo(normal);
    }

    @Test
    void hangulIsTheSameHoweverItsLettersArePutTogether() {
        var composed = "홍길동@example.com";
        assertThat(EditorEmail.normal(Normalizer.normalize(composed, Normalizer.Form.NFD)))
                .isEqualTo(composed);
    }
}
