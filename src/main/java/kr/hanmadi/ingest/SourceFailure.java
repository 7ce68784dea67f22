package kr.hanmadi.ingest;

import java.util.Locale;
import java.util.ResourceBundle;

/** Why a source could not become an article; the Korean reason stands in the bundle {@code messages-ingest}. */
public enum SourceFailure {
    EMPTY,
    /** Letters in an encoding that is not read here. */
    NOT_UTF8,
    BINARY,
    TOO_LARGE,
    ENCRYPTED,
    /** Word and Hangul files as they were written long ago. */
    OLD_FORMAT,
    DAMAGED,
    /** A document without letters, such as a scan. */
    NO_TEXT,
    /** An archive that cannot be unpacked or holds too much. */
    ARCHIVE,
    /** The file could not be opened. */
    UNREADABLE,
    NO_ARTICLE,
    /** The process stopped in the middle of it three times. */
    INTERRUPTED,
    /** Something unforeseen; the log has it. */
    ERROR;

    /** The key of the reason in {@code messages-ingest}. */
    public String messageKey() {
        return "ingest.failure." + name();
    }

    /** The reason in Korean: what is wrong and what to do. */
    public String reason() {
        return ResourceBundle.getBundle("messages-ingest", Locale.ROOT).getString(messageKey());
    }
}
