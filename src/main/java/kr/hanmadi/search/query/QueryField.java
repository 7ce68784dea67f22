package kr.hanmadi.search.query;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The fields that a query may name before a colon. */
public enum QueryField {
    SPEAKER("발언자", "사람", "speaker"),
    AFFILIATION("소속", "기관", "affiliation"),
    FORUM("포럼", "행사", "forum"),
    REPORTER("기자", "reporter"),
    OUTLET("매체", "신문", "신문사", "언론사", "outlet"),
    TOPIC("주제", "topic"),
    PERIOD("기간", "날짜", "period"),
    KIND("유형", "종류", "kind");

    private final String label;
    private final Set<String> names;

    QueryField(String label, String... others) {
        this.label = label;
        this.names = Set.of(others);
    }

    /** As the help page prints it. */
    public String label() {
        return label;
    }

    /** How the form of 상세검색 calls it. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<QueryField> named(String typed) {
        var name = typed.toLowerCase(Locale.ROOT);
        for (var field : values()) {
            if (field.label.equals(name) || field.names.contains(name)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
