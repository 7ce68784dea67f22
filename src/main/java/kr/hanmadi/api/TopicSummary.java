package kr.hanmadi.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is spoken of, named by editors. */
record TopicSummary(
        @Schema(description = "주소에 적는 이름") String id,
        String url,
        String name,

        @Schema(description = "편집자가 적은 뜻") @Nullable String definition,

        @Schema(description = "이 낱말이 있는 발언을 모은다") List<String> words,
        @Schema(description = "발언 수") long quotes) {}
