package kr.hanmadi.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import kr.hanmadi.field.AnonymousKind;
import kr.hanmadi.field.Confidence;
import kr.hanmadi.field.QuoteKind;
import kr.hanmadi.field.SpeechAct;
import kr.hanmadi.quote.QuoteState;
import kr.hanmadi.quote.SpeakerKind;
import org.jspecify.annotations.Nullable;

/** A quotation, who said it, and why we think so. */
record QuoteDetail(
        String id,
        String url,
        QuoteKind kind,
        String words,
        @JsonUnwrapped Attribution attribution,
        @JsonUnwrapped Reported reported,
        Evidence evidence,
        @JsonUnwrapped Occasion occasion) {

    /** Who said it, and who decided that. */
    record Attribution(
            Speaker speaker,

            @Schema(description = "기계가 읽었으나 확인되지 않은 발언자. 발언자로 인용하면 안 됩니다") @Nullable
            Candidate candidate,

            @Schema(description = "기계 판독, 확인, 정정") QuoteState state) {}

    /** The verb that reports the words and its speech act; both null where the text has none. */
    record Reported(
            @Schema(description = "전달 동사") @Nullable String reportingVerb,

            @Schema(description = "발화 행위") @Nullable SpeechAct speechAct) {}

    /** Where it is printed, and where and when it was said. */
    record Occasion(
            ResourceLink article,
            @Nullable ResourceLink forum,

            @Schema(description = "포럼이 열린 날. 모르거나 그 전에 보도했으면 보도한 날") @Nullable
            LocalDate day,

            @Schema(description = "이 발언을 인용할 때 적을 출처") String attribution) {}

    /** Who said it; a source without a name is never a person. */
    record Speaker(
            SpeakerKind kind,

            @Schema(description = "사람일 때만") @Nullable String id,

            @Nullable String name,
            @Nullable String url,

            @Schema(description = "기사에 적힌 소속") @Nullable String affiliation,

            @Schema(description = "기사에 적힌 직함") @Nullable String jobTitle,

            @Nullable AnonymousKind anonymousKind,
            List<ResourceLink> members) {}

    /** The speaker that the machine read, while that is uncertain and no editor has confirmed it. */
    record Candidate(
            SpeakerKind kind,
            @Schema(description = "기사에 적힌 이름이나 표기") String name,

            @Nullable String affiliation,

            @Nullable String jobTitle) {}

    /** Why this speaker. */
    record Evidence(
            @Schema(description = "규칙의 이름") String rule,
            Confidence confidence,

            @Schema(description = "기사 속 표기") @Nullable String printed) {}
}
