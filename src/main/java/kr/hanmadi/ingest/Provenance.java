package kr.hanmadi.ingest;

import org.jspecify.annotations.Nullable;

/**
 * Where a text comes from, as far as its operator says.
 *
 * @param outlet who printed it; null: what the text itself says
 * @param sourceUrl where it can be read there; null when it was not told
 * @param licence under which terms it stands here; null when it was not told
 */
public record Provenance(
        @Nullable String outlet,
        @Nullable String sourceUrl,
        @Nullable String licence) {
    public static final Provenance UNTOLD = new Provenance(null, null, null);
}
