package kr.hanmadi.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** How many calls a minute each program has, and what it is told of them. */
class ApiQuotaTests {
    private final Clock clock = mock(Clock.class);
    private final ApiQuota quota = new ApiQuota(new ApiQuotaSettings(2, 3), clock);
    private Instant now = Instant.parse("2026-11-29T03:00:15Z");

    @AfterEach
    void takeTheKeyBack() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aNetworkHasSoManyCallsAMinute() throws Exception {
        var first = asked("10.0.0.1");
        assertThat(first.getHeader("RateLimit-Limit")).isEqualTo("2");
        assertThat(first.getHeader("RateLimit-Remaining")).isEqualTo("1");
        assertThat(first.getHeader("RateLimit-Reset")).isEqualTo("45");
        assertThat(asked("10.0.0.1").getStatus()).isEqualTo(200);
        var over = asked("10.0.0.1");
        assertThat(over.getStatus()).isEqualTo(429);
        assertThat(over.getHeader("Retry-After")).isEqualTo("45");
        assertThat(over.getHeader("RateLimit-Remaining")).isEqualTo("0");
        assertThat(asked("10.0.0.2").getStatus()).as("another network").isEqualTo(200);
        now = now.plusSeconds(45);
        assertThat(asked("10.0.0.1").getStatus()).as("the next minute").isEqualTo(200);
    }

    /** Wherever it asks from. */
    @Test
    void aKeyHasCallsOfItsOwn() throws Exception {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("너울", "", "ROLE_PROGRAM"));
        for (int i = 1; i <= 3; i++) {
            assertThat(asked("10.0.1." + i).getHeader("RateLimit-Limit")).isEqualTo("3");
        }
        assertThat(asked("10.0.1.4").getStatus()).isEqualTo(429);
        SecurityContextHolder.clearContext();
        assertThat(asked("10.0.1.1").getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse asked(String address) throws ServletException, IOException {
        given(clock.instant()).willReturn(now);
        var request = new MockHttpServletRequest("GET", "/api/v1/articles");
        request.setRemoteAddr(address);
        var response = new MockHttpServletResponse();
        quota.filter().doFilter(request, response, new MockFilterChain());
        return response;
    }
}
