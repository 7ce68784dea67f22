package kr.hanmadi.api;

import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.server.ResponseStatusException;

/**
 * Which part of a list a program asks for.
 *
 * @param before the key behind which the answer goes on; programs see it as an opaque word
 */
record ListRequest(long before, int size) {
    static final int MOST = 100;
    /** For a program that has a key. */
    static final int MOST_WITH_KEY = 500;

    private static final int RADIX = 36;

    /** A size out of range is the nearest one in it; a cursor that is none of ours is an error. */
    static ListRequest of(String after, int size) {
        return new ListRequest(after.isEmpty() ? Long.MAX_VALUE : key(after), size(size));
    }

    static int size(int asked) {
        return Math.clamp(asked, 1, hasKey() ? MOST_WITH_KEY : MOST);
    }

    private static boolean hasKey() {
        var program = SecurityContextHolder.getContext().getAuthentication();
        return program != null
                && program.getAuthorities().stream().anyMatch(right -> "ROLE_PROGRAM".equals(right.getAuthority()));
    }

    private static long key(String after) {
        try {
            return Long.parseLong(after, RADIX);
        } catch (NumberFormatException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "after", e);
        }
    }

    /** The key behind which an answer goes on that begins with the first. */
    long after() {
        return before == Long.MAX_VALUE ? 0 : before;
    }

    static String cursor(long key) {
        return Long.toString(key, RADIX);
    }

    PageRequest page() {
        return PageRequest.of(0, size);
    }
}
