package kr.hanmadi.api;

import io.swagger.v3.oas.annotations.media.Schema;

/** Under which terms an answer may be used, and what to write beside it. */
record Terms(
        @Schema(description = "이용 조건") String licence,
        @Schema(description = "이용 조건을 자세히 적은 쪽") String licenceUrl,

        @Schema(description = "답을 쓸 때 적을 출처. 기사와 발언마다 적힌 attribution은 그 하나의 출처")
        String attribution) {}
