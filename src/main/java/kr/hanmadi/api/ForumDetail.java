package kr.hanmadi.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kr.hanmadi.field.BackerRole;
import kr.hanmadi.field.ForumKind;
import kr.hanmadi.field.ParticipantRole;
import kr.hanmadi.forum.ForumState;
import org.jspecify.annotations.Nullable;

/** A forum. */
record ForumDetail(
        String id,
        String url,
        @JsonUnwrapped Title title,
        @JsonUnwrapped Occasion occasion,
        @Nullable String topic,
        @JsonUnwrapped InSeries inSeries,
        @JsonUnwrapped People people,
        @Schema(description = "발언 수") long quotes) {

    /** What it is. */
    record Title(String name, ForumKind kind, ForumState state) {}

    /** When and where it is held. */
    record Occasion(
            @Schema(description = "열린 날. 아직 모르면 null") @Nullable
            LocalDate day,

            @Schema(description = "시작하는 시각(한국 시간)") @Nullable
            LocalTime startsAt,

            @Schema(description = "기사에 적힌 일시") @Nullable String whenPrinted,

            @Nullable String venue) {}

    /** The series it belongs to; both null for a forum that stands alone. */
    record InSeries(
            @Nullable ResourceLink series,

            @Schema(description = "몇 회") @Nullable Integer edition) {}

    /** Who holds it and who takes part. */
    record People(List<Backer> backers, List<Part> programme) {}

    /** 주최, 주관, 후원. */
    record Backer(BackerRole role, String name, @Nullable String url) {}

    /** 좌장, 발제, 토론. */
    record Part(
            ParticipantRole role,
            String printedLabel,
            String name,
            @Nullable String url) {}
}
