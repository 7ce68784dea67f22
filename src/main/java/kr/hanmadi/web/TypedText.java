package kr.hanmadi.web;

import org.jspecify.annotations.Nullable;

/** What was typed into a field of a form, without the blanks around it. */
public final class TypedText {
    private TypedText() {}

    /** Null where nothing was typed. */
    public static @Nullable String orNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /** Empty where nothing was typed. */
    public static String orEmpty(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
