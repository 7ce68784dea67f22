package kr.hanmadi.site.head;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kr.hanmadi.site.line.ForumLine;
import kr.hanmadi.web.Addresses;
import kr.hanmadi.web.PageHead;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the heads of pages tell machines alike: a description, feeds and calendars to follow, and what a list is of. */
@Component
public class PageMetadataFactory {
    private static final int LONGEST = 150;

    private final StructuredData data;
    private final MessageSource messages;

    PageMetadataFactory(StructuredData data, MessageSource messages) {
        this.data = data;
        this.messages = messages;
    }

    public PageHead home() {
        return PageHead.website(PageHead.Links.toCalendar(upcoming()), data.home());
    }

    /** @param feed the list whose feed is not on every page already */
    public PageHead list(String title, String path, @Nullable String feed) {
        var name = word(title);
        return PageHead.website(
                feed == null
                        ? PageHead.Links.NONE
                        : PageHead.Links.toFeed(new PageHead.Link(word("feed." + feed), Addresses.feed(feed, "atom"))),
                data.list(name, path));
    }

    /** A calendar needs a day: forums of which no report says when have a feed only. */
    public static PageHead ofForums(
            boolean any, List<ForumLine> forums, String name, String kind, String publicId, Map<String, Object> data) {
        boolean dated = forums.stream().anyMatch(forum -> forum.when().day() != null);
        return PageHead.website(
                new PageHead.Links(
                        any ? List.of(new PageHead.Link(name, Addresses.feed(kind, publicId, "atom"))) : List.of(),
                        any && dated ? new PageHead.Link(name, Addresses.feed(kind, publicId, "ics")) : null,
                        null),
                data);
    }

    public PageHead corrections() {
        return PageHead.website(
                PageHead.Links.toFeed(
                        new PageHead.Link(word("feed.corrections"), Addresses.feed("corrections", "atom"))),
                null);
    }

    public PageHead calendar() {
        return PageHead.website(PageHead.Links.toCalendar(upcoming()), null);
    }

    /** @param feed the address of the feed of the same search */
    public PageHead search(String query, String feed) {
        return PageHead.website(
                query.isEmpty()
                        ? PageHead.Links.NONE
                        : PageHead.Links.toFeed(new PageHead.Link(word("feed.search", query), feed)),
                null);
    }

    public PageHead.Link upcoming() {
        return new PageHead.Link(word("feed.upcoming"), Addresses.feed("forums", "ics"));
    }

    public PageHead.Link feed(String title, String name, String kind, String publicId) {
        return new PageHead.Link(word(title, name), Addresses.feed(kind, publicId, "atom"));
    }

    public String word(String key, Object... details) {
        return messages.getMessage(key, details, Locale.KOREAN);
    }

    public static String known(@Nullable String... parts) {
        var known = new ArrayList<String>();
        for (var part : parts) {
            if (part != null && !part.isBlank()) {
                known.add(part);
            }
        }
        return known.stream().collect(Collectors.joining(" · "));
    }

    public static String shorten(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int word = text.lastIndexOf(' ', LONGEST);
        return text.substring(0, word > LONGEST / 2 ? word : LONGEST) + "…";
    }
}
