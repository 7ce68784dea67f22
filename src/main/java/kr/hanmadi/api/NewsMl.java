package kr.hanmadi.api;

import javax.xml.stream.XMLStreamException;
import kr.hanmadi.web.SiteSettings;
import kr.hanmadi.web.Xml;
import org.jspecify.annotations.Nullable;

/** Writes an article as a news item of NewsML-G2, the XML of the press agencies (IPTC), its text as XHTML. */
final class NewsMl {
    private static final String NEWSML = "http://iptc.org/std/nar/2006-10-01/";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    /** Says what ninat, stat and cpnat are. */
    private static final String CATALOG = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_30.xml";

    private NewsMl() {}

    static String of(NewsItem item, SiteSettings site) {
        return Xml.document("newsItem", new String[] {"", NEWSML}, xml -> {
            xml.attributes(
                    "guid",
                    item.summary().url(),
                    "version",
                    String.valueOf(item.version()),
                    "standard",
                    "NewsML-G2",
                    "standardversion",
                    "2.30",
                    "conformance",
                    "power",
                    "xml:lang",
                    "ko");
            xml.empty("catalogRef", "href", CATALOG);
            xml.element("rightsInfo", inner -> rights(inner, item));
            xml.element("itemMeta", inner -> itemMeta(inner, item, site));
            xml.element("contentMeta", inner -> contentMeta(inner, item));
            xml.element("contentSet", inner -> contentSet(inner, item));
        });
    }

    private static void rights(Xml xml, NewsItem item) throws XMLStreamException {
        var outlet = item.summary().credits().outlet();
        if (outlet != null) {
            xml.element(
                    "copyrightHolder",
                    inner -> inner.attributes("literal", outlet).element("name", outlet));
        }
        xml.element("usageTerms", item.usageTerms(), "href", item.terms().licenceUrl());
    }

    private static void itemMeta(Xml xml, NewsItem item, SiteSettings site) throws XMLStreamException {
        xml.empty("itemClass", "qcode", "ninat:text");
        xml.empty("provider", "uri", site.absolute("/"));
        xml.element("versionCreated", text(item.versionCreated()));
        xml.element("firstCreated", text(item.firstCreated()));
        xml.empty("pubStatus", "qcode", "stat:usable");
        xml.element("title", item.summary().headline());
    }

    private static void contentMeta(Xml xml, NewsItem item) throws XMLStreamException {
        var summary = item.summary();
        var reported = summary.credits().reportedOn();
        xml.element("contentCreated", reported == null ? null : reported.toString());
        for (var reporter : summary.credits().reporters()) {
            xml.element(
                    "creator", inner -> inner.attributes("literal", reporter).element("name", reporter));
        }
        var outlet = summary.credits().outlet();
        if (outlet != null) {
            xml.element(
                    "infoSource", inner -> inner.attributes("literal", outlet).element("name", outlet));
        }
        xml.element("altId", summary.origin().sourceUrl());
        xml.empty("language", "tag", "ko");
        for (var person : item.people()) {
            subject(xml, "cpnat:person", person);
        }
        if (summary.forum() != null) {
            subject(xml, "cpnat:event", summary.forum());
        }
        xml.element("headline", summary.headline());
        for (var deck : item.decks()) {
            xml.element("headline", deck);
        }
        var by = String.join(", ", summary.credits().reporters());
        xml.element("by", by.isEmpty() ? null : by);
    }

    private static void subject(Xml xml, String type, ResourceLink link) throws XMLStreamException {
        xml.element(
                "subject",
                inner -> inner.attributes("type", type, "uri", link.url()).element("name", link.name()));
    }

    private static void contentSet(Xml xml, NewsItem item) throws XMLStreamException {
        xml.element("inlineXML", inner -> {
            inner.attributes("contenttype", "application/xhtml+xml");
            inner.element("html", html -> {
                html.attributes("xmlns", XHTML);
                html.element(
                        "head", head -> head.element("title", item.summary().headline()));
                html.element("body", body -> {
                    for (var paragraph : item.body()) {
                        body.element("p", paragraph);
                    }
                });
            });
        });
        for (var picture : item.article().pictures()) {
            xml.empty(
                    "remoteContent",
                    "href",
                    picture.url(),
                    "width",
                    String.valueOf(picture.width()),
                    "height",
                    String.valueOf(picture.height()));
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
