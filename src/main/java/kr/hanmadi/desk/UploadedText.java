package kr.hanmadi.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import kr.hanmadi.record.KoreanTime;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** One text as it came over the desk, with a name that is safe to keep and to show. */
record UploadedText(String name, byte[] content, @Nullable LocalDate published) {
    private static final int NAME_LENGTH = 60;

    static UploadedText pasted(String text, @Nullable LocalDate published) {
        var first = text.lines().findFirst().orElse("");
        return new UploadedText(named(first), text.getBytes(StandardCharsets.UTF_8), published);
    }

    static UploadedText uploaded(MultipartFile file, @Nullable LocalDate published) throws IOException {
        var given = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        // browsers send a bare name; a path before it is not stored
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        return new UploadedText(named(last), file.getBytes(), published);
    }

    private static String named(String given) {
        var name = Shortened.to(NAME_LENGTH, given.replaceAll("\\p{Cntrl}", "").strip());
        return name.isEmpty() ? LocalDate.now(KoreanTime.ZONE).toString() : name;
    }
}
