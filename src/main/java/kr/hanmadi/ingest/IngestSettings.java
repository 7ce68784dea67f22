package kr.hanmadi.ingest;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code hanmadi.ingest.*}.
 *
 * @param seeds where the sample reports lie, as a Spring resource location
 * @param worker whether this process files staged sources
 * @param workers how many sources it files at once; 0 for as many as it has processors, four at most
 * @param interval from one look for new sources to the next, while there is nothing to file
 */
@ConfigurationProperties("hanmadi.ingest")
record IngestSettings(
        @DefaultValue("classpath:seeds") String seeds,
        @DefaultValue("true") boolean worker,
        @DefaultValue("0") int workers,
        @DefaultValue("2s") Duration interval) {
    /** Each takes two connections of the pool. */
    private static final int MOST = 6;

    private static final int MOST_BY_ITSELF = 4;

    IngestSettings {
        if (workers == 0) {
            workers = Math.min(MOST_BY_ITSELF, Runtime.getRuntime().availableProcessors());
        }
        if (workers < 1 || workers > MOST) {
            throw new IllegalArgumentException("hanmadi.ingest.workers is %d, not 0 to %d".formatted(workers, MOST));
        }
    }
}
