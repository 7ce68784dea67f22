package kr.hanmadi.document;

import java.io.IOException;
import kr.hanmadi.document.UnreadableDocumentException.Reason;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** The text of a PDF that has any: a scan has none. */
final class PdfText {
    private static final int MOST_PAGES = 500;

    private PdfText() {}

    static String of(byte[] content) throws UnreadableDocumentException {
        try (var document = new BoundedPdf(content).parse()) {
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
        } catch (BoundedPdf.TooMuch e) {
            throw new UnreadableDocumentException(Reason.TOO_LARGE, e);
        } catch (IOException | RuntimeException | StackOverflowError e) { // whatever a damaged file leads its reader to
            throw new UnreadableDocumentException(Reason.DAMAGED, e);
        }
    }
}
