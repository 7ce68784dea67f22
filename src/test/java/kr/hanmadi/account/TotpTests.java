package kr.hanmadi.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void saysTheNumbersOfTheStandard(long second, String number) {
        assertThat(Totp.number(SECRET, second / 30)).isEqualTo(number);
        assertThat(Totp.step(SECRET, number, Instant.ofEpochSecond(second))).hasValue(second / 30);
    }

    @Test
    void bearsAClockThatIsHalfAMinuteOffAndNoMore() {
        var number = Totp.number(SECRET, 100);
        assertThat(Totp.step(SECRET, number, Instant.ofEpochSecond(99 * 30))).hasValue(100);
        assertThat(Totp.step(SECRET, number, Instant.ofEpochSecond(101 * 30 + 29)))
                .hasValue(100);
        assertThat(Totp.step(SECRET, number, Instant.ofEpochSecond(98 * 30))).isEmpty();
        assertThat(Totp.step(SECRET, number, Instant.ofEpochSecond(102 * 30))).isEmpty();
        assertThat(Totp.step(SECRET, "", Instant.ofEpochSecond(100 * 30))).isEmpty();
    }

    @Test
    void writesTheSecretAsAppsReadIt() {
        assertThat(Totp.typed(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Totp.address(SECRET, "한마디", "a@example.com"))
                .startsWith("otpauth://totp/%ED%95%9C%EB%A7%88%EB%94%94:a%40example.com?secret=GEZDGNBVGY3TQOJQ")
                .endsWith("&issuer=%ED%95%9C%EB%A7%88%EB%94%94");
        assertThat(Totp.newSecret()).hasSize(20).isNotEqualTo(Totp.newSecret());
    }
}
