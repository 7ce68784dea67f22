package kr.hanmadi.document;

/** A document that has no text which can be read. */
public final class UnreadableDocumentException extends Exception {
    private static final long serialVersionUID = 1;

    /** Why there is no text. */
    public enum Reason {
        /** Letters in no encoding that is read here. */
        ENCODING,
        /** No document of a known kind. */
        BINARY,
        /** A password is asked for. */
        ENCRYPTED,
        /** Word or Hangul files of a kind that is no longer written. */
        OLD_FORMAT,
        /** A document of a known kind that cannot be opened. */
        DAMAGED,
        /** A document without letters, such as a scan. */
        NO_TEXT,
        /** More than {@link UnpackingLimits#MOST_UNPACKED} bytes come out of it. */
        TOO_LARGE,
        /** An archive of several files, which has to be unpacked first, with {@link Archive}. */
        ARCHIVE
    }

    private final Reason reason;

    UnreadableDocumentException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    UnreadableDocumentException(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
