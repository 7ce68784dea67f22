package kr.hanmadi.extraction.people;

import java.util.List;
import kr.hanmadi.extraction.report.Span;
import kr.hanmadi.field.AnonymousKind;
import org.jspecify.annotations.Nullable;

/** How a noun phrase names a person or body, before it is resolved: {@link MentionLedger} tells which person it means. */
public sealed interface PersonReference {
    Span span();

    /** 홍길동 가나연구원 연구위원, 가나당 홍길동 의원, 홍길동. */
    record ByName(
            String name,
            @Nullable String affiliation,
            @Nullable String jobTitle,
            Span span) implements PersonReference {}

    /** 홍 의원, 가나당 홍 의원. */
    record BySurname(String surname, @Nullable String affiliation, String jobTitle, Span span)
            implements PersonReference {}

    /** 위원장, 가나시장, 가나청 대변인; the label is the whole of it. */
    record ByTitle(String jobTitle, @Nullable String affiliation, String label, Span span) implements PersonReference {}

    /** 그, 그녀. */
    record ByPronoun(Span span) implements PersonReference {}

    /** 가나시, 나라협회. */
    record ByOrganisation(String label, Span span) implements PersonReference {}

    /** 두 의원, 참석자들; 홍길동 의원과 임꺽정 교수, with the two as members. */
    record ByGroup(String label, List<PersonReference> members, Span span) implements PersonReference {
        public ByGroup {
            members = List.copyOf(members);
        }
    }

    /** 업계 관계자; 가나고 2학년 A군, whose label is the letter alone; the title is what stands before it, 공무원 A씨. */
    record ByAnonymous(
            String label,
            AnonymousKind kind,
            @Nullable String affiliation,
            @Nullable String jobTitle,
            Span span) implements PersonReference {
        public ByAnonymous(String label, AnonymousKind kind, Span span) {
            this(label, kind, SourceLabel.affiliationOf(label), null, span);
        }
    }
}
