package kr.hanmadi.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import kr.hanmadi.document.UnreadableDocumentException.Reason;

/** The files in a zip archive. */
public final class Archive {
    /** More are refused. */
    public static final int MOST_FILES = 200;

    private Archive() {}

    /** @param name as in the archive, with its folders */
    public record File(String name, byte[] content) {}

    /**
     * Unpacks an archive; empty when it is none, when it is a document of its own, or when it holds more than may be
     * unpacked. Archives in it stay packed.
     */
    public static List<File> files(byte[] content) {
        try {
            var files = unpack(content).stream()
                    .filter(file -> !isOfTheSystem(file.name()))
                    .toList();
            return files.size() > MOST_FILES || files.stream().anyMatch(OfficeXml::isPart) ? List.of() : files;
        } catch (UnreadableDocumentException e) {
            return List.of();
        }
    }

    /** Everything in an archive, in its order; empty when it is none. Names are in UTF-8, or in CP949 as Windows writes them. */
    static List<File> unpack(byte[] content) throws UnreadableDocumentException {
        if (!DocumentText.begins(content, DocumentText.ZIP)) {
            return List.of();
        }
        try {
            return unpack(content, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException | ZipException namesInAnotherEncoding) {
            try {
                return unpack(content, PlainText.CP949);
            } catch (IllegalArgumentException | IOException e) {
                throw new UnreadableDocumentException(Reason.ARCHIVE, e);
            }
        } catch (IOException e) {
            throw new UnreadableDocumentException(Reason.DAMAGED, e);
        }
    }

    private static List<File> unpack(byte[] content, Charset names) throws IOException, UnreadableDocumentException {
        var files = new ArrayList<File>();
        int left = UnpackingLimits.MOST_UNPACKED;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content), names)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var unpacked = UnpackingLimits.read(zip, left);
                left -= unpacked.length;
                if (!entry.isDirectory()) {
                    files.add(new File(entry.getName(), unpacked));
                }
            }
        }
        return files;
    }

    /** What macOS and Windows put beside the files. */
    private static boolean isOfTheSystem(String name) {
        var last = name.substring(name.lastIndexOf('/') + 1);
        return name.startsWith("__MACOSX/") || last.startsWith(".") || last.equalsIgnoreCase("Thumbs.db");
    }
}
