package kr.hanmadi.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What changed of that which readers see or saw. */
record ChangesResponse(
        List<Change> items,

        @Schema(description = "다음 묶음의 주소. 지금까지 다 받았으면 null") @Nullable
        String next,

        @Schema(description = "다음에 이어서 물을 때 since에 적는 값") String since,
        @JsonUnwrapped Terms terms) {

    /** One thing that changed; it says nothing of what it was. */
    record Change(
            ChangedKind kind,
            String id,
            @Schema(description = "지금 모습을 받을 주소") String url,
            State state,
            @Schema(description = "바뀐 때") Instant changedAt) {}

    /** What a mirror has to do. */
    enum State {
        /** Read it again. */
        CHANGED,
        /** Drop it: withdrawn, hidden, merged or removed. */
        GONE
    }
}
