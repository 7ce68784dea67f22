package kr.hanmadi.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a list. */
record ListResponse<T>(
        List<T> items,

        @Schema(description = "다음 묶음의 주소. 더 없으면 null") @Nullable
        String next,

        @Schema(description = "다음 묶음을 달라고 할 때 after에 적는 값. 더 없으면 null") @Nullable
        String after,

        @JsonUnwrapped Terms terms) {}
