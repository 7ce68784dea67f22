package kr.hanmadi.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import kr.hanmadi.article.ArticleState;
import kr.hanmadi.article.Correction;
import kr.hanmadi.field.Confidence;
import kr.hanmadi.field.PassageKind;
import kr.hanmadi.field.QuoteKind;
import kr.hanmadi.quote.QuoteState;
import kr.hanmadi.quote.SpeakerKind;
import kr.hanmadi.web.SiteSettings;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** What agencies get of an article: the fields that their published schemas have, in the order that they ask for. */
class NewsItemTests {
    /** Every property of an item that schema 2.1 of ninjs knows; it allows no other. */
    private static final Set<String> NINJS = Set.of(
            "uri, type, representationtype, profile, version, firstcreated, versioncreated, contentcreated, embargoed,"
                    .concat(" pubstatus, urgency, copyrightholder, copyrightnotice, usageterms, ednote, language,")
                    .concat(" descriptions, bodies, headlines, people, organisations, places, subjects, events,")
                    .concat(" objects, infosources, title, by, slugline, located, renditions, associations, altids,")
                    .concat(" trustindicators, standard, genres, expires, rightsinfo")
                    .split(", "));

    /** Those of what stands in a list of it. */
    private static final Map<String, Set<String>> WITHIN = Map.of(
            "standard", Set.of("name", "version", "schema"),
            "headlines", Set.of("role", "contenttype", "value"),
            "descriptions", Set.of("role", "contenttype", "value"),
            "bodies", Set.of("role", "contenttype", "charcount", "wordcount", "value"),
            "people", Set.of("name", "rel", "uri", "literal", "contactinfo"),
            "events", Set.of("name", "rel", "uri", "literal"),
            "infosources", Set.of("name", "role", "uri", "literal", "contactinfo"),
            "altids", Set.of("role", "value"),
            "rightsinfo", Set.of("langid", "linkedrights", "encodedrights"),
            "renditions",
                    Set.of(
                            "name",
                            "href",
                            "contenttype",
                            "title",
                            "height",
                            "width",
                            "sizeinbytes",
                            "duration",
                            "format"));

    private static final Terms TERMS = new Terms("인용", "https://x.example/copyright", "출처: 한마디");

    @Test
    void ninjsHasTheFieldsOfItsSchemaAlone() {
        var ninjs = Ninjs.of(item(true));
        requireKnown(ninjs, NINJS);
        assertThat(ninjs)
                .containsEntry("uri", "https://x.example/articles/a")
                .containsEntry("type", "text")
                .containsEntry("representationtype", "full")
                .containsEntry("version", "2")
                .containsEntry("versioncreated", "2025-03-05T00:00:00Z")
                .containsEntry("by", "홍길동, 성춘향")
                .containsEntry("usageterms", "모든 권리 보유")
                .containsEntry(
                        "headlines",
                        List.of(
                                Map.of("role", "main", "value", "물길을 연다"),
                                Map.of("role", "subheadline", "value", "주민이 함께")))
                .containsEntry(
                        "people",
                        List.of(Map.of("name", "가나온", "rel", "speaker", "uri", "https://x.example/speakers/p")));
        assertThat(ninjs.get("bodies").toString()).contains("나루시가 물길을 연다.").doesNotContain("사진 설명");
    }

    @Test
    void anArticleWhoseTextIsNotOursIsWhatWasSaidInIt() {
        var ninjs = Ninjs.of(item(false));
        assertThat(ninjs).containsEntry("representationtype", "partial");
        assertThat(ninjs.get("bodies").toString())
                .contains("가나온: 물길을 열어야 한다", "이름 없는 말")
                .doesNotContain("나루시가");
        assertThat(newsMl(false)).contains("<p>가나온: 물길을 열어야 한다</p>").doesNotContain("나루시가");
    }

    @Test
    void newsMlHasItsPartsInTheOrderOfItsSchema() throws Exception {
        var root = read(newsMl(true));
        assertThat(root.getNamespaceURI()).isEqualTo("http://iptc.org/std/nar/2006-10-01/");
        assertThat(root.getAttribute("guid")).isEqualTo("https://x.example/articles/a");
        assertThat(names(root)).containsExactly("catalogRef", "rightsInfo", "itemMeta", "contentMeta", "contentSet");
        assertThat(names(child(root, "rightsInfo"))).containsExactly("copyrightHolder", "usageTerms");
        assertThat(names(child(root, "itemMeta")))
                .containsExactly("itemClass", "provider", "versionCreated", "firstCreated", "pubStatus", "title");
        assertThat(names(child(root, "contentMeta")))
                .containsExactly(
                        "contentCreated",
                        "creator",
                        "creator",
                        "infoSource",
                        "altId",
                        "language",
                        "subject",
                        "subject",
                        "headline",
                        "headline",
                        "by");
        assertThat(names(child(root, "contentSet"))).containsExactly("inlineXML", "remoteContent");
        var html = child(child(child(root, "contentSet"), "inlineXML"), "html");
        assertThat(html.getNamespaceURI()).isEqualTo("http://www.w3.org/1999/xhtml");
        assertThat(html.getTextContent()).contains("나루시가 물길을 연다.");
    }

    @SuppressWarnings("unchecked")
    private static void requireKnown(Map<String, Object> part, Set<String> known) {
        assertThat(known).containsAll(part.keySet());
        part.forEach((name, value) -> {
            var within = name.equals("associations") ? null : WITHIN.get(name);
            var each = value instanceof List<?> list ? list : List.of(value);
            for (var inner : each) {
                if (inner instanceof Map<?, ?> fields) {
                    requireKnown((Map<String, Object>) fields, within == null ? associated() : within);
                }
            }
        });
    }

    private static Set<String> associated() {
        var known = new TreeSet<>(NINJS);
        known.add("name");
        return known;
    }

    private static String newsMl(boolean fullText) {
        return NewsMl.of(item(fullText), new SiteSettings(URI.create("https://x.example")));
    }

    private static Element read(String xml) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement();
    }

    private static List<String> names(Element parent) {
        var names = new ArrayList<String>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            names.add(node.getLocalName());
        }
        return names;
    }

    private static Element child(Element parent, String name) {
        return (Element) parent.getElementsByTagNameNS("*", name).item(0);
    }

    private static NewsItem item(boolean fullText) {
        var summary = new ArticleSummary(
                "a",
                "https://x.example/articles/a",
                "물길을 연다",
                new ArticleSummary.Credits(List.of("홍길동", "성춘향"), "가나일보", LocalDate.of(2025, 3, 4)),
                new ArticleSummary.Publication(
                        Instant.parse("2025-03-04T09:10:00Z"),
                        Instant.parse("2025-03-05T00:00:00Z"),
                        ArticleState.CORRECTED,
                        Correction.Kind.CORRECTION),
                new ResourceLink("f", "물길 토론회", "https://x.example/forums/f"),
                new ArticleSummary.Origin("https://gana.example/1", "모든 권리 보유", "가나일보"));
        var text = List.of(
                new ArticleDetail.Part(PassageKind.DECK, "주민이 함께"),
                new ArticleDetail.Part(PassageKind.LEAD, "나루시가 물길을 연다."),
                new ArticleDetail.Part(PassageKind.CAPTION, "사진 설명"));
        var picture = new ArticleDetail.Picture("https://x.example/pictures/1", 800, 600, "물길", "물길", "가나일보");
        var note = new ArticleDetail.Note(
                Correction.Kind.CORRECTION, "바로잡습니다.", null, null, Instant.parse("2025-03-05T00:00:00Z"));
        return NewsItem.of(new ItemResponse<>(
                new ArticleDetail(
                        summary,
                        fullText,
                        fullText ? text : List.of(),
                        List.of(picture),
                        List.of(note),
                        List.of(quote("물길을 열어야 한다", true), quote("이름 없는 말", false)),
                        null),
                TERMS));
    }

    private static QuoteDetail quote(String words, boolean named) {
        var speaker = named
                ? new QuoteDetail.Speaker(
                        SpeakerKind.PERSON, "p", "가나온", "https://x.example/speakers/p", null, null, null, List.of())
                : new QuoteDetail.Speaker(SpeakerKind.NOBODY, null, null, null, null, null, null, List.of());
        return new QuoteDetail(
                "q",
                "https://x.example/quotes/q",
                QuoteKind.DIRECT,
                words,
                new QuoteDetail.Attribution(speaker, null, QuoteState.CONFIRMED),
                new QuoteDetail.Reported(null, null),
                new QuoteDetail.Evidence("full-name-before", Confidence.HIGH, null),
                new QuoteDetail.Occasion(
                        new ResourceLink("a", "물길을 연다", "https://x.example/articles/a"), null, null, "가나일보"));
    }
}
