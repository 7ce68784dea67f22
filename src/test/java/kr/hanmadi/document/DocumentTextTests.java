package kr.hanmadi.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import kr.hanmadi.document.UnreadableDocumentException.Reason;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTextTests {
    private static final String REPORT = "물길 토론회, 예산 두고 맞서\n[가나일보 = 홍길동 기자] “물길을 넓혀야 한다”고 똠방각하는 말했다.\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "x-windows-949"})
    void textIsReadInTheEncodingsThatNewsroomsUse(String encoding) throws Exception {
        assertThat(DocumentText.of(REPORT.getBytes(Charset.forName(encoding)))).isEqualTo(REPORT);
    }

    @Test
    void littleEndianTextIsReadByItsMark() throws Exception {
        assertThat(DocumentText.of(("\uFEFF" + REPORT).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(REPORT);
    }

    /** CP949 takes nearly any bytes; no letter is better than a wrong one. */
    @Test
    void damagedTextIsNotTakenForAnotherEncoding() {
        var cut = REPORT.getBytes(StandardCharsets.UTF_8);
        assertThat(reason(Arrays.copyOf(cut, cut.length - 3))).isEqualTo(Reason.ENCODING);
        cut[1] = 'x';
        assertThat(reason(cut)).isEqualTo(Reason.ENCODING);
        assertThat(reason("Café à la crème".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(Reason.ENCODING);
        assertThat(reason(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0}))
                .isEqualTo(Reason.BINARY);
    }

    @Test
    void ofAWebPageTheArticleIsRead() throws Exception {
        var page = """
                <!DOCTYPE html><html><head><title>물길 토론회 - 가나일보</title><meta property="og:title" content="물길 토론회, 예산 두고 맞서">
                <script>alert('아님')</script></head><body><nav><a href="/">정치</a></nav><article><p>홍길동 기자</p>
                <div>성춘향 교수는 “물길을 넓혀야 한다”고 말했다.<br>임꺽정 의원은 &ldquo;재원부터&nbsp;따져야 한다&rdquo;고 맞섰다.</div>
                <aside>많이 본 기사</aside></article><footer>무단 전재 금지</footer></body></html>""";
        for (var encoding : new String[] {"UTF-8", "x-windows-949"}) {
            assertThat(DocumentText.of(page.getBytes(Charset.forName(encoding))))
                    .isEqualTo("""
                    물길 토론회, 예산 두고 맞서

                    홍길동 기자
                    성춘향 교수는 “물길을 넓혀야 한다”고 말했다.
                    임꺽정 의원은 “재원부터 따져야 한다”고 맞섰다.""");
        }
        assertThat(reason(Samples.utf8("<html><body><script>1</script></body></html>")))
                .isEqualTo(Reason.NO_TEXT);
    }

    @Test
    void ofAWordFileTheParagraphsAreRead() throws Exception {
        var file = Samples.word("""
                <w:p><w:r><w:t>물길 </w:t></w:r><w:r><w:t>토론회</w:t></w:r></w:p><w:p/>
                <w:p><w:r><w:t xml:space="preserve">첫 줄</w:t><w:br/><w:t>둘째 줄</w:t></w:r>
                <w:del><w:r><w:delText>지운 말</w:delText></w:r></w:del></w:p>
                <w:tbl><w:tr><w:tc><w:p><w:r><w:t>일시</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>3월 5일</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
                <w:p><mc:AlternateContent><mc:Choice Requires="wps"><w:r><w:t>상자</w:t></w:r></mc:Choice>
                <mc:Fallback><w:r><w:t>상자</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>""");
        assertThat(DocumentText.of(file)).isEqualTo("물길 토론회\n첫 줄\n둘째 줄\n일시\n3월 5일\n상자");
    }

    @Test
    void ofAHangulFileTheParagraphsAreReadInOrder() throws Exception {
        var sections = new String[11];
        Arrays.fill(sections, "<hp:p/>");
        sections[0] = "<hp:p><hp:run><hp:t>물길<hp:nbSpace/>토론회</hp:t></hp:run></hp:p>";
        sections[2] = """
                <hp:p><hp:run><hp:t>성춘향 교수는 “물길을</hp:t></hp:run><hp:run><hp:ctrl><hp:footNote><hp:subList><hp:p><hp:run>
                <hp:t>각주</hp:t></hp:run></hp:p></hp:subList></hp:footNote></hp:ctrl><hp:t> 넓혀야 한다”고 말했다.</hp:t></hp:run></hp:p>""";
        sections[10] = "<hp:p><hp:run><hp:t>끝</hp:t></hp:run></hp:p>";
        assertThat(DocumentText.of(Samples.hangulXml(sections))).isEqualTo("물길 토론회\n성춘향 교수는 “물길을 넓혀야 한다”고 말했다.\n끝");
        assertThat(DocumentText.of(Samples.hangul("물길 토론회\n성춘향 교수는 말했다."))).isEqualTo("물길 토론회\n성춘향 교수는 말했다.");
    }

    @Test
    void whatCannotBeReadSaysWhy() {
        assertThat(reason(Samples.word("<w:p/>"))).isEqualTo(Reason.NO_TEXT);
        assertThat(reason(Samples.word("<w:p>"))).isEqualTo(Reason.DAMAGED);
        assertThat(reason(Samples.zip(Map.of(
                        "Contents/section0.xml",
                        new byte[] {7, 8, 9},
                        "META-INF/manifest.xml",
                        Samples.utf8("<odf:encryption-data/>")))))
                .isEqualTo(Reason.ENCRYPTED);
        assertThat(reason(Samples.zip(Map.of("a.txt", Samples.utf8(REPORT))))).isEqualTo(Reason.ARCHIVE);
        var locked = Samples.hangul("글");
        locked[new String(locked, StandardCharsets.ISO_8859_1).indexOf("HWP Document File") + 36] |= 2;
        assertThat(reason(locked)).isEqualTo(Reason.ENCRYPTED);
        assertThat(reason(Samples.hangul(""))).isEqualTo(Reason.NO_TEXT);
        var cut = Samples.hangul(REPORT);
        assertThat(reason(Arrays.copyOf(cut, cut.length / 2))).isEqualTo(Reason.DAMAGED);
        assertThat(reason(Samples.utf8("HWP Document File V3.00 \u001a\u0001"))).isEqualTo(Reason.OLD_FORMAT);
        assertThat(reason(Samples.utf8("%PDF-1.7\n…"))).isEqualTo(Reason.DAMAGED);
    }

    /** A page may begin with comments; however many there are, a text that is none is read at once. */
    @Test
    void whatBeginsLikeAWebPageIsLookedAtOnce() throws UnreadableDocumentException {
        var comments = "<!--가-->\n".repeat(50_000);
        assertThat(DocumentText.of(Samples.utf8("<?xml version='1.0'?>" + comments + "<HTML><body><p>나래시</p>")))
                .isEqualTo("나래시");
        assertThat(DocumentText.of(Samples.utf8(comments + "<htmlx>"))).startsWith("<!--가-->");
        assertThat(DocumentText.of(Samples.utf8("<!--".repeat(1_000)))).startsWith("<!--");
    }

    /** A file may fetch nothing, and a letter may not grow to a book. */
    @Test
    void nothingIsFetchedAndNothingGrowsWithoutBounds() {
        var entity = "<!DOCTYPE w [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>";
        assertThat(reason(Samples.zip(Map.of(
                        "word/document.xml", Samples.utf8(entity + "<w xmlns:w='w'><w:p><w:t>&a;</w:t></w:p></w>")))))
                .isEqualTo(Reason.DAMAGED);
        var many = new LinkedHashMap<String, byte[]>();
        many.put("word/document.xml", Samples.utf8("<w/>"));
        many.put("word/media/picture.bmp", new byte[60 << 20]);
        assertThat(reason(Samples.zip(many))).isEqualTo(Reason.TOO_LARGE);
    }

    /** A filter may be named in many ways, and what it packs may be packed once more. */
    @Test
    void noStreamOfAPdfGrowsWithoutBounds() {
        var once = deflated(new byte[60 << 20]);
        var hex = Samples.utf8(HexFormat.of().formatHex(once) + ">");
        var bombs = Map.of(
                "/FlateDecode", once,
                "/#46late#44ecode", once,
                "6 0 R", once,
                "[/ASCIIHexDecode /FlateDecode]", hex,
                "[/FlateDecode % twice\n /Fl]", deflated(once),
                "/RunLengthDecode", runs(60 << 20),
                "/FlateDecode /DecodeParms << /Predictor 12 /Columns 2000000000 >>", deflated(new byte[9]));
        bombs.forEach((filter, packed) ->
                assertThat(reason(pdf(filter, packed))).as(filter).isEqualTo(Reason.TOO_LARGE));
        assertThat(reason(pdf("/DCTDecode", once))).isEqualTo(Reason.DAMAGED);
    }

    /** Twenty-six forms, each of which draws the one before it twice: a kilobyte, and 67 million forms to draw. */
    @Test
    void aFileThatDrawsWithoutEndIsLeft() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var form = form(document, null);
            for (int i = 0; i < 26; i++) {
                form = form(document, form);
            }
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.drawForm(form);
            }
            document.save(bytes);
        }
        assertThat(reason(bytes.toByteArray())).isEqualTo(Reason.TOO_LARGE);
    }

    private static PDFormXObject form(PDDocument document, @Nullable PDFormXObject drawn) throws IOException {
        var form = new PDFormXObject(document);
        form.setBBox(new PDRectangle(100, 100));
        var resources = new PDResources();
        form.setResources(resources);
        if (drawn != null) {
            var name = resources.add(drawn).getName();
            try (var content = form.getContentStream().createOutputStream()) {
                content.write(Samples.utf8("/%1$s Do /%1$s Do".formatted(name)));
            }
        }
        return form;
    }

    /** A page whose drawing is packed like this. */
    private static byte[] pdf(String filter, byte[] packed) {
        var pdf = new ByteArrayOutputStream();
        pdf.writeBytes(Samples.utf8("""
                %%PDF-1.7
                1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
                2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
                3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R>> endobj
                6 0 obj /FlateDecode endobj
                4 0 obj <</Length %d /Filter %s>> stream
                """.formatted(packed.length, filter)));
        pdf.writeBytes(packed);
        pdf.writeBytes(Samples.utf8("\nendstream endobj\ntrailer <</Root 1 0 R>>\n%%EOF"));
        return pdf.toByteArray();
    }

    private static byte[] deflated(byte[] content) {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            deflater.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** The same byte 128 times, and again. */
    private static byte[] runs(int size) {
        var runs = new byte[size / 64];
        for (int i = 0; i < runs.length; i += 2) {
            runs[i] = (byte) 129;
        }
        return runs;
    }

    private static Reason reason(byte[] content) {
        var thrown = catchThrowableOfType(UnreadableDocumentException.class, () -> DocumentText.of(content));
        assertThat(thrown).isNotNull();
        return thrown.reason();
    }
}
