package kr.hanmadi.ingest;

import java.lang.ref.SoftReference;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import kr.hanmadi.extraction.ReportReader;
import kr.hanmadi.extraction.report.Report;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A text from the desk is compared with known articles and filed right after that: it is read once for both. */
@Component
class ReportCache {
    private static final int MOST = 8;

    private final ReportReader reader = new ReportReader();
    private final Map<Long, Read> kept = new LinkedHashMap<>();

    /** What was read of a text; the report is let go when memory is short. */
    private record Read(String text, @Nullable LocalDate published, SoftReference<Report> report) {}

    /** Reads the text of a source, and keeps the report for the filing of it. */
    Report read(long sourceId, String text, @Nullable LocalDate published) {
        var report = reader.read(text, published);
        synchronized (kept) {
            kept.remove(sourceId);
            kept.put(sourceId, new Read(text, published, new SoftReference<>(report)));
            if (kept.size() > MOST) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return report;
    }

    /** The report that is kept of the same text, which is kept no longer; or else the text is read. */
    Report takeOrRead(long sourceId, String text, @Nullable LocalDate published) {
        Read read;
        synchronized (kept) {
            read = kept.remove(sourceId);
        }
        if (read != null && read.text().equals(text) && Objects.equals(read.published(), published)) {
            var report = read.report().get();
            if (report != null) {
                return report;
            }
        }
        return reader.read(text, published);
    }
}
