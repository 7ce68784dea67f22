package kr.hanmadi.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import kr.hanmadi.article.Correction;
import kr.hanmadi.article.PassageKind;
import org.jspecify.annotations.Nullable;

/** An article whole. */
record ArticleDetail(
        @JsonUnwrapped ArticleSummary article,
        @Schema(description = "전문을 실었는지. 아니면 발언만 싣는다") boolean fullText,
        @Schema(description = "본문 조각. 발언만 싣는 기사는 비어 있다") List<Part> text,
        List<Note> corrections,
        List<QuoteDetail> quotes) {

    /** A part of the text. */
    record Part(PassageKind kind, String text) {}

    /** A dated correction. */
    record Note(
            Correction.Kind kind,
            String text,
            @Nullable String before,
            @Nullable String after,
            Instant madeAt) {}
}
