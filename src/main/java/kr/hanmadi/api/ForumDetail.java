package kr.hanmadi.api;

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
        String name,
        ForumKind kind,
        ForumState state,

        @Schema(description = "열린 날. 아직 모르면 null") @Nullable LocalDate day,

        @Schema(description = "시작하는 시각(한국 시간)") @Nullable LocalTime startsAt,

        @Schema(description = "기사에 적힌 일시") @Nullable String whenPrinted,

        @Nullable String venue,
        @Nullable String topic,
        @Nullable ResourceLink series,

        @Schema(description = "몇 회") @Nullable Integer edition,

        List<Backer> backers,
        List<Part> programme,
        @Schema(description = "발언 수") long quotes) {

    /** 주최, 주관, 후원. */
    record Backer(BackerRole role, String name, @Nullable String url) {}

    /** 좌장, 발제, 토론. */
    record Part(
            ParticipantRole role,
            String printedLabel,
            String name,
            @Nullable String url) {}
}
