package kr.hanmadi.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** The files in a zip archive. */
public final class Archive {
    /** More are refused. */
    public static final int MOST_FILES = 200;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final Charset CP949 = Charset.forName("x-windows-949");

    private Archive() {}

    /** @param name as in the archive, with its folders */
    public record File(String name, byte[] content) {}

    /**
     * Unpacks an archive; empty when it is none, when it is a document of its own, or when it holds more than may be
     * unpacked. Archives in it stay packed.
     */
    public static List<File> files(byte[] content) {
        if (!DocumentText.begins(content, ZIP) || OfficeXml.isDocument(content)) {
            return List.of();
        }
        try {
            return files(content, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException | ZipException namesInAnotherEncoding) {
            try {
                return files(content, CP949);
            } catch (IllegalArgumentException | IOException | UnreadableDocumentException e) {
                return List.of();
            }
        } catch (IOException | UnreadableDocumentException e) {
            return List.of();
        }
    }

    private static List<File> files(byte[] content, Charset names) throws IOException, UnreadableDocumentException {
        var files = new ArrayList<File>();
        int left = Bounds.MOST_UNPACKED;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content), names)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var unpacked = Bounds.read(zip, left);
                left -= unpacked.length;
                if (!entry.isDirectory() && !isOfTheSystem(entry.getName())) {
                    files.add(new File(entry.getName(), unpacked));
                }
                if (files.size() > MOST_FILES) {
                    return List.of();
                }
            }
        }
        return List.copyOf(files);
    }

    /** What macOS and Windows put beside the files. */
    private static boolean isOfTheSystem(String name) {
        var last = name.substring(name.lastIndexOf('/') + 1);
        return name.startsWith("__MACOSX/") || last.startsWith(".") || last.equalsIgnoreCase("Thumbs.db");
    }
}
