package kr.hanmadi.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * {@code hanmadi.pages.*}: how readers' pages are kept between two changes of the record.
 *
 * @param keep whether finished pages are kept at all
 * @param memory how much they may take
 * @param longest how long a page stands at most, for what changes with the clock: today, the day of a forum
 */
@ConfigurationProperties("hanmadi.pages")
record PageSettings(
        @DefaultValue("true") boolean keep,
        @DefaultValue("64MB") DataSize memory,
        @DefaultValue("1m") Duration longest) {}
