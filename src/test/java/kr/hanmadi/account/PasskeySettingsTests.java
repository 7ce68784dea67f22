package kr.hanmadi.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Set;
import kr.hanmadi.web.SiteSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What passkeys are bound to, in a portal and in a command that opens no port. */
class PasskeySettingsTests {
    @ParameterizedTest
    @CsvSource({
        ", https://news.example.org, news.example.org",
        "example.org, https://news.example.org, example.org",
        ", http://localhost:8080, localhost",
        ", http://localhost:-1, localhost"
    })
    void areBoundToAHost(@Nullable String set, URI address, String host) {
        assertThat(new PasskeySettings(set, Set.of()).host(new SiteSettings(address)))
                .isEqualTo(host);
    }
}
