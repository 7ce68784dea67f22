package kr.hanmadi.pagecache;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * {@code hanmadi.page-cache.*}: how readers' pages are kept between two changes of the record.
 *
 * @param enabled whether finished pages are kept at all
 * @param memory how much they may take
 * @param timeToLive how long a page stands at most while the record does not change; never beyond its day
 */
@ConfigurationProperties("hanmadi.page-cache")
record PageSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("64MB") DataSize memory,
        @DefaultValue("1h") Duration timeToLive) {}
