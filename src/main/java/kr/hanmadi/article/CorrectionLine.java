package kr.hanmadi.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A correction and the article that it is about, for lists of corrections. */
public record CorrectionLine(
        String publicId,
        String slug,
        String headline,
        ArticleState state,
        Correction.Kind kind,
        String note,
        @Nullable String beforeText,
        @Nullable String afterText,
        Instant madeAt) {}
