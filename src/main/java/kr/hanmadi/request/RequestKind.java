package kr.hanmadi.request;

import java.util.Locale;
import java.util.Set;

/** What a reader asks for: 발언자가 틀림, 말이 틀림, 인물 정보, 정정보도, 반론보도, 추후보도, 그 밖. */
public enum RequestKind {
    WRONG_SPEAKER,
    WRONG_WORDS,
    PERSON,
    CORRECTION,
    REBUTTAL,
    FOLLOW_UP,
    OTHER;

    static final Set<RequestKind> CLAIMS = Set.of(CORRECTION, REBUTTAL, FOLLOW_UP);

    /** Whether the law asks who claims it. */
    public boolean isClaim() {
        return CLAIMS.contains(this);
    }

    /** The kind that fits a subject best when a reader has not chosen one. */
    static RequestKind about(String subject) {
        return switch (subject.replaceFirst("/.*", "").toLowerCase(Locale.ROOT)) {
            case "quotes" -> WRONG_SPEAKER;
            case "speakers" -> PERSON;
            case "articles" -> CORRECTION;
            default -> OTHER;
        };
    }
}
