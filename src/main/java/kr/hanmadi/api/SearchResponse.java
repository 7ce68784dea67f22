package kr.hanmadi.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import kr.hanmadi.search.api.ResultType;
import org.jspecify.annotations.Nullable;

/** What a search found. */
record SearchResponse(
        @Schema(description = "결과의 종류") ResultType type,
        @Schema(description = "검색 말을 어떻게 읽었는지") SearchReading reading,
        @Schema(description = "종류마다 결과 수") Map<ResultType, Long> counts,
        @JsonUnwrapped Results results,
        @JsonUnwrapped Narrowing narrowing,
        @JsonUnwrapped Next onwards,
        @JsonUnwrapped Terms terms) {

    /** The results of the kind that was asked; the lists of the other kinds are empty. */
    record Results(
            List<ArticleSummary> articles,
            List<ForumDetail> forums,
            List<SpeakerSummary> speakers,
            List<QuoteDetail> quotes) {}

    /** By what the results can be narrowed. */
    record Narrowing(
            @Schema(description = "무엇으로 몇 건씩 좁힐 수 있는지. 첫 묶음에만 있고 다음 묶음에서는 빈다")
            List<SearchFacet> facets,

            @Schema(description = "달마다 결과 수. 첫 묶음에만 있고 다음 묶음에서는 빈다")
            List<SearchFacet.Month> months) {}

    /** How to go on; both null at the end. */
    record Next(
            @Schema(description = "다음 묶음의 주소. 더 없으면 null") @Nullable
            String next,

            @Schema(description = "다음 묶음을 달라고 할 때 after에 적는 값. 더 없으면 null") @Nullable
            String after) {}
}
