package kr.hanmadi.web;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/** The paths of the pages, percent-encoded. */
public final class Addresses {
    /** The first page of an article holds at least so many letters of it, and the others about as many. */
    public static final int LETTERS_OF_A_PAGE = 15_000;

    /** Where readers find pictures. */
    public static final String PICTURES = "/pictures";

    private Addresses() {}

    public static String article(String publicId, String slug) {
        return path("articles", publicId, slug);
    }

    /** Where an article prints a quotation; {@code ?at=} leads to the page of a long article that holds it. */
    public static String inArticle(String publicId, String slug, String quoteId, int startOffset) {
        return inArticle(publicId, slug, startOffset) + "#q-" + quoteId;
    }

    /** The page of an article that holds what begins there. */
    public static String inArticle(String publicId, String slug, int startOffset) {
        var first = article(publicId, slug);
        return startOffset < LETTERS_OF_A_PAGE ? first : first + "?at=" + startOffset;
    }

    /** @param path the end of it, which says the picture and its width */
    public static String picture(String path) {
        return PICTURES + path;
    }

    public static String forum(String publicId, String slug) {
        return path("forums", publicId, slug);
    }

    public static String speaker(String publicId, String slug) {
        return path("speakers", publicId, slug);
    }

    public static String reporter(String publicId, String slug) {
        return path("reporters", publicId, slug);
    }

    public static String organisation(String publicId, String slug) {
        return path("organisations", publicId, slug);
    }

    public static String series(String publicId, String slug) {
        return path("series", publicId, slug);
    }

    public static String topic(String slug) {
        return "/topics/" + segment(slug);
    }

    public static String quote(String publicId) {
        return "/quotes/" + segment(publicId);
    }

    /** The feed of a whole list: articles, forums, quotes, corrections. */
    public static String feed(String list, String format) {
        return "/feed/" + list + "." + format;
    }

    /** The feed of one forum, speaker, reporter, topic, series or organisation. */
    public static String feed(String kind, String publicId, String format) {
        return "/feed/" + kind + "/" + segment(publicId) + "." + format;
    }

    private static String path(String kind, String publicId, String slug) {
        return "/" + kind + "/" + segment(publicId) + "/" + segment(slug);
    }

    private static String segment(String text) {
        return UriUtils.encodePathSegment(text, StandardCharsets.UTF_8);
    }
}
