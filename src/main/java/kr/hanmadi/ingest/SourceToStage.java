package kr.hanmadi.ingest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A raw text and what its operator says of it.
 *
 * @param path tells it from others of the same origin, and is the same when the file comes again
 * @param published the day the outlet printed it; null when unknown
 * @param publish whether it becomes public at once, or waits at the desk
 * @param fullText whether readers may see the whole text, or quotations only
 */
public record SourceToStage(
        Origin origin,
        String path,
        RawText raw,
        @Nullable LocalDate published,
        boolean publish,
        boolean fullText,
        Provenance provenance) {
    public SourceToStage(
            Origin origin, String path, RawText raw, @Nullable LocalDate published, boolean publish, boolean fullText) {
        this(origin, path, raw, published, publish, fullText, Provenance.UNTOLD);
    }
}
