package kr.hanmadi.extraction.people;

import java.util.List;
import kr.hanmadi.extraction.report.FoundSpeaker;
import kr.hanmadi.extraction.report.Span;
import kr.hanmadi.field.AnonymousKind;
import org.jspecify.annotations.Nullable;

/** Makes the speakers that have a label instead of a name, with the body and the office that the label tells. */
public final class LabelledSpeaker {
    private LabelledSpeaker() {}

    public static FoundSpeaker.Organisation organisation(String label, Span introducedAt) {
        boolean named = Organisations.isKind(label.substring(label.lastIndexOf(' ') + 1)); // AP 통신 is no part of AP
        return new FoundSpeaker.Organisation(
                label, named ? null : SourceLabel.affiliationOf(label), SourceLabel.officeOf(label), introducedAt);
    }

    public static FoundSpeaker.Group group(String label, List<FoundSpeaker.Person> members, Span introducedAt) {
        boolean mixed = label.contains(" 등 "); // 홍길동 회장 등 가나협회 이사들: what stands before 등 is no body of theirs
        return new FoundSpeaker.Group(
                label, mixed ? null : SourceLabel.affiliationOf(label), titleOfGroup(label), members, introducedAt);
    }

    public static FoundSpeaker.Anonymous anonymous(String label, Span introducedAt) {
        return anonymous(label, SourceLabel.kindOf(label), SourceLabel.affiliationOf(label), introducedAt);
    }

    public static FoundSpeaker.Anonymous anonymous(
            String label, AnonymousKind kind, @Nullable String affiliation, Span introducedAt) {
        return new FoundSpeaker.Anonymous(label, kind, affiliation, titleOfSource(label), introducedAt);
    }

    /** The source that a reference means, under the label by which the report knows it. */
    public static FoundSpeaker.Anonymous anonymous(
            String label, PersonReference.ByAnonymous reference, @Nullable String affiliation, Span introducedAt) {
        var title = reference.jobTitle() == null ? titleOfSource(label) : reference.jobTitle();
        return new FoundSpeaker.Anonymous(label, reference.kind(), affiliation, title, introducedAt);
    }

    /** 의원 in 두 의원 and 의원 다섯 명. */
    private static @Nullable String titleOfGroup(String label) {
        for (var word : label.split(" ")) {
            var title = Names.titleAtEnd(word.endsWith("들") ? word.substring(0, word.length() - 1) : word);
            if (!title.isEmpty()) {
                return title;
            }
        }
        return SourceLabel.officeOf(label);
    }

    /** 부장판사 in 한 고등법원 부장판사, 관계자 in 가나시 관계자. */
    private static @Nullable String titleOfSource(String label) {
        var title = Names.titleAtEnd(label.substring(label.lastIndexOf(' ') + 1));
        if (!title.isEmpty() && !NamedPhrase.isPersonal(title)) {
            return title;
        }
        var office = SourceLabel.officeOf(label);
        return office == null ? SourceLabel.headOf(label) : office;
    }
}
