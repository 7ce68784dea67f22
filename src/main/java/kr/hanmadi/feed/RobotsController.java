package kr.hanmadi.feed;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import kr.hanmadi.web.Costly;
import kr.hanmadi.web.SiteSettings;
import kr.hanmadi.web.Xml;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** What robots, browsers and phones ask of a site: its maps, how to search, its name and icon. */
@RestController
class RobotsController {
    private static final MediaType XML = new MediaType("application", "xml", StandardCharsets.UTF_8);
    private static final MediaType OPEN_SEARCH =
            new MediaType("application", "opensearchdescription+xml", StandardCharsets.UTF_8);
    private static final MediaType MANIFEST = MediaType.parseMediaType("application/manifest+json");
    private final SiteMaps maps;
    private final SiteSettings site;
    private final MessageSource messages;
    private final ResourceUrlProvider assets;

    RobotsController(SiteMaps maps, SiteSettings site, MessageSource messages, ResourceUrlProvider assets) {
        this.maps = maps;
        this.site = site;
        this.messages = messages;
        this.assets = assets;
    }

    @Costly
    @GetMapping("/sitemap.xml")
    ResponseEntity<String> index() {
        return ResponseEntity.ok().contentType(XML).body(maps.index());
    }

    @Costly
    @GetMapping("/sitemap/pages.xml")
    ResponseEntity<String> pages() {
        return ResponseEntity.ok().contentType(XML).body(maps.pages());
    }

    @Costly
    @GetMapping("/sitemap/{kind:articles|forums|speakers|quotes}-{number:[0-9]{1,9}}.xml")
    ResponseEntity<String> map(@PathVariable String kind, @PathVariable String number) {
        return ResponseEntity.ok().contentType(XML).body(maps.siteMap(kind, number));
    }

    @Costly
    @GetMapping("/sitemap-news.xml")
    ResponseEntity<String> news() {
        return ResponseEntity.ok().contentType(XML).body(maps.news());
    }

    /** How a browser searches here from its own search field. */
    @GetMapping("/opensearch.xml")
    ResponseEntity<String> openSearch() {
        var document = Xml.document(
                "OpenSearchDescription",
                new String[] {"", "http://a9.com/-/spec/opensearch/1.1/"},
                xml -> xml.element("ShortName", word("site.name"))
                        .element("Description", word("feed.opensearch"))
                        .element("Language", "ko")
                        .element("InputEncoding", "UTF-8")
                        .element("OutputEncoding", "UTF-8")
                        .element("Image", site.absolute(icon(32)), "width", "32", "height", "32", "type", "image/png")
                        .empty("Url", "type", "text/html", "template", site.absolute("/search") + "?q={searchTerms}")
                        .empty(
                                "Url",
                                "type",
                                "application/atom+xml",
                                "template",
                                site.absolute("/feed/search.atom") + "?q={searchTerms}")
                        .empty(
                                "Url",
                                "type",
                                "application/opensearchdescription+xml",
                                "rel",
                                "self",
                                "template",
                                site.absolute("/opensearch.xml")));
        return ResponseEntity.ok().contentType(OPEN_SEARCH).body(document);
    }

    /** What a phone needs to put the portal on its home screen. */
    @GetMapping("/manifest.webmanifest")
    ResponseEntity<Map<String, Object>> manifest() {
        return ResponseEntity.ok()
                .contentType(MANIFEST)
                .body(new TreeMap<>(Map.of( // the same order, so the same entity tag, in every process
                        "name", word("home.title"),
                        "short_name", word("site.name"),
                        "description", word("site.description"),
                        "lang", "ko",
                        "start_url", "/",
                        "scope", "/",
                        "display", "minimal-ui",
                        "background_color", "#fbfaf7",
                        "theme_color", "#fbfaf7",
                        "icons",
                                List.of(
                                        manifestIcon(192, "any"),
                                        manifestIcon(512, "any"),
                                        manifestIcon(512, "maskable")))));
    }

    private Map<String, String> manifestIcon(int size, String purpose) {
        return new TreeMap<>(
                Map.of("src", icon(size), "sizes", size + "x" + size, "type", "image/png", "purpose", purpose));
    }

    private String icon(int size) {
        var path = "/img/icon-" + size + ".png";
        var fingerprinted = assets.getForLookupPath(path);
        return fingerprinted == null ? path : fingerprinted;
    }

    private String word(String key) {
        return messages.getMessage(key, null, Locale.KOREAN);
    }
}
