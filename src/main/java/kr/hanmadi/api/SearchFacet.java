package kr.hanmadi.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** By what the results can be narrowed. */
record SearchFacet(
        @Schema(description = "좁힐 때 쓰는 이름") String parameter,

        @Schema(description = "많은 것부터. 이 이름으로 좁히지 않은 것처럼 센다")
        List<Value> values) {

    /** One choice. */
    record Value(
            @Schema(description = "좁힐 때 쓰는 값") String value,
            @Schema(description = "읽는 이름") String name,
            @Schema(description = "결과 수") long count) {}

    /** How many results a month has. */
    record Month(
            @Schema(description = "해와 달", example = "2025-02")
            String month,

            @Schema(description = "결과 수") long count) {}
}
