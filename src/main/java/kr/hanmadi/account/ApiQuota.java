package kr.hanmadi.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import kr.hanmadi.web.ClientNetwork;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Shares the API: so many calls a minute for each key, or for each network without one, and every answer says how many are
 * left. Each portal counts for itself, in memory, and forgets within two minutes.
 */
@Component
class ApiQuota {
    private static final int MINUTE = 60;
    /** Further callers push the oldest out; the costly answers have limits of their own. */
    private static final int CALLERS = 100_000;

    private final ApiQuotaSettings settings;
    private final Clock clock;
    private final Cache<Caller, AtomicInteger> calls = Caffeine.newBuilder()
            .maximumSize(CALLERS)
            .expireAfterWrite(Duration.ofMinutes(2))
            .build();

    ApiQuota(ApiQuotaSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** @param name the number of the key; otherwise the network */
    private record Caller(boolean hasKey, String name, long minute) {}

    OncePerRequestFilter filter() {
        return new Filter();
    }

    private final class Filter extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            long second = clock.instant().getEpochSecond();
            var caller = caller(request, second / MINUTE);
            int limit = caller.hasKey() ? settings.callsPerMinuteWithKey() : settings.callsPerMinute();
            int asked = calls.get(caller, any -> new AtomicInteger()).incrementAndGet();
            var resetIn = String.valueOf(MINUTE - second % MINUTE);
            response.setHeader("RateLimit-Limit", String.valueOf(limit));
            response.setHeader("RateLimit-Remaining", String.valueOf(Math.max(0, limit - asked)));
            response.setHeader("RateLimit-Reset", resetIn);
            if (asked > limit) {
                response.setHeader(HttpHeaders.RETRY_AFTER, resetIn);
                response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
                return;
            }
            chain.doFilter(request, response);
        }
    }

    /** Known by its key, behind {@link ApiTokenFilter}, or else by where it comes from. */
    private static Caller caller(HttpServletRequest request, long minute) {
        var program = SecurityContextHolder.getContext().getAuthentication();
        return program == null
                ? new Caller(false, ClientNetwork.of(request), minute)
                : new Caller(true, String.valueOf(program.getDetails()), minute);
    }
}
