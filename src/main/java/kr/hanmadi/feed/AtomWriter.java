package kr.hanmadi.feed;

import javax.xml.stream.XMLStreamException;
import kr.hanmadi.web.SiteSettings;
import kr.hanmadi.web.Xml;
import org.jspecify.annotations.Nullable;

/** Writes a feed as Atom 1.0 (RFC 4287), in parts that lead to each other (RFC 5005). */
final class AtomWriter {
    private static final String[] ATOM = {"", "http://www.w3.org/2005/Atom"};

    private final SiteSettings site;
    private final String siteName;

    AtomWriter(SiteSettings site, String siteName) {
        this.site = site;
        this.siteName = siteName;
    }

    String write(Feed feed) {
        return Xml.document("feed", ATOM, xml -> {
            xml.attributes("xml:lang", "ko");
            xml.element("id", site.absolute(feed.list()) + (feed.query().isEmpty() ? "" : "?" + feed.query()));
            xml.element("title", feed.title());
            xml.element("updated", feed.updated().toString());
            xml.element("author", author -> author.element("name", siteName).element("uri", site.absolute("/")));
            link(xml, "self", "application/atom+xml", feed.address("atom"));
            link(xml, "alternate", "text/html", feed.page());
            link(xml, "previous", "application/atom+xml", feed.previous("atom"));
            link(xml, "next", "application/atom+xml", feed.next("atom"));
            for (var entry : feed.entries()) {
                xml.element("entry", inside -> write(inside, entry));
            }
        });
    }

    private void write(Xml xml, Feed.Entry entry) throws XMLStreamException {
        xml.element("id", site.absolute(entry.place().permanent()));
        xml.element("title", entry.text().title());
        link(xml, "alternate", "text/html", entry.place().address());
        if (entry.picture() != null) {
            link(xml, "enclosure", entry.picture().type(), entry.picture().address());
        }
        xml.element("published", entry.dates().published().toString());
        xml.element("updated", entry.dates().updated().toString());
        for (var author : entry.authors()) {
            xml.element("author", inside -> inside.element("name", author));
        }
        for (var label : entry.labels()) {
            xml.empty("category", "term", label.term(), "label", label.text());
        }
        xml.element("summary", entry.text().summary());
        xml.element("content", entry.text().html(), "type", "html");
        xml.element("rights", entry.rights());
    }

    private void link(Xml xml, String relation, String type, @Nullable String path) throws XMLStreamException {
        if (path != null) {
            xml.empty("link", "rel", relation, "type", type, "href", site.absolute(path));
        }
    }
}
