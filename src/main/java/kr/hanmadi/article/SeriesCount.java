package kr.hanmadi.article;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How many forums of a series readers may see, and the last known day of one. */
public record SeriesCount(
        Long seriesId, long forums, @Nullable LocalDate last) {}
