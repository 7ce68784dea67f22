package kr.hanmadi.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses stay on this site, and how they are compared. */
class LocalAddressTests {
    @ParameterizedTest
    @CsvSource({
        "/news/1, /news/1, /news/1",
        "/news/view.html?idxno=1, /news/view.html?idxno=1, /news/view.html?idxno=1",
        "/물길/나루, /물길/나루, /%EB%AC%BC%EA%B8%B8/%EB%82%98%EB%A3%A8",
        "/%EB%AC%BC%EA%B8%B8, /물길, /%EB%AC%BC%EA%B8%B8",
        "https://x.example/news/1?a=b, /news/1?a=b, /news/1?a=b",
        "/search?q=물길, /search?q=물길, /search?q=%EB%AC%BC%EA%B8%B8"
    })
    void isReadHoweverItIsWritten(String typed, String text, String encoded) {
        var address = LocalAddress.typed(typed, "x.example").orElseThrow();
        assertThat(address.text()).isEqualTo(text);
        assertThat(address.encoded()).isEqualTo(encoded);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "/%5Cevil.example",
                "/%2Fevil.example",
                "https://evil.example/x",
                "javascript:alert(1)",
                "mailto:a@x.example",
                "news/1",
                "/a b",
                "",
                "/a\nb",
                "https://x.example@evil.example/"
            })
    void whatMayLeadElsewhereIsNone(String typed) {
        assertThat(LocalAddress.typed(typed, "x.example")).isEmpty();
    }

    @Test
    void whatIsTooLongForAHeaderIsNone() {
        assertThat(LocalAddress.typed("/" + "물".repeat(160), null)).isPresent();
        assertThat(LocalAddress.typed("/" + "물".repeat(170), null)).isEmpty();
    }

    @Test
    void anOldAddressMayNameAnyHost() {
        assertThat(LocalAddress.typed("http://old.example/news/1", null))
                .hasValueSatisfying(old -> assertThat(old.text()).isEqualTo("/news/1"));
    }
}
