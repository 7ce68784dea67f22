package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import kr.hanmadi.account.AuditQuery;
import org.junit.jupiter.api.Test;

class AuditFilterTests {
    @Test
    void aDayIsOneInKoreaFromItsBeginningToItsEnd() {
        var query = new AuditFilter(null, null, null, "2025-02-06", "2025-02-06").query();
        assertThat(query.from()).isEqualTo(Instant.parse("2025-02-05T15:00:00Z"));
        assertThat(query.before()).isEqualTo(Instant.parse("2025-02-06T15:00:00Z"));
    }

    @Test
    void whatIsEmptyOrNoDayIsNotAsked() {
        var filter = new AuditFilter(" ", "", null, "어제", "2025-13-01");
        assertThat(filter.query()).isEqualTo(AuditQuery.ALL);
        assertThat(filter.isNarrow()).isFalse();
    }

    @Test
    void theAddressKeepsWhatIsAsked() {
        assertThat(new AuditFilter("가 &나", "publish", null, null, null).address("/desk/audit"))
                .isEqualTo("/desk/audit?who=%EA%B0%80%20%26%EB%82%98&what=publish");
    }
}
