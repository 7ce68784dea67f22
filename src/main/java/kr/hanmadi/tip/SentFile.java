package kr.hanmadi.tip;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import kr.hanmadi.web.ControlCharacters;

/**
 * A file as a reader sends it. What is taken is decided by its first bytes, which have to be those of its name: pictures,
 * documents and plain text, nothing that runs. It is never opened here and never shown, only handed to editors as a file.
 */
record SentFile(String name, byte[] content) {
    private static final int LONGEST_NAME = 80;
    private static final int LOOKED_AT = 4096;
    private static final String OTHER = "-";

    /** What the bytes of a file must begin with, by the ends of its name. */
    private enum Kind {
        JPEG("jpg jpeg", 0xFF, 0xD8, 0xFF),
        PNG("png", 0x89, 'P', 'N', 'G'),
        PDF("pdf", '%', 'P', 'D', 'F'),
        PACKED("docx hwpx xlsx pptx", 'P', 'K', 3, 4),
        COMPOUND("hwp doc xls ppt", 0xD0, 0xCF, 0x11, 0xE0),
        TEXT("txt csv");

        private final String ends;
        private final int[] first;

        Kind(String ends, int... first) {
            this.ends = ends;
            this.first = first;
        }

        boolean isNamed(String end) {
            return (" " + ends + " ").contains(" " + end + " ");
        }

        boolean begins(byte[] content) {
            return content.length >= first.length
                    && IntStream.range(0, first.length).allMatch(at -> (content[at] & 0xFF) == first[at])
                    && (first.length > 0 || isPlain(content));
        }

        private static boolean isPlain(byte[] content) {
            return IntStream.range(0, Math.min(content.length, LOOKED_AT)).noneMatch(at -> content[at] == 0);
        }
    }

    /** Empty for what is not taken. */
    static Optional<SentFile> read(String given, byte[] content) {
        var name = safe(given);
        var end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        for (var kind : Kind.values()) {
            if (kind.isNamed(end) && content.length > 0 && kind.begins(content)) {
                return Optional.of(new SentFile(name, content));
            }
        }
        return Optional.empty();
    }

    /** Without folders, line ends, signs that turn the direction of writing, and what systems read as more than a name. */
    private static String safe(String given) {
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var plain = ControlCharacters.removedFrom(last)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\"<>|:*?]", "")
                .strip();
        int dot = plain.lastIndexOf('.');
        var end = dot < 0 ? "" : plain.substring(dot);
        var stem = dot < 0 ? plain : plain.substring(0, dot);
        int room = Math.max(1, LONGEST_NAME - end.length());
        return (stem.isEmpty() ? OTHER : stem.codePointCount(0, stem.length()) > room ? cut(stem, room) : stem) + end;
    }

    private static String cut(String stem, int room) {
        return stem.substring(0, stem.offsetByCodePoints(0, room));
    }
}
