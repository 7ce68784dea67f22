package kr.hanmadi.desk;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import kr.hanmadi.field.FieldLength;
import kr.hanmadi.web.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** Where a report comes from and when its outlet printed it. */
record OriginForm(
        int version,

        @Pattern(regexp = "(https?://.{3,})?", message = "{desk.origin.url}")
        @Size(max = FieldLength.SOURCE_URL, message = "{desk.origin.url.long}")
        @Nullable
        String sourceUrl,

        @Size(max = FieldLength.LICENCE, message = "{desk.origin.long}") @Nullable
        String licence,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate reportedOn,

        @Nullable Boolean dayUnknown)
        implements Serializable {

    /** Whether the day of printing is said not to be found out. */
    boolean isDayUnknown() {
        return Boolean.TRUE.equals(dayUnknown);
    }

    @Nullable
    String sourceUrlOrNull() {
        return TypedText.orNull(sourceUrl);
    }

    @Nullable
    String licenceOrNull() {
        return TypedText.orNull(licence);
    }
}
