package kr.hanmadi.web;

import java.time.Duration;
import java.util.stream.Stream;
import kr.hanmadi.web.Costly.Kind;
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
public record ConcurrencyLimitSettings(
        @DefaultValue("0") int count,
        @DefaultValue("500ms") Duration longestWait,
        @DefaultValue("10s") Duration longestDeskWait) {
    static final int WAITING_FOR_ONE_PLACE = 4;

    int places(Kind kind) {
        int all = count > 0 ? count : Runtime.getRuntime().availableProcessors();
        return switch (kind) {
            case READING, DESK -> all;
            case FRONT, EXPORT -> Math.ceilDiv(all, 2);
        };
    }

    Duration longestWait(Kind kind) {
        return switch (kind) {
            case READING, EXPORT -> longestWait;
            case FRONT, DESK -> longestDeskWait;
        };
    }

    /** How many requests of all kinds may be here at once, those that wait too: each holds one of Tomcat's threads. */
    public int mostRequests() {
        return Stream.of(Kind.values())
                .mapToInt(kind -> places(kind) * (1 + WAITING_FOR_ONE_PLACE))
                .sum();
    }
}
