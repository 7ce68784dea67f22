package kr.hanmadi.document;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kr.hanmadi.document.UnreadableDocumentException.Reason;

/**
 * Word and Hangul documents that are archives of XML: OOXML (ECMA-376) and OWPML (KS X 6101). A paragraph within a
 * paragraph, as in a table or a box, is a paragraph of its own.
 */
final class OfficeXml {
    private static final Pattern WORD = Pattern.compile("word/document\\d*\\.xml");
    private static final Pattern HANGUL = Pattern.compile("Contents/section\\d{1,4}\\.xml");
    private static final String HANGUL_MANIFEST = "META-INF/manifest.xml";

    /** Notes and running heads, what was struck out, and what stands there a second time for older programs. */
    private static final Set<String> BESIDE_THE_TEXT = Set.of(
            "footNote", "endNote", "hiddenComment", "header", "footer", "deleteText", "Fallback", "del", "moveFrom");

    /** Words, those above which others stand in small type, and an equation. */
    private static final Set<String> WORDS = Set.of("t", "mainText", "script");

    private static final Map<String, String> MARKS = Map.of(
            "tab",
            "\t",
            "br",
            "\n",
            "cr",
            "\n",
            "lineBreak",
            "\n",
            "nbSpace",
            " ",
            "fwSpace",
            " ",
            "hyphen",
            "-",
            "noBreakHyphen",
            "-");

    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    private OfficeXml() {}

    static String text(byte[] content) throws UnreadableDocumentException {
        var parts = parts(content);
        if (parts.isEmpty()) {
            throw new UnreadableDocumentException(Reason.ARCHIVE);
        }
        var text = new StringBuilder();
        for (var part : parts.values()) {
            readPart(new ByteArrayInputStream(part), text);
        }
        var lines = text.toString()
                .lines()
                .map(String::stripTrailing)
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
        if (lines.isEmpty()) {
            throw new UnreadableDocumentException(Reason.NO_TEXT);
        }
        return lines;
    }

    /** Whether the file of an archive is a part of such a document. */
    static boolean isPart(Archive.File file) {
        return WORD.matcher(file.name()).matches()
                || HANGUL.matcher(file.name()).matches();
    }

    /** The parts with text, in their order: section 10 comes after section 9. */
    private static Map<String, byte[]> parts(byte[] content) throws UnreadableDocumentException {
        var parts = new TreeMap<String, byte[]>(
                Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
        for (var file : Archive.unpack(content)) {
            if (isPart(file)) {
                parts.put(file.name(), file.content());
            } else if (file.name().equals(HANGUL_MANIFEST)
                    && new String(file.content(), StandardCharsets.UTF_8).contains("encryption-data")) {
                throw new UnreadableDocumentException(Reason.ENCRYPTED);
            }
        }
        return parts;
    }

    private static void readPart(ByteArrayInputStream part, StringBuilder text) throws UnreadableDocumentException {
        try {
            var xml = XML.createXMLStreamReader(part);
            try {
                while (xml.hasNext()) {
                    readText(xml, text);
                }
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            throw new UnreadableDocumentException(Reason.DAMAGED, e);
        }
    }

    private static void readText(XMLStreamReader xml, StringBuilder text) throws XMLStreamException {
        switch (xml.next()) {
            case XMLStreamConstants.START_ELEMENT -> {
                var name = xml.getLocalName();
                if (BESIDE_THE_TEXT.contains(name)) {
                    skip(xml);
                } else if (name.equals("p")) {
                    text.append('\n');
                } else if (WORDS.contains(name)) {
                    readWords(xml, text);
                } else {
                    text.append(MARKS.getOrDefault(name, ""));
                }
            }
            case XMLStreamConstants.END_ELEMENT -> {
                if (xml.getLocalName().equals("p")) {
                    text.append('\n');
                }
            }
            default -> {
                // words stand within their elements alone
            }
        }
    }

    private static void readWords(XMLStreamReader xml, StringBuilder text) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(xml.getText());
                case XMLStreamConstants.START_ELEMENT -> {
                    text.append(MARKS.getOrDefault(xml.getLocalName(), ""));
                    depth++;
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {
                    // comments and instructions are no words
                }
            }
        }
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }
}
