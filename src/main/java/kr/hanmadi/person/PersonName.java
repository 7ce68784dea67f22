package kr.hanmadi.person;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** Another name of a person that an editor entered. What articles print stands in the reference ledger. */
@Embeddable
public record PersonName(@Enumerated(EnumType.STRING) Kind kind, String text) {
    /** 다른 이름, 한자, 영문, 옛 이름. */
    public enum Kind {
        ALIAS,
        HANJA,
        ENGLISH,
        FORMER
    }
}
