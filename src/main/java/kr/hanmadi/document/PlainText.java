package kr.hanmadi.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import kr.hanmadi.document.UnreadableDocumentException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Text as editors of this country write it: UTF-8, UTF-16 with its mark, or CP949. CP949 takes nearly any bytes, so it is
 * believed only where the letters are mostly Hangul: UTF-8 cut in the middle of a letter reads there as rare Hanja.
 */
final class PlainText {
    static final Charset CP949 = Charset.forName("x-windows-949");
    private static final byte[] BIG_ENDIAN = {(byte) 0xFE, (byte) 0xFF};
    private static final byte[] LITTLE_ENDIAN = {(byte) 0xFF, (byte) 0xFE};
    /** Of all letters that are not of the Latin alphabet. */
    private static final double LEAST_HANGUL = 0.8;

    private PlainText() {}

    static String decode(byte[] content) throws UnreadableDocumentException {
        var text = decodeAny(content);
        if (text.chars().anyMatch(PlainText::isControl)) {
            throw new UnreadableDocumentException(Reason.BINARY);
        }
        return text;
    }

    private static String decodeAny(byte[] content) throws UnreadableDocumentException {
        if (DocumentText.begins(content, BIG_ENDIAN) || DocumentText.begins(content, LITTLE_ENDIAN)) {
            return orFail(decode(content, StandardCharsets.UTF_16));
        }
        var text = decode(content, StandardCharsets.UTF_8);
        if (text != null) {
            return text;
        }
        for (byte b : content) {
            if (b >= 0 && isControl(b)) {
                throw new UnreadableDocumentException(Reason.BINARY);
            }
        }
        var korean = decode(content, CP949);
        return orFail(korean != null && isKorean(korean) ? korean : null);
    }

    /** PostgreSQL keeps no NUL, and no text has the others; form feeds and escapes occur in pasted text. */
    static boolean isControl(int c) {
        return c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x0B && c != 0x1B;
    }

    private static boolean isKorean(String text) {
        long letters =
                text.chars().filter(c -> c > 0x7F && Character.isLetter(c)).count();
        // canEncode says: one of the 2,350 syllables of KS X 1001; the other 8,822 are seldom written
        var common = Charset.forName("EUC-KR").newEncoder();
        long hangul = text.chars()
                .filter(c -> c >= '가' && c <= '힣' && common.canEncode((char) c))
                .count();
        return hangul > 0 && hangul >= LEAST_HANGUL * letters;
    }

    private static String orFail(@Nullable String text) throws UnreadableDocumentException {
        if (text == null) {
            throw new UnreadableDocumentException(Reason.ENCODING);
        }
        return text;
    }

    private static @Nullable String decode(byte[] content, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
