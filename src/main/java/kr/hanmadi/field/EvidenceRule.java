package kr.hanmadi.field;

import java.util.Locale;

/**
 * The rules by which the reading knows who spoke. A record keeps, and a program is told, the name in small letters:
 * {@code full-name-before}; the message {@code evidence.rule.…} says it to readers.
 */
public enum EvidenceRule {
    /** No rule answered. */
    NONE,
    FULL_NAME_BEFORE,
    FULL_NAME_AFTER,
    MISPRINT_BEFORE,
    MISPRINT_AFTER,
    SURNAME_TITLE_BEFORE,
    SURNAME_TITLE_AFTER,
    SURNAME_AFFILIATION_BEFORE,
    SURNAME_AFFILIATION_AFTER,
    SURNAME_ONLY_BEFORE,
    SURNAME_ONLY_AFTER,
    SURNAME_OPEN,
    TITLE_BEFORE,
    TITLE_AFTER,
    TITLE_OPEN,
    PRONOUN_BEFORE,
    PRONOUN_AFTER,
    PRONOUN_OPEN,
    ORGANISATION_BEFORE,
    ORGANISATION_AFTER,
    GROUP_BEFORE,
    GROUP_AFTER,
    ANONYMOUS_BEFORE,
    ANONYMOUS_AFTER,
    LABEL_BEFORE,
    SOURCE_OWNER,
    SOURCE_CITED,
    SOURCE_TOLD,
    ACCORDING_TO,
    INTERVIEW_ANSWER,
    SUBJECT_OPEN,
    SUBJECT_NEXT,
    TOPIC_OPEN,
    IMPERSONAL,
    ANSWERED,
    CARRIED_SUBJECT,
    SAME_SENTENCE,
    /** The predicate names the person that the next sentence is about: 첫 발표자는 홍길동 교수였다. */
    PREDICATE,
    HEADLINE_NAMES,
    HEADLINE_OF_BODY;

    /** Where the words that name the speaker stand to the remark. */
    public enum Place {
        BEFORE,
        AFTER
    }

    /** How the subject of a clause names a speaker. */
    public enum Subject {
        FULL_NAME(FULL_NAME_BEFORE, FULL_NAME_AFTER),
        MISPRINT(MISPRINT_BEFORE, MISPRINT_AFTER),
        SURNAME_TITLE(SURNAME_TITLE_BEFORE, SURNAME_TITLE_AFTER),
        SURNAME_AFFILIATION(SURNAME_AFFILIATION_BEFORE, SURNAME_AFFILIATION_AFTER),
        SURNAME_ONLY(SURNAME_ONLY_BEFORE, SURNAME_ONLY_AFTER),
        TITLE(TITLE_BEFORE, TITLE_AFTER),
        PRONOUN(PRONOUN_BEFORE, PRONOUN_AFTER),
        ORGANISATION(ORGANISATION_BEFORE, ORGANISATION_AFTER),
        GROUP(GROUP_BEFORE, GROUP_AFTER),
        ANONYMOUS(ANONYMOUS_BEFORE, ANONYMOUS_AFTER);

        private final EvidenceRule before;
        private final EvidenceRule after;

        Subject(EvidenceRule before, EvidenceRule after) {
            this.before = before;
            this.after = after;
        }

        public EvidenceRule at(Place place) {
            return place == Place.BEFORE ? before : after;
        }
    }

    /** Whether the words name no one themselves and mean the speaker before: 그는, or no subject at all. */
    public boolean leans() {
        return switch (this) {
            case PRONOUN_BEFORE, PRONOUN_AFTER, PRONOUN_OPEN, CARRIED_SUBJECT -> true;
            default -> false;
        };
    }

    /** As the record keeps it and programs are told. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
