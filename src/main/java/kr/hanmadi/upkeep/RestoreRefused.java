package kr.hanmadi.upkeep;

/** A backup that is not restored; nothing is changed. The message says why and what to do, in Korean. */
public final class RestoreRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RestoreRefused(String message) {
        super(message);
    }
}
