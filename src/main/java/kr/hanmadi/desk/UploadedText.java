package kr.hanmadi.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import kr.hanmadi.document.Archive;
import kr.hanmadi.record.KoreanTime;
import kr.hanmadi.web.ControlCharacters;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** One text as it came over the desk, with a name that is safe to keep and to show. */
record UploadedText(String name, byte[] content, @Nullable LocalDate published) {
    private static final int NAME_LENGTH = 60;

    static UploadedText pasted(String text, @Nullable LocalDate published) {
        var first = text.lines().findFirst().orElse("");
        return new UploadedText(named(first), text.getBytes(StandardCharsets.UTF_8), published);
    }

    /** A text that a program hands in under a name. */
    static UploadedText named(String given, byte[] content, @Nullable LocalDate published) {
        return new UploadedText(named(last(given)), content, published);
    }

    /** The texts of a file: those in an archive, or the file itself. */
    static List<UploadedText> uploaded(MultipartFile file, @Nullable LocalDate published) throws IOException {
        var content = file.getBytes();
        var packed = Archive.files(content);
        if (packed.isEmpty()) {
            var given = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            return List.of(new UploadedText(named(last(given)), content, published));
        }
        return packed.stream()
                .map(each -> new UploadedText(named(last(each.name())), each.content(), published))
                .toList();
    }

    /** Browsers send a bare name; a path before it is not stored. */
    private static String last(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    /** A name that is safe to show. */
    static String named(String given) {
        var name = ShortenedText.to(
                NAME_LENGTH,
                ControlCharacters.removedFrom(given).replaceAll("\\s+", " ").strip());
        return name.isEmpty() ? LocalDate.now(KoreanTime.ZONE).toString() : name;
    }
}
