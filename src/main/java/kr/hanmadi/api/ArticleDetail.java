package kr.hanmadi.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import kr.hanmadi.article.Correction;
import kr.hanmadi.field.PassageKind;
import org.jspecify.annotations.Nullable;

/** An article whole. */
record ArticleDetail(
        @JsonUnwrapped ArticleSummary article,
        @Schema(description = "전문을 실었는지. 아니면 발언만 싣는다") boolean fullText,
        @Schema(description = "본문 조각. 발언만 싣는 기사는 비어 있다") List<Part> text,
        @Schema(description = "사진. 첫째가 대표 사진") List<Picture> pictures,
        List<Note> corrections,
        @Schema(description = "앞의 발언 100건까지") List<QuoteDetail> quotes,

        @Schema(description = "나머지 발언의 주소. 더 없으면 null") @Nullable
        String moreQuotes) {

    /** A part of the text. */
    record Part(PassageKind kind, String text) {}

    /** A picture in its widest version. */
    record Picture(
            String url,
            int width,
            int height,

            @Schema(description = "사진을 보지 못하는 사람에게 들려줄 말. 장식이면 비어 있다")
            String alternative,

            @Schema(description = "사진 설명") String caption,
            @Schema(description = "사진 출처") String credit) {}

    /** A dated correction. */
    record Note(
            Correction.Kind kind,
            String text,
            @Nullable String before,
            @Nullable String after,
            Instant madeAt) {}
}
