package kr.hanmadi.search;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code hanmadi.search.*}.
 *
 * @param folder where the local index lies; a folder of the mapping's version is made in it
 * @param indexing whether this process writes the index; commands beside a running server do not
 * @param check how often the index's health, requests and failed events are looked at
 */
@ConfigurationProperties("hanmadi.search")
record SearchSettings(
        @DefaultValue("var/index") Path folder,
        @DefaultValue("true") boolean indexing,
        @DefaultValue("5s") Duration check) {}
