package kr.hanmadi.desk;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is changed in many reports at once. */
public enum BulkAct {
    /** They report that forum, or none. */
    FORUM,
    /** The forums that they report have that topic. */
    TOPIC,
    SEND,
    APPROVE,
    DISCARD,
    /** What was thrown away is a draft again. */
    TAKE_OUT;

    static Optional<BulkAct> read(String typed) {
        return Stream.of(values())
                .filter(each -> each.name().equals(typed.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** Whether it is for those who publish alone, whatever the reports. */
    boolean isForPublishers() {
        return this == TOPIC || this == APPROVE;
    }
}
