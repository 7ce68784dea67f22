package kr.hanmadi.desk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * The form by which an administrator makes a key for a program.
 *
 * @param lastDay the last day on which it opens anything; null for no end
 */
record KeyForm(
        @Nullable @NotBlank(message = "{desk.keys.name.missing}") @Size(max = 100, message = "{desk.keys.name.long}")
        String name,

        boolean mayFile,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate lastDay)
        implements Serializable {
    KeyForm {
        name = name == null ? null : name.strip();
    }
}
