package kr.hanmadi.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What stood here was withdrawn: the page says when and why. */
@ResponseStatus(HttpStatus.GONE)
public class GoneException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final @Nullable Instant when;
    private final @Nullable String why;

    /** @param name the headline or name that readers knew */
    public GoneException(String name, @Nullable Instant when, @Nullable String why) {
        super("Withdrawn: " + name);
        this.name = name;
        this.when = when;
        this.why = why;
    }

    public String name() {
        return name;
    }

    public @Nullable Instant when() {
        return when;
    }

    public @Nullable String why() {
        return why;
    }
}
