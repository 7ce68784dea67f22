package kr.hanmadi.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Counts failed sign-ins per account and per address, in bounded memory: after a few the next ones are refused without
 * a look at the password, until a quarter of an hour has passed.
 */
@Component
class SignInAttempts {
    private static final int MOST_PER_ACCOUNT = 5;
    private static final int MOST_PER_ADDRESS = 30;
    private static final Duration MEMORY = Duration.ofMinutes(15);

    private final Cache<String, Integer> failures =
            Caffeine.newBuilder().expireAfterWrite(MEMORY).maximumSize(100_000).build();

    void failed(String account, String address) {
        failures.asMap().merge(accountKey(account), 1, Integer::sum);
        failures.asMap().merge(addressKey(address), 1, Integer::sum);
    }

    void succeeded(String account) {
        failures.invalidate(accountKey(account));
    }

    boolean areTooMany(String account, String address) {
        return count(accountKey(account)) >= MOST_PER_ACCOUNT || count(addressKey(address)) >= MOST_PER_ADDRESS;
    }

    private int count(String key) {
        var count = failures.getIfPresent(key);
        return count == null ? 0 : count;
    }

    private static String accountKey(String account) {
        var key = account.toLowerCase(Locale.ROOT);
        return "account:" + key.substring(0, Math.min(200, key.length()));
    }

    private static String addressKey(String address) {
        return "address:" + address;
    }
}
