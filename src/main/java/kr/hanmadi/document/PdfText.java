package kr.hanmadi.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import kr.hanmadi.document.UnreadableDocumentException.Reason;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** The text of a PDF that has any: a scan has none. */
final class PdfText {
    private static final int MOST_PAGES = 500;
    private static final Pattern PACKED_TWICE =
            Pattern.compile("/(FlateDecode|Fl|LZWDecode|LZW)\\s*/(FlateDecode|Fl|LZWDecode|LZW)\\b");
    private static final String STREAM = "stream";
    /** The first byte of RFC 1950 with the window that every program uses. */
    private static final byte DEFLATED = 0x78;

    private PdfText() {}

    static String of(byte[] content) throws UnreadableDocumentException {
        checkSize(content);
        try (var document = Loader.loadPDF(content)) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new UnreadableDocumentException(Reason.TOO_LARGE);
            }
            var text = PdfParagraphs.of(PdfLines.of(document));
            if (text.isBlank()) {
                throw new UnreadableDocumentException(Reason.NO_TEXT);
            }
            return text;
        } catch (InvalidPasswordException e) {
            throw new UnreadableDocumentException(Reason.ENCRYPTED, e);
        } catch (IOException | RuntimeException | StackOverflowError e) { // whatever a damaged file leads its reader to
            throw new UnreadableDocumentException(Reason.DAMAGED, e);
        }
    }

    /** Before its reader unpacks a stream into memory: none may grow beyond bounds, and none is packed twice. */
    private static void checkSize(byte[] content) throws UnreadableDocumentException {
        var letters = new String(content, StandardCharsets.ISO_8859_1);
        if (PACKED_TWICE.matcher(letters).find()) {
            throw new UnreadableDocumentException(Reason.DAMAGED);
        }
        long all = 0;
        for (int at = letters.indexOf(STREAM); at >= 0; at = letters.indexOf(STREAM, at + 1)) {
            int from = at + STREAM.length();
            while (from < content.length && (content[from] == '\r' || content[from] == '\n')) {
                from++;
            }
            if (from < content.length && content[from] == DEFLATED) {
                all += Bounds.inflated(content, from, false);
            }
            if (all > Bounds.MOST_OF_ALL_STREAMS) {
                throw new UnreadableDocumentException(Reason.TOO_LARGE);
            }
        }
    }
}
