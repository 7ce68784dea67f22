package kr.hanmadi.ingest;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code hanmadi.ingest.*}.
 *
 * @param seeds where the sample reports lie, as a Spring resource location
 * @param worker whether this process files staged sources
 * @param pause how long the worker rests when there is nothing to file
 */
@ConfigurationProperties("hanmadi.ingest")
record IngestSettings(
        @DefaultValue("classpath:seeds") String seeds,
        @DefaultValue("true") boolean worker,
        @DefaultValue("2s") Duration pause) {}
