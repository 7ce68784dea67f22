package kr.hanmadi.api;

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
        List<ArticleSummary> articles,
        List<ForumDetail> forums,
        List<SpeakerSummary> speakers,
        List<QuoteDetail> quotes,

        @Schema(description = "무엇으로 몇 건씩 좁힐 수 있는지. 첫 묶음에만 있고 다음 묶음에서는 빈다")
        List<SearchFacet> facets,

        @Schema(description = "달마다 결과 수. 첫 묶음에만 있고 다음 묶음에서는 빈다")
        List<SearchFacet.Month> months,

        @Schema(description = "다음 묶음의 주소. 더 없으면 null") @Nullable
        String next,

        @Schema(description = "다음 묶음을 달라고 할 때 after에 적는 값. 더 없으면 null") @Nullable
        String after,

        @Schema(description = "이용 조건") String licence) {}
