package kr.hanmadi.document;

import java.nio.charset.StandardCharsets;
import kr.hanmadi.document.UnreadableDocumentException.Reason;

/** The plain text of a document of any kind; the kind is told by its first bytes, never by its name. */
public final class DocumentText {
    static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OLD_HANGUL = "HWP Document File".getBytes(StandardCharsets.US_ASCII);

    private DocumentText() {}

    /**
     * Reads a document. A paragraph is a line; what is printed beside the text (headers, footnotes, menus) is left out,
     * and so are control characters but tabs, line breaks, form feeds and escapes.
     *
     * @throws UnreadableDocumentException when it has no text that can be read
     */
    public static String of(byte[] content) throws UnreadableDocumentException {
        if (begins(content, ZIP)) {
            return OfficeXml.text(content);
        }
        if (begins(content, OLE)) {
            return withoutControls(HangulDocument.text(content));
        }
        if (begins(content, PDF)) {
            return withoutControls(PdfText.of(content));
        }
        if (begins(content, OLD_HANGUL)) {
            throw new UnreadableDocumentException(Reason.OLD_FORMAT);
        }
        var text = PlainText.decode(content);
        return WebPage.isOne(text) ? WebPage.text(text) : text;
    }

    /** Marks of layout in Hangul files and letters that a PDF cannot name. */
    private static String withoutControls(String text) {
        var kept = new StringBuilder(text.length());
        text.chars().filter(c -> !PlainText.isControl(c)).forEach(c -> kept.append((char) c));
        return kept.toString();
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
