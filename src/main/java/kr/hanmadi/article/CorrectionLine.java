package kr.hanmadi.article;

import java.time.Instant;
import kr.hanmadi.record.NameMask;
import org.jspecify.annotations.Nullable;

/** A correction and the article that it is about, for lists of corrections. */
public record CorrectionLine(String publicId, String slug, String headline, ArticleState state, Notice notice) {
    /** What was corrected: the note, and the text before and after where it changed. */
    public record Notice(
            Correction.Kind kind,
            String note,
            @Nullable String beforeText,
            @Nullable String afterText,
            Instant madeAt) {}

    /** With the names masked that readers do not see. */
    CorrectionLine(
            String publicId,
            String slug,
            String headline,
            ArticleState state,
            Correction.Kind kind,
            String note,
            @Nullable String beforeText,
            @Nullable String afterText,
            Instant madeAt,
            @Nullable String masks) {
        this(
                publicId,
                slug,
                NameMask.in(headline, masks),
                state,
                new Notice(
                        kind,
                        NameMask.in(note, masks),
                        NameMask.inOrNull(beforeText, masks),
                        NameMask.inOrNull(afterText, masks),
                        madeAt));
    }
}
