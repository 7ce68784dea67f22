package kr.hanmadi.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kr.dogfoot.hwplib.tool.blankfilemaker.BlankFileMaker;
import kr.dogfoot.hwplib.writer.HWPWriter;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Documents of every kind, as small as they can be. */
public final class Samples {
    private Samples() {}

    public static byte[] zip(Map<String, byte[]> files) {
        return zip(files, StandardCharsets.UTF_8);
    }

    static byte[] zip(Map<String, byte[]> files, Charset names) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, names)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] word(String body) {
        return zip(Map.of(
                "[Content_Types].xml",
                utf8("<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>"),
                "word/document.xml",
                utf8("<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
                        + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'><w:body>" + body
                        + "</w:body></w:document>")));
    }

    /** @param sections the paragraphs of each section */
    static byte[] hangulXml(String... sections) {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("mimetype", utf8("application/hwp+zip"));
        for (int i = 0; i < sections.length; i++) {
            files.put(
                    "Contents/section" + i + ".xml",
                    utf8("<hs:sec xmlns:hs='http://www.hancom.co.kr/hwpml/2011/section'"
                            + " xmlns:hp='http://www.hancom.co.kr/hwpml/2011/paragraph'>" + sections[i] + "</hs:sec>"));
        }
        return zip(files);
    }

    public static byte[] hangul(String text) {
        try {
            var file = BlankFileMaker.make();
            var section = file.getBodyText().getSectionList().getFirst();
            var lines = text.split("\n");
            section.getParagraph(0).getText().addString(lines[0]);
            for (int i = 1; i < lines.length; i++) {
                var paragraph = section.addNewParagraph();
                paragraph.createText();
                paragraph.getText().addString(lines[i]);
                paragraph.createCharShape();
                paragraph.getCharShape().addParaCharShape(0, 0);
            }
            var bytes = new ByteArrayOutputStream();
            HWPWriter.toStream(file, bytes);
            return bytes.toByteArray();
        } catch (Exception e) { // all that its writer says
            throw new IllegalStateException(e);
        }
    }

    /** @param change what becomes of the records of the first section */
    static byte[] hangul(String text, UnaryOperator<byte[]> change) {
        try (var container = new POIFSFileSystem(new ByteArrayInputStream(hangul(text)));
                var inflater = new Inflater(true)) {
            var body = (DirectoryEntry) container.getRoot().getEntryCaseInsensitive("BodyText");
            byte[] records;
            try (var section = new InflaterInputStream(
                    new DocumentInputStream((DocumentEntry) body.getEntryCaseInsensitive("Section0")), inflater)) {
                records = section.readAllBytes();
            }
            var packed = new ByteArrayOutputStream();
            try (var deflater = new Deflater(Deflater.BEST_SPEED, true);
                    var out = new DeflaterOutputStream(packed, deflater)) {
                out.write(change.apply(records));
            }
            body.getEntryCaseInsensitive("Section0").delete();
            body.createDocument("Section0", new ByteArrayInputStream(packed.toByteArray()));
            var bytes = new ByteArrayOutputStream();
            container.writeFilesystem(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
