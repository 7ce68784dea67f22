package kr.hanmadi.desk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.multipart.MultipartFile;

/** A report as pasted or uploaded; a file goes before the text. */
record PasteForm(
        @Nullable String text,

        @Nullable MultipartFile file,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate published) {

    boolean hasFile() {
        return file != null && !file.isEmpty();
    }
}
