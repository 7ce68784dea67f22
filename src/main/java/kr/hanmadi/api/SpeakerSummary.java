package kr.hanmadi.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Someone who spoke. */
record SpeakerSummary(
        String id,
        String url,
        String name,
        List<String> otherNames,
        @Schema(description = "기사에 적힌 소속과 직함, 새것부터") List<Post> posts,
        @Schema(description = "발언 수") long quotes) {

    /** A post as an article prints it. */
    record Post(
            @Nullable String affiliation,
            @Nullable String jobTitle,
            @Nullable LocalDate asOf) {}
}
