package kr.hanmadi.extraction;

import org.jspecify.annotations.Nullable;

/** How a noun phrase names someone, before anyone knows who it is. */
sealed interface Reference {
    Span span();

    /** 홍길동 가나연구원 연구위원, 가나당 홍길동 의원, 홍길동. */
    record ByName(
            String name,
            @Nullable String affiliation,
            @Nullable String jobTitle,
            Span span) implements Reference {}

    /** 홍 의원. */
    record BySurname(String surname, String jobTitle, Span span) implements Reference {}

    /** 위원장, 가나시장. */
    record ByTitle(String jobTitle, @Nullable String affiliation, Span span) implements Reference {}

    /** 그, 그녀. */
    record ByPronoun(Span span) implements Reference {}

    /** 가나시, 나라협회. */
    record ByOrganisation(String label, Span span) implements Reference {}

    /** 두 의원, 참석자들. */
    record ByGroup(String label, Span span) implements Reference {}

    /** 업계 관계자. */
    record ByAnonymous(String label, AnonymousKind kind, Span span) implements Reference {}
}
