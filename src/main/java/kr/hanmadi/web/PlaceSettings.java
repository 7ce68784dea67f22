package kr.hanmadi.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code hanmadi.places.*}: how much costly work is done at once.
 *
 * @param count of readers' answers that are made at the same time, and of the desk's; half as many exports; 0 for one a
 *     processor
 * @param longestWait how long a reader's request waits for a place before it is told to come again
 * @param longestDeskWait the same for the desk's, and for the front page
 */
@ConfigurationProperties("hanmadi.places")
record PlaceSettings(
        @DefaultValue("0") int count,
        @DefaultValue("500ms") Duration longestWait,
        @DefaultValue("10s") Duration longestDeskWait) {
    int places() {
        return count > 0 ? count : Runtime.getRuntime().availableProcessors();
    }
}
