package kr.hanmadi.web;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes well-formed XML: characters that XML cannot carry are left out. */
public final class Xml {
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter writer;

    private Xml() throws XMLStreamException {
        writer = FACTORY.createXMLStreamWriter(text);
    }

    /** What stands inside an element. */
    public interface Content {
        void write(Xml xml) throws XMLStreamException;
    }

    /** A document with that root and these namespaces: prefix (empty for none), address, and so on. */
    public static String document(String root, String[] namespaces, Content content) {
        try {
            var xml = new Xml();
            xml.writer.writeStartDocument("UTF-8", "1.0");
            xml.writer.writeStartElement(root);
            for (int i = 0; i < namespaces.length; i += 2) {
                if (namespaces[i].isEmpty()) {
                    xml.writer.writeDefaultNamespace(namespaces[i + 1]);
                } else {
                    xml.writer.writeNamespace(namespaces[i], namespaces[i + 1]);
                }
            }
            content.write(xml);
            xml.writer.writeEndElement();
            xml.writer.writeEndDocument();
            xml.writer.flush();
            return xml.text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    public Xml element(String name, Content content) throws XMLStreamException {
        writer.writeStartElement(name);
        content.write(this);
        writer.writeEndElement();
        return this;
    }

    /** An element with text; none when there is no text. */
    public Xml element(String name, @Nullable String content, String... attributes) throws XMLStreamException {
        if (content == null) {
            return this;
        }
        writer.writeStartElement(name);
        attributes(attributes);
        writer.writeCharacters(carried(content));
        writer.writeEndElement();
        return this;
    }

    /** An element that has nothing but attributes: name, value, and so on. */
    public Xml empty(String name, String... attributes) throws XMLStreamException {
        writer.writeEmptyElement(name);
        attributes(attributes);
        return this;
    }

    public Xml attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            writer.writeAttribute(attributes[i], carried(attributes[i + 1]));
        }
        return this;
    }

    private static String carried(String text) {
        if (text.codePoints().allMatch(Xml::isCarried)) {
            return text;
        }
        return text.codePoints()
                .filter(Xml::isCarried)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isCarried(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= ' ' && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
