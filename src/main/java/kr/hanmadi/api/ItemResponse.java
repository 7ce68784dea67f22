package kr.hanmadi.api;

import io.swagger.v3.oas.annotations.media.Schema;

/** One thing. */
record ItemResponse<T>(
        T item, @Schema(description = "이용 조건") String licence) {}
