package kr.hanmadi.desk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The headline as an editor wants it. */
record HeadlineForm(
        int version,

        @NotBlank(message = "{desk.headline.missing}") @Size(max = 300, message = "{desk.headline.long}")
        String headline) {}
