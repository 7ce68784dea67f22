package kr.hanmadi.site.forum;

import java.util.Locale;

/** The order of a forum's quotations: 나온 순서, 사람별, 기사별. */
public enum ForumOrder {
    SPOKEN,
    SPEAKER,
    ARTICLE;

    /** The order asked for with {@code ?by=}; as spoken when it is none of ours. */
    static ForumOrder read(String typed) {
        for (var order : values()) {
            if (order.parameter().equals(typed.toLowerCase(Locale.ROOT))) {
                return order;
            }
        }
        return SPOKEN;
    }

    /** What stands in the address. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
