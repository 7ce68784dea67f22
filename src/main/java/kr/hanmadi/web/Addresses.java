package kr.hanmadi.web;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/** The paths of the pages, percent-encoded. */
public final class Addresses {
    private Addresses() {}

    public static String article(String publicId, String slug) {
        return path("articles", publicId, slug);
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

    /** The feed of one forum, speaker, series or organisation. */
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
