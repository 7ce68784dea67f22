package kr.hanmadi.desk;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.hanmadi.article.FullText;
import kr.hanmadi.web.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.multipart.MultipartFile;

/**
 * Reports as uploaded, one a file or several in an archive, and one as pasted.
 *
 * @param fullText what readers will see of them; null for what the settings say
 */
record PasteForm(
        @Nullable String text,

        @Nullable List<MultipartFile> file,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate published,

        @Nullable FullText fullText) {

    /** Every text that was given; an empty file counts, so that it is said to be empty. */
    List<UploadedText> texts() throws IOException {
        var texts = new ArrayList<UploadedText>();
        var pasted = TypedText.orEmpty(text);
        if (!pasted.isEmpty()) {
            texts.add(UploadedText.pasted(pasted, published));
        }
        for (var each : file == null ? List.<MultipartFile>of() : file) {
            var name = each.getOriginalFilename();
            if (!each.isEmpty() || (name != null && !name.isEmpty())) {
                texts.addAll(UploadedText.uploaded(each, published));
            }
        }
        return texts;
    }
}
