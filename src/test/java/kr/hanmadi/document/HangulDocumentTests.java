package kr.hanmadi.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import kr.hanmadi.document.UnreadableDocumentException.Reason;
import org.junit.jupiter.api.Test;

/** Sections of a Hangul document as other programs, or a damaged disk, leave them. */
class HangulDocumentTests {
    private static final int PARAGRAPH = 66;
    private static final int TEXT = 67;
    private static final int CONTROL = 71;
    private static final int LIST = 72;
    private static final int PAGE = 73;
    private static final int SHAPE = 76;
    private static final int TABLE = 77;
    private static final int EQUATION = 88;
    private static final int MEMOS = 93;
    private static final int OF_NO_KIND = 90;

    @Test
    void aRecordThatIsNotKnownIsPassedOver() {
        assertThat(text(records -> {
                    records[of(PAGE, records)] = OF_NO_KIND;
                    return records;
                }))
                .isEqualTo("물길 토론회\n성춘향 교수는 말했다.");
    }

    @Test
    void aSectionThatEndsTooEarlyIsDamaged() {
        for (int missing : new int[] {1, 3, 9, 40}) {
            assertThat(reason(records -> Arrays.copyOf(records, records.length - missing)))
                    .isEqualTo(Reason.DAMAGED);
        }
        assertThat(reason(records -> longRecord(-1))).isEqualTo(Reason.DAMAGED);
        assertThat(reason(records -> longRecord(1 << 30))).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void aSectionMayNotGrowWithoutBounds() {
        assertThat(reason(records -> new byte[60 << 20])).isEqualTo(Reason.TOO_LARGE);
    }

    /** As deep as the format can say. */
    @Test
    void paragraphsWithinParagraphsAreReadToTheInnermost() {
        var all = new ByteArrayOutputStream();
        for (int level = 0; level < 1_020; level += 2) {
            all.writeBytes(paragraph(level, standsFor(11)));
            all.writeBytes(control(level + 1, "tbl "));
            all.writeBytes(record(TABLE, level + 2));
        }
        all.writeBytes(paragraph(1_020, "가장 안쪽"));
        assertThat(text(records -> all.toByteArray())).isEqualTo("가장 안쪽");
    }

    @Test
    void whatStandsInTablesAndBoxesComesInItsPlace() {
        var all = new ByteArrayOutputStream();
        all.writeBytes(paragraph(0, "앞" + standsFor(2) + standsFor(11) + "사이" + standsFor(11) + "뒤\r"));
        all.writeBytes(control(1, "secd"));
        all.writeBytes(record(LIST, 2));
        all.writeBytes(paragraph(2, "바탕쪽"));
        all.writeBytes(control(1, "tbl "));
        all.writeBytes(record(LIST, 2));
        all.writeBytes(paragraph(2, "표 제목"));
        all.writeBytes(record(TABLE, 2));
        all.writeBytes(record(LIST, 2));
        all.writeBytes(paragraph(2, "칸 하나"));
        all.writeBytes(record(LIST, 2));
        all.writeBytes(paragraph(2, "칸 둘"));
        all.writeBytes(control(1, "gso "));
        all.writeBytes(record(SHAPE, 2));
        all.writeBytes(record(LIST, 3));
        all.writeBytes(paragraph(3, "글상자"));
        all.writeBytes(paragraph(0, standsFor(11) + "\uD83D\uDE00\r"));
        all.writeBytes(control(1, "eqed"));
        all.writeBytes(record(EQUATION, 2, 0, 0, 4, 'x', '=', '1', '0'));
        all.writeBytes(record(MEMOS, 1));
        all.writeBytes(paragraph(2, "메모"));
        assertThat(text(records -> all.toByteArray()).lines().filter(line -> !line.isEmpty()))
                .containsExactly("앞", "칸 하나", "칸 둘", "사이", "글상자", "뒤", "x=10\uD83D\uDE00");
    }

    /** As in a file of the newer kind. */
    @Test
    void whatStandsBesideTheTextIsLeftOutAndNoSentenceIsCut() throws Exception {
        var all = new ByteArrayOutputStream();
        all.writeBytes(paragraph(
                0,
                standsFor(16) + "성춘향" + standsFor(9) + "한빛대" + standsFor(3) + " 교수" + standsFor(4) + "는" + standsFor(17)
                        + " “물길" + (char) 30 + standsFor(23) + standsFor(11) + "을\n넓히자”고" + (char) 31 + "말했다.\r"));
        all.writeBytes(control(1, "head"));
        all.writeBytes(record(LIST, 2));
        all.writeBytes(paragraph(2, "머리말"));
        all.writeBytes(control(1, "%hlk"));
        all.writeBytes(control(1, "fn  "));
        all.writeBytes(record(LIST, 2));
        all.writeBytes(paragraph(2, "각주"));
        all.writeBytes(record(CONTROL, 1, 'u' << 8 | 't', 't' << 8 | 'd', 2, '水', '路', 2, '물', '길'));
        all.writeBytes(control(1, "eqed"));
        all.writeBytes(record(EQUATION, 2, 0, 0, 2, 'x', '2'));
        var newer = Samples.hangulXml("""
                <hp:p><hp:run><hp:ctrl><hp:header><hp:subList><hp:p><hp:run><hp:t>머리말</hp:t></hp:run></hp:p></hp:subList></hp:header>
                </hp:ctrl><hp:t>성춘향<hp:tab/>한빛대</hp:t><hp:ctrl><hp:fieldBegin/></hp:ctrl><hp:t> 교수</hp:t><hp:ctrl><hp:fieldEnd/>
                </hp:ctrl><hp:t>는</hp:t><hp:ctrl><hp:footNote><hp:subList><hp:p><hp:run><hp:t>각주</hp:t></hp:run></hp:p></hp:subList>
                </hp:footNote></hp:ctrl><hp:t> “물길<hp:nbSpace/></hp:t><hp:dutmal><hp:mainText>水路</hp:mainText><hp:subText>물길</hp:subText>
                </hp:dutmal><hp:equation><hp:script>x2</hp:script></hp:equation><hp:t>을<hp:lineBreak/>넓히자”고<hp:fwSpace/>말했다.</hp:t>
                </hp:run></hp:p>""");
        assertThat(text(records -> all.toByteArray()))
                .isEqualTo("성춘향\t한빛대 교수는 “물길 水路x2을\n넓히자”고 말했다.")
                .isEqualTo(DocumentText.of(newer));
    }

    private static String text(UnaryOperator<byte[]> change) {
        var file = Samples.hangul("물길 토론회\n성춘향 교수는 말했다.", change);
        return assertTimeoutPreemptively(Duration.ofSeconds(20), () -> DocumentText.of(file));
    }

    private static Reason reason(UnaryOperator<byte[]> change) {
        var thrown = catchThrowableOfType(
                UnreadableDocumentException.class, () -> DocumentText.of(Samples.hangul("물길 토론회", change)));
        assertThat(thrown).isNotNull();
        return thrown.reason();
    }

    /** Where the first record of a kind begins. */
    private static int of(int tag, byte[] records) {
        var all = ByteBuffer.wrap(records).order(ByteOrder.LITTLE_ENDIAN);
        int at = 0;
        while ((all.getInt(at) & 0x3FF) != tag) {
            at += Integer.BYTES + (all.getInt(at) >>> 20);
        }
        return at;
    }

    private static byte[] paragraph(int level, String text) {
        var all = new ByteArrayOutputStream();
        all.writeBytes(record(PARAGRAPH, level));
        all.writeBytes(record(TEXT, level + 1, text.chars().toArray()));
        return all.toByteArray();
    }

    private static byte[] control(int level, String kind) {
        return record(CONTROL, level, kind.charAt(2) << 8 | kind.charAt(3), kind.charAt(0) << 8 | kind.charAt(1));
    }

    /** A character that stands for something else is written at both ends. */
    private static String standsFor(int code) {
        var letter = Character.toString(code);
        return letter + "그림표틀값수" + letter;
    }

    private static byte[] record(int tag, int level, int... letters) {
        var all = ByteBuffer.allocate(Integer.BYTES + Character.BYTES * letters.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(tag | level << 10 | Character.BYTES * letters.length << 20);
        Arrays.stream(letters).forEach(letter -> all.putChar((char) letter));
        return all.array();
    }

    /** A record that says to be so long. */
    private static byte[] longRecord(int size) {
        return ByteBuffer.allocate(16)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(PARAGRAPH | 0xFFF << 20)
                .putInt(size)
                .array();
    }
}
