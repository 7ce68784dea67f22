package kr.hanmadi.api;

import java.util.Locale;

/** Of what a mirror is told that it changed. */
public enum ChangedKind {
    /** With its quotations. */
    ARTICLE,
    FORUM,
    SPEAKER;

    /** Where the API gives it. */
    String path(String publicId) {
        return "/api/v1/" + name().toLowerCase(Locale.ROOT) + "s/" + publicId;
    }
}
