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

        @Schema(description = "다음 묶음의 주소. 더 없으면 null") @Nullable
        String next,

        @Schema(description = "이용 조건") String licence) {}
