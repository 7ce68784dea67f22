package kr.hanmadi.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import kr.hanmadi.document.UnreadableDocumentException.Reason;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** A Hangul document of version 5 (.hwp), which is an OLE container; other things in such a container are told apart. */
final class HangulDocument {
    private static final int FLAGS = 36;
    private static final int PACKED = 0b1;
    private static final int PASSWORD_OR_DRM = 0b1_0010;
    /** Its sections are in another place, where they cannot be read. */
    private static final int FOR_READING_ONLY = 0b100;

    private HangulDocument() {}

    static String text(byte[] content) throws UnreadableDocumentException {
        try (var container = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            var text = text(container.getRoot(), flags(container.getRoot()));
            if (text.isBlank()) {
                throw new UnreadableDocumentException(Reason.NO_TEXT);
            }
            return text.strip();
        } catch (IOException | RuntimeException | StackOverflowError e) { // whatever a damaged container leads to
            throw new UnreadableDocumentException(Reason.DAMAGED, e);
        }
    }

    private static int flags(DirectoryEntry root) throws IOException, UnreadableDocumentException {
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw new UnreadableDocumentException(Reason.ENCRYPTED);
        }
        if (root.hasEntryCaseInsensitive("WordDocument")) {
            throw new UnreadableDocumentException(Reason.OLD_FORMAT);
        }
        if (!root.hasEntryCaseInsensitive("FileHeader")) {
            throw new UnreadableDocumentException(Reason.BINARY);
        }
        try (var header = stream(root, "FileHeader")) {
            header.skipNBytes(FLAGS);
            int flags = header.read();
            if (flags < 0 || (flags & FOR_READING_ONLY) != 0) {
                throw new UnreadableDocumentException(Reason.DAMAGED);
            }
            if ((flags & PASSWORD_OR_DRM) != 0) {
                throw new UnreadableDocumentException(Reason.ENCRYPTED);
            }
            return flags;
        }
    }

    private static String text(DirectoryEntry root, int flags) throws IOException, UnreadableDocumentException {
        var body = (DirectoryEntry) root.getEntryCaseInsensitive("BodyText");
        var text = new StringBuilder();
        int left = UnpackingLimits.MOST_UNPACKED;
        int number = 0;
        do {
            byte[] section;
            try (var inflater = new Inflater(true);
                    var packed = stream(body, "Section" + number);
                    var in = (flags & PACKED) == 0 ? packed : new InflaterInputStream(packed, inflater)) {
                section = UnpackingLimits.read(in, left);
            }
            HangulSection.read(section, text);
            left -= section.length;
            number++;
        } while (body.hasEntryCaseInsensitive("Section" + number));
        return text.toString();
    }

    private static InputStream stream(DirectoryEntry folder, String name) throws IOException {
        return new DocumentInputStream((DocumentEntry) folder.getEntryCaseInsensitive(name));
    }
}
