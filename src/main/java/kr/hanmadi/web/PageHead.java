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
 * @param published and changed of an article, for machines
 * @param feeds to follow, each with a title
 * @param calendar with the forums of the page; null without
 * @param embed the address that tells other sites how to show this page; null where they cannot
 * @param data the description in the words of schema.org; null without
 */
public record PageHead(
        String type,
        @Nullable String description,
        @Nullable Image image,
        @Nullable String published,
        @Nullable String changed,
        List<Link> feeds,
        @Nullable Link calendar,
        @Nullable Link embed,
        @Nullable Map<String, Object> data) {
    public PageHead {
        feeds = List.copyOf(feeds);
    }

    /** A path with what it leads to. */
    public record Link(String title, String href) {}

    /** A picture for link previews. */
    public record Image(String address, String description, int width, int height) {}
}
