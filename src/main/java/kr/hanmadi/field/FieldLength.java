package kr.hanmadi.field;

import org.jspecify.annotations.Nullable;

/**
 * The longest that each field of the record may be, in characters. What the machine reads beyond that is no value, an
 * editor who types more is told, and check constraints of the database (V0035, V0250) say the same.
 */
public final class FieldLength {
    /** What a speaker or a reporter is called: 홍길동, 두 의원, 업계 관계자. */
    public static final int NAME = 120;

    public static final int AFFILIATION = 120;
    public static final int JOB_TITLE = 120;
    public static final int ORGANISATION = 120;
    /** How the text refers to a person at one place, or a part in a programme: 오 의장, 좌장. */
    public static final int LABEL = 120;

    public static final int REPORTING_VERB = 40;
    /** The words of one remark. */
    public static final int WORDS = 5_000;

    public static final int FORUM = 200;
    /** Day and hour as printed: 6일 오후. */
    public static final int WHEN = 100;

    public static final int VENUE = 200;
    public static final int TOPIC = 300;
    public static final int HEADLINE = 300;
    public static final int OUTLET = 100;
    /** The address of the original. */
    public static final int SOURCE_URL = 500;

    public static final int LICENCE = 200;
    public static final int EMAIL = 200;
    /** 사진 설명. */
    public static final int CAPTION = 500;
    /** 사진 출처. */
    public static final int CREDIT = 120;
    /** What a picture shows, for those who do not see it. */
    public static final int ALTERNATIVE = 300;

    private FieldLength() {}

    public static boolean fits(String text, int longest) {
        return text.length() <= longest;
    }

    /** The text, or null when it is longer: rather nothing than half of something. */
    public static @Nullable String orNull(@Nullable String text, int longest) {
        return text != null && fits(text, longest) ? text : null;
    }
}
