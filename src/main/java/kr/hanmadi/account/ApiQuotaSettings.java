package kr.hanmadi.account;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code hanmadi.api.*}.
 *
 * @param callsPerMinute what one network may ask of the API in a minute without a key
 * @param callsPerMinuteWithKey what one key may ask
 */
@ConfigurationProperties("hanmadi.api")
record ApiQuotaSettings(
        @DefaultValue("1200") int callsPerMinute,
        @DefaultValue("6000") int callsPerMinuteWithKey) {
    ApiQuotaSettings {
        if (callsPerMinute < 1 || callsPerMinuteWithKey < 1) {
            throw new IllegalArgumentException("hanmadi.api.calls-per-minute must be at least 1");
        }
    }
}
