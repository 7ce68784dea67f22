package kr.hanmadi.site.line;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;

/** The forums before and after one in its series. */
public record ForumNeighbours(
        @Nullable ForumLine previous, @Nullable ForumLine next) {
    public static final ForumNeighbours NONE = new ForumNeighbours(null, null);

    /** How much of a series is looked through. */
    public static final Pageable SERIES = PageRequest.of(0, 500);
}
