package kr.hanmadi.document;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import kr.hanmadi.document.UnreadableDocumentException.Reason;

/** The plain text of a document of any kind; the kind is told by its first bytes, never by its name. */
public final class DocumentText {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OLD_HANGUL = "HWP Document File".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern HTML = Pattern.compile(
            "\\s*(<\\?xml[^>]*>\\s*)?(<!--.{0,2000}?-->\\s*)*<(!doctype\\s+html|html)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private DocumentText() {}

    /**
     * Reads a document. A paragraph is a line; what is printed beside the text (headers, footnotes, menus) is left out.
     *
     * @throws UnreadableDocumentException when it has no text that can be read
     */
    public static String of(byte[] content) throws UnreadableDocumentException {
        if (begins(content, ZIP)) {
            return OfficeXml.text(content);
        }
        if (begins(content, OLE)) {
            return HangulDocument.text(content);
        }
        if (begins(content, PDF)) {
            return PdfText.of(content);
        }
        if (begins(content, OLD_HANGUL)) {
            throw new UnreadableDocumentException(Reason.OLD_FORMAT);
        }
        var text = PlainText.decode(content);
        return HTML.matcher(text).matches() ? WebPage.text(text) : text;
    }

    static boolean begins(byte[] content, byte[] magic) {
        if (content.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if (content[i] != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
