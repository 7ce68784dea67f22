package kr.hanmadi.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a page tells machines: how to show a link to it, what to follow, and what it is about in the words of
 * schema.org. A page without one is described by its title alone.
 *
 * @param type of the page as Open Graph names it: article, profile, website
 * @param description a sentence or two; null where the portal's own will do
 * @param image absolute address of a picture for link previews; null for the portal's own
 * @param dates of an article
 * @param links to other forms of the page
 * @param data the description in the words of schema.org; null without
 */
public record PageHead(
        String type,
        @Nullable String description,
        @Nullable Image image,
        Dates dates,
        Links links,
        @Nullable Map<String, Object> data) {
    /** A page that has no picture and no description of its own. */
    public static PageHead website(Links links, @Nullable Map<String, Object> data) {
        return new PageHead("website", null, null, Dates.NONE, links, data);
    }

    /** When an article was published and last changed, for machines; null on other pages. */
    public record Dates(
            @Nullable String published, @Nullable String changed) {
        public static final Dates NONE = new Dates(null, null);
    }

    /**
     * What else there is of a page.
     *
     * @param feeds to follow, each with a title
     * @param calendar with the forums of the page; null without
     * @param embed the address that tells other sites how to show this page; null where they cannot
     */
    public record Links(
            List<Link> feeds,
            @Nullable Link calendar,
            @Nullable Link embed) {
        public static final Links NONE = new Links(List.of(), null, null);

        public Links {
            feeds = List.copyOf(feeds);
        }

        public static Links toFeed(Link feed) {
            return new Links(List.of(feed), null, null);
        }

        public static Links toCalendar(Link calendar) {
            return new Links(List.of(), calendar, null);
        }
    }

    /** A path with what it leads to. */
    public record Link(String title, String href) {}

    /** A picture for link previews, and its media type. */
    public record Image(String address, String description, int width, int height, String type) {}
}
