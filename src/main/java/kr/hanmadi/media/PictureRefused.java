package kr.hanmadi.media;

/** A file that cannot be shown to readers, and why. */
public final class PictureRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String detail;

    /** Each the end of a message's key. */
    public enum Reason {
        /** More bytes than are read. */
        LARGE,
        /** More pixels than are unpacked. */
        WIDE,
        /** Fewer pixels than make a picture. */
        SMALL,
        /** A picture of another kind, or no picture. */
        KIND,
        /** In the colours of print, which screens show wrong. */
        CMYK,
        /** It ends before its end. */
        CUT,
        DAMAGED,
        /** Others are being made. */
        BUSY
    }

    PictureRefused(Reason reason, String detail) {
        super(reason + " " + detail);
        this.reason = reason;
        this.detail = detail;
    }

    PictureRefused(Reason reason) {
        this(reason, "");
    }

    public Reason reason() {
        return reason;
    }

    /** What the message is about: the kind of the file, its pixels; empty without. */
    public String detail() {
        return detail;
    }
}
