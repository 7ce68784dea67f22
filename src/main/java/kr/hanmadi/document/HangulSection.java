package kr.hanmadi.document;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import kr.hanmadi.document.UnreadableDocumentException.Reason;

/**
 * The text of a section of a Hangul document. A section is a row of records, each with the level at which it stands;
 * every step goes on to the next record, so that reading ends however damaged they are, and goes no deeper than the 1,024
 * levels that a record can name.
 */
final class HangulSection {
    private static final int END = -1;
    private static final int PARAGRAPH = 66;
    private static final int TEXT = 67;
    private static final int CONTROL = 71;
    private static final int SHAPE = 76;
    private static final int TABLE = 77;
    private static final int EQUATION = 88;
    /** Notes to the writer, which come last. */
    private static final int MEMOS = 93;

    /**
     * The record of a table or a box after which its paragraphs come; a caption comes before it. Notes, running heads and
     * comments stand beside the text ({@link OfficeXml}).
     */
    private static final Map<Integer, Integer> OPENING = Map.of(kind("tbl "), TABLE, kind("gso "), SHAPE);

    /** Words and what stands above them in small type. */
    private static final int RUBY = kind("tdut");

    private static final int FORMULA = kind("eqed");

    private static final int LONG_RECORD = 0xFFF;
    private static final int FIRST_LETTER = 32;
    /** A character that stands for something else takes the place of eight. */
    private static final int LONG_CHARACTER = 16;
    /** Of characters that stand for something else, by their code: line, end of a paragraph, hyphen and spaces are short. */
    private static final int SHORT_CHARACTERS = 1 | (1 << 10) | (1 << 13) | (0xFF << 24);
    /** Fields' ends, tabs and the like, which have no record. */
    private static final int WITHOUT_RECORD = (0x3F << 4) | (1 << 19) | (1 << 20);
    /** What a reader sees of them. */
    private static final Map<Character, Character> SEEN =
            Map.of('\t', '\t', '\n', '\n', (char) 24, '-', (char) 30, ' ', (char) 31, ' ');

    private final ByteBuffer records;
    private final StringBuilder text;
    private int tag;
    private int level;
    private int start;
    private int end;
    /** Whether a paragraph within another has ended; what comes next begins a line. */
    private boolean lineDue;

    private HangulSection(byte[] records, StringBuilder text) {
        this.records = ByteBuffer.wrap(records).order(ByteOrder.LITTLE_ENDIAN);
        this.text = text;
    }

    /** A paragraph is a line; what stands in a table or a box comes where the table or the box does. */
    static void read(byte[] records, StringBuilder text) throws UnreadableDocumentException {
        var section = new HangulSection(records, text);
        section.next();
        while (section.tag != END) {
            if (section.tag == PARAGRAPH) {
                section.paragraph();
            } else {
                section.next();
            }
        }
    }

    private void next() throws UnreadableDocumentException {
        start = end;
        if (start == records.limit()) {
            tag = END;
            level = END;
            return;
        }
        int header = number(Integer.BYTES, records.limit());
        int size = header >>> 20;
        if (size == LONG_RECORD) {
            size = number(Integer.BYTES, records.limit());
        }
        if (size < 0 || size > records.limit() - start) {
            throw new UnreadableDocumentException(Reason.DAMAGED);
        }
        end = start + size;
        tag = header & 0x3FF;
        level = (header >>> 10) & 0x3FF;
        if (tag == MEMOS) {
            end = records.limit();
            next();
        }
    }

    /** At {@link #start}, which goes on behind it. */
    private int number(int bytes, int limit) throws UnreadableDocumentException {
        if (limit - start < bytes) {
            throw new UnreadableDocumentException(Reason.DAMAGED);
        }
        int number = bytes == Integer.BYTES ? records.getInt(start) : Short.toUnsignedInt(records.getShort(start));
        start += bytes;
        return number;
    }

    private void paragraph() throws UnreadableDocumentException {
        int own = level;
        int at = 0;
        int textEnd = 0;
        next();
        while (level > own) {
            if (level == own + 1 && tag == TEXT) {
                at = start;
                textEnd = end;
                next();
            } else if (level == own + 1 && tag == CONTROL) {
                at = letters(at, textEnd);
                control(at < textEnd);
                at += LONG_CHARACTER;
            } else {
                next();
            }
        }
        while (at < textEnd) {
            at = letters(at, textEnd) + LONG_CHARACTER;
        }
        if (own == 0) {
            endLine();
        } else {
            lineDue = true;
        }
    }

    private void endLine() {
        text.append('\n');
        lineDue = false;
    }

    /** Adds letters up to a character with a record of its own, and tells where that stands. */
    private int letters(int from, int textEnd) {
        int at = from;
        while (at + 1 < textEnd) {
            char letter = records.getChar(at);
            if (letter >= FIRST_LETTER) {
                add(letter);
                at += Character.BYTES;
                continue;
            }
            var seen = SEEN.get(letter);
            if (seen != null) {
                add(seen);
            }
            if ((SHORT_CHARACTERS & (1 << letter)) != 0) {
                at += Character.BYTES;
            } else if ((WITHOUT_RECORD & (1 << letter)) != 0) {
                at += LONG_CHARACTER;
            } else {
                return at;
            }
        }
        return textEnd;
    }

    private void add(char letter) {
        if (lineDue) {
            endLine();
        }
        text.append(letter);
    }

    /** @param stands whether the paragraph has a place for it */
    private void control(boolean stands) throws UnreadableDocumentException {
        int own = level;
        int kind = stands ? number(Integer.BYTES, end) : 0;
        if (kind == RUBY) {
            words();
        }
        int opening = OPENING.getOrDefault(kind, END);
        boolean open = false;
        next();
        while (level > own) {
            if (open && tag == PARAGRAPH) {
                lineDue = true;
                paragraph();
                continue;
            }
            if (level == own + 1 && tag == opening) {
                open = true;
            } else if (level == own + 1 && tag == EQUATION && kind == FORMULA) {
                number(Integer.BYTES, end);
                words();
            }
            next();
        }
    }

    /** The number by which a record names a kind of control, which is written with four letters. */
    private static int kind(String letters) {
        return ByteBuffer.wrap(letters.getBytes(StandardCharsets.ISO_8859_1)).getInt();
    }

    /** Words after their length. */
    private void words() throws UnreadableDocumentException {
        int length = Character.BYTES * number(Character.BYTES, end);
        if (length > end - start) {
            throw new UnreadableDocumentException(Reason.DAMAGED);
        }
        new String(records.array(), start, length, StandardCharsets.UTF_16LE)
                .chars()
                .forEach(letter -> add((char) letter));
        start += length;
    }
}
