package kr.hanmadi.desk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import kr.hanmadi.field.FieldLength;

/** The headline as an editor wants it. */
record HeadlineForm(
        int version,

        @NotBlank(message = "{desk.headline.missing}")
        @Size(max = FieldLength.HEADLINE, message = "{desk.headline.long}")
        String headline)
        implements Serializable {}
