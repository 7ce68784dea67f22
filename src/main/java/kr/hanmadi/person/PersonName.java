package kr.hanmadi.person;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** Another form of a person's name, as some article prints it or as an editor entered it. */
@Embeddable
public record PersonName(@Enumerated(EnumType.STRING) Kind kind, String text) {
    /** 기사 표기, 오기, 한자, 영문, 옛 이름. */
    public enum Kind {
        PRINTED,
        MISPRINT,
        HANJA,
        ENGLISH,
        FORMER
    }
}
