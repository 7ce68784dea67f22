package kr.hanmadi.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import kr.dogfoot.hwplib.reader.HWPReader;
import kr.dogfoot.hwplib.tool.textextractor.TextExtractMethod;
import kr.dogfoot.hwplib.tool.textextractor.TextExtractOption;
import kr.dogfoot.hwplib.tool.textextractor.TextExtractor;
import kr.hanmadi.document.UnreadableDocumentException.Reason;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** A Hangul document of version 5 (.hwp), which is an OLE container; other things in such a container are told apart. */
final class HangulDocument {
    private static final int FLAGS = 36;
    private static final int PASSWORD_OR_DRM = 0b1_0010;

    private HangulDocument() {}

    static String text(byte[] content) throws UnreadableDocumentException {
        try (var container = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            check(container.getRoot());
            var document = HWPReader.fromInputStream(new ByteArrayInputStream(content));
            var text = TextExtractor.extract(
                    document, new TextExtractOption(TextExtractMethod.InsertControlTextBetweenParagraphText));
            if (text.isBlank()) {
                throw new UnreadableDocumentException(Reason.NO_TEXT);
            }
            return text.strip();
        } catch (UnreadableDocumentException e) {
            throw e;
        } catch (Exception e) { // its reader throws whatever a damaged file leads to
            throw new UnreadableDocumentException(Reason.DAMAGED, e);
        }
    }

    private static void check(DirectoryEntry root) throws IOException, UnreadableDocumentException {
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw new UnreadableDocumentException(Reason.ENCRYPTED);
        }
        if (root.hasEntryCaseInsensitive("WordDocument")) {
            throw new UnreadableDocumentException(Reason.OLD_FORMAT);
        }
        if (!root.hasEntryCaseInsensitive("FileHeader")) {
            throw new UnreadableDocumentException(Reason.BINARY);
        }
        var header = bytes((DocumentEntry) root.getEntryCaseInsensitive("FileHeader"));
        if (header.length > FLAGS && (header[FLAGS] & PASSWORD_OR_DRM) != 0) {
            throw new UnreadableDocumentException(Reason.ENCRYPTED);
        }
        if (unpackedSize(root) > Bounds.MOST_UNPACKED) {
            throw new UnreadableDocumentException(Reason.TOO_LARGE);
        }
    }

    /** In bytes; asked before its reader unpacks everything into memory. */
    private static long unpackedSize(DirectoryEntry folder) throws IOException, UnreadableDocumentException {
        long size = 0;
        for (var entry : folder) {
            if (entry instanceof DirectoryEntry inner) {
                size += unpackedSize(inner);
            } else if (entry instanceof DocumentEntry stream) {
                size += Bounds.inflated(bytes(stream), 0, true);
            }
        }
        return size;
    }

    private static byte[] bytes(DocumentEntry entry) throws IOException, UnreadableDocumentException {
        try (var in = new DocumentInputStream(entry)) {
            return Bounds.read(in, Bounds.MOST_UNPACKED);
        }
    }
}
