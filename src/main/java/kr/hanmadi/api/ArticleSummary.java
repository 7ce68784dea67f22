package kr.hanmadi.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kr.hanmadi.article.ArticleState;
import kr.hanmadi.article.Correction;
import org.jspecify.annotations.Nullable;

/** An article in a list. */
record ArticleSummary(
        String id,
        @Schema(description = "바뀌지 않는 주소") String url,
        String headline,
        @JsonUnwrapped Credits credits,
        @JsonUnwrapped Publication publication,
        @Nullable ResourceLink forum,
        @JsonUnwrapped Origin origin) {

    /** Who wrote it, and where and when it was printed. */
    record Credits(
            List<String> reporters,

            @Schema(description = "보도한 신문") @Nullable String outlet,

            @Schema(description = "신문이 보도한 날") @Nullable LocalDate reportedOn) {}

    /** Since when and how it stands here. */
    record Publication(
            @Schema(description = "한마디에 실린 때") @Nullable Instant publishedAt,

            @Schema(description = "마지막으로 바뀐 때") @Nullable Instant updatedAt,

            ArticleState state,

            @Schema(description = "실린 알림 가운데 가장 무거운 것: 정정, 반론, 추후보도, 바로잡음. 없으면 null")
            Correction.@Nullable Kind mark) {}

    /** Where it comes from, and under which terms. */
    record Origin(
            @Schema(description = "신문의 기사 주소") @Nullable String sourceUrl,

            @Schema(description = "이 기사의 이용 조건") @Nullable String licence,

            @Schema(description = "이 기사를 쓸 때 적을 출처") String attribution) {}
}
