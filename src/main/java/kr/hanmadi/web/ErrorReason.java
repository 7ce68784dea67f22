package kr.hanmadi.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Why a request was refused, where its status alone does not say it. */
public enum ErrorReason {
    /** The portal only reads. */
    READ_ONLY("read-only"),
    /** A program's key is missing, or opens nothing. */
    KEY("key"),
    /** Programs may only read there. */
    ONLY_READ("only-read"),
    /** What a mirror goes on from is gone, after a restore. */
    BEGIN_ANEW("begin-anew");

    private static final String NAME = ErrorReason.class.getName();

    private final String key;

    ErrorReason(String key) {
        this.key = key;
    }

    /** Remembers it for the page that answers. */
    public void rememberFor(HttpServletRequest request) {
        request.setAttribute(NAME, this);
    }

    /** The part of the messages {@code error.….title} and {@code error.….text}. */
    static Optional<String> key(HttpServletRequest request) {
        return request.getAttribute(NAME) instanceof ErrorReason reason ? Optional.of(reason.key) : Optional.empty();
    }
}
