package kr.hanmadi.feed;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import kr.hanmadi.web.Costly;
import kr.hanmadi.web.NotFoundException;
import kr.hanmadi.web.Paging;
import kr.hanmadi.web.SiteSettings;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /feed}: everything that can be listed, as Atom and as JSON Feed. */
@RestController
@Costly
class FeedController {
    private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
    private static final MediaType JSON_FEED = MediaType.parseMediaType("application/feed+json");

    private final Feeds feeds;
    private final SearchFeed search;
    private final SiteSettings site;
    private final MessageSource messages;

    FeedController(Feeds feeds, SearchFeed search, SiteSettings site, MessageSource messages) {
        this.feeds = feeds;
        this.search = search;
        this.site = site;
        this.messages = messages;
    }

    @GetMapping("/feed")
    ResponseEntity<?> all() {
        return feedFile(feeds.articles(1), "atom");
    }

    @GetMapping("/feed/{list:articles|forums|quotes|corrections}.{format:atom|json}")
    ResponseEntity<?> list(
            @PathVariable String list, @PathVariable String format, @RequestParam(defaultValue = "") String page) {
        int number = Paging.number(page);
        var feed = switch (list) {
            case "articles" -> feeds.articles(number);
            case "forums" -> feeds.forums(number);
            case "quotes" -> feeds.quotes(number);
            default -> feeds.corrections();
        };
        return feedFile(feed, format);
    }

    @GetMapping("/feed/search.{format:atom|json}")
    ResponseEntity<?> search(@PathVariable String format, @RequestParam MultiValueMap<String, String> parameters) {
        return feedFile(search.readFeed(parameters), format);
    }

    @GetMapping("/feed/{kind:forums|speakers|reporters|topics|series|organisations}/{publicId}.{format:atom|json}")
    ResponseEntity<?> one(
            @PathVariable String kind,
            @PathVariable String publicId,
            @PathVariable String format,
            @RequestParam(defaultValue = "") String page) {
        var feed = switch (kind) {
            case "forums" -> feeds.ofForum(publicId);
            case "speakers" -> feeds.ofSpeaker(publicId, Paging.number(page));
            case "reporters" -> feeds.ofReporter(publicId, Paging.number(page));
            case "topics" -> feeds.ofTopic(publicId, Paging.number(page));
            case "series" -> feeds.ofSeries(publicId);
            case "organisations" -> feeds.ofOrganisation(publicId);
            default -> throw new NotFoundException(kind, publicId);
        };
        return feedFile(feed, format);
    }

    private ResponseEntity<?> feedFile(Feed feed, String format) {
        var siteName = messages.getMessage("site.name", null, Locale.KOREAN);
        return format.equals("json")
                ? ResponseEntity.ok().contentType(JSON_FEED).body(JsonFeed.of(feed, site, siteName))
                : ResponseEntity.ok().contentType(ATOM).body(new AtomWriter(site, siteName).write(feed));
    }
}
