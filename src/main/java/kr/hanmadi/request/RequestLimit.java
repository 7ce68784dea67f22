package kr.hanmadi.request;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Keeps one address from flooding the desk: a few requests an hour are enough for anyone. */
@Component
class RequestLimit {
    private static final int MOST = 30;

    private final Cache<String, Integer> received = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofHours(1))
            .maximumSize(100_000)
            .build();

    /** Whether that address may send one more; it then has. */
    boolean admits(String address) {
        return received.asMap().merge(address, 1, Integer::sum) <= MOST;
    }
}
