package kr.hanmadi.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An answer that takes much work: only so many of its kind are made at once ({@link ConcurrencyLimits}). */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Costly {
    Kind value() default Kind.READING;

    /** Each kind has places of its own, so that one does not keep the others waiting. */
    enum Kind {
        /** Readers' pages, pictures, feeds and the API. */
        READING,
        /** The front page, which is rendered again after each change of the record. */
        FRONT,
        /** What is sent while it is made: it keeps its place as long as a slow reader takes. */
        EXPORT,
        /** What an editor asks; editors wait longer, for they have something to lose. */
        DESK
    }
}
