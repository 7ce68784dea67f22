package kr.hanmadi.search.index;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code hanmadi.search.*}.
 *
 * @param folder where the local index lies; a folder of the mapping's version is made in it
 * @param cluster the OpenSearch that holds the index instead of the folder
 * @param indexing whether this process writes the index; commands beside a running server do not
 * @param patience how long the start waits for another portal that keeps the index of this database
 * @param check how often the index's health, requests and failed events are looked at
 */
@ConfigurationProperties("hanmadi.search")
public record SearchSettings(
        @DefaultValue("var/index") Path folder,
        @Nullable Cluster cluster,
        @DefaultValue("true") boolean indexing,
        @DefaultValue("10s") Duration patience,
        @DefaultValue("5s") Duration check) {
    /**
     * An OpenSearch with its plugin analysis-nori.
     *
     * @param uri where it answers
     * @param prefix how the names of our indexes begin
     */
    public record Cluster(
            URI uri,
            @DefaultValue("hanmadi") String prefix,
            @Nullable String username,
            @Nullable String password) {}
}
