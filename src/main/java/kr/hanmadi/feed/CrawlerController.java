package kr.hanmadi.feed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kr.hanmadi.web.Imprints;
import kr.hanmadi.web.Section;
import kr.hanmadi.web.SiteSettings;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What robots are told before they read: what not to crawl, and on what no machine may be trained. */
@RestController
class CrawlerController {
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final List<String> NOT_FOR_ROBOTS =
            List.of("/desk", "/login", "/setup/", "/preview/", "/search?*&", "/feed/search");
    /** How those call themselves that read for training, as their companies publish it. */
    private static final List<String> TRAINING = List.of(
            "anthropic-ai",
            "Applebot-Extended",
            "Bytespider",
            "CCBot",
            "ClaudeBot",
            "Google-Extended",
            "GPTBot",
            "meta-externalagent");

    private final Imprints imprints;
    private final SiteSettings site;
    private final MessageSource messages;

    CrawlerController(Imprints imprints, SiteSettings site, MessageSource messages) {
        this.imprints = imprints;
        this.site = site;
        this.messages = messages;
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        var lines = new ArrayList<String>();
        lines.add("User-agent: *");
        NOT_FOR_ROBOTS.forEach(path -> lines.add("Disallow: " + path));
        if (!reserved().isEmpty()) {
            lines.add("");
            TRAINING.forEach(name -> lines.add("User-agent: " + name));
            NOT_FOR_ROBOTS.forEach(path -> lines.add("Disallow: " + path));
            reserved().stream().flatMap(CrawlerController::paths).forEach(path -> lines.add("Disallow: " + path));
        }
        lines.add("");
        lines.add("Sitemap: " + site.absolute("/sitemap.xml"));
        lines.add("Sitemap: " + site.absolute("/sitemap-news.xml"));
        return text(lines);
    }

    /** For people and for what reads it by the pattern of robots.txt. */
    @GetMapping("/ai.txt")
    ResponseEntity<String> training() {
        var lines = new ArrayList<String>();
        lines.add("# " + word(reserved().isEmpty() ? "feed.ai.free" : "feed.ai.reserved"));
        lines.add("# " + site.absolute("/copyright"));
        lines.add("User-Agent: *");
        for (var section : Section.values()) {
            var rule = reserved().contains(section) ? "Disallow: " : "Allow: ";
            lines.add("# " + word("nav." + section.path()));
            paths(section).forEach(path -> lines.add(rule + path));
        }
        return text(lines);
    }

    /** The file of the TDM Reservation Protocol. */
    @GetMapping(path = "/.well-known/tdmrep.json", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Map<String, Object>> reservations() {
        return Stream.of(Section.values())
                .flatMap(section -> paths(section)
                        .map(path -> reserved().contains(section)
                                ? Map.<String, Object>of(
                                        "location",
                                        path,
                                        "tdm-reservation",
                                        1,
                                        "tdm-policy",
                                        site.absolute("/copyright"))
                                : Map.<String, Object>of("location", path, "tdm-reservation", 0)))
                .toList();
    }

    private List<Section> reserved() {
        return imprints.getNow().reserved().stream().sorted().toList();
    }

    private static Stream<String> paths(Section section) {
        return Stream.of("/", "/api/v1/", "/feed/").map(before -> before + section.path());
    }

    private static ResponseEntity<String> text(List<String> lines) {
        return ResponseEntity.ok().contentType(TEXT).body(String.join("\n", lines) + "\n");
    }

    private String word(String key) {
        return messages.getMessage(key, null, Locale.KOREAN);
    }
}
