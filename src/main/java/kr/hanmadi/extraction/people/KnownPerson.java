package kr.hanmadi.extraction.people;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import kr.hanmadi.extraction.report.FoundSpeaker;
import kr.hanmadi.extraction.report.Span;
import org.jspecify.annotations.Nullable;

/** A person that the report names; affiliation and titles are added as it goes on. */
final class KnownPerson {
    final String name;
    final Span introducedAt;
    final List<String> titles = new ArrayList<>();

    @Nullable
    String affiliation;

    KnownPerson(PersonReference.ByName first) {
        name = first.name();
        introducedAt = first.span();
        learn(first);
    }

    void learn(PersonReference.ByName again) {
        var told = again.affiliation();
        if (told != null && (affiliation == null || Affiliation.isBody(told) && !Affiliation.isBody(affiliation))) {
            affiliation = told;
        }
        var title = again.jobTitle();
        if (title != null && !titles.contains(title) && titles.size() < 10) {
            titles.add(title);
        }
    }

    /** Whether the report calls the person the former holder of a post: 홍길동 전 가나지사. */
    boolean isFormer() {
        return affiliation != null && affiliation.startsWith("전 ")
                || !titles.isEmpty() && titles.stream().allMatch(title -> title.startsWith("전 "));
    }

    /** Whether the report names the person as who wrote it: 송재충 기자 is no 송 대사. */
    boolean isReporter() {
        return !titles.isEmpty() && titles.stream().allMatch(Names::isReporterTitle);
    }

    boolean isTitled(Predicate<String> fits) {
        return titles.stream().map(MentionLedger::lastTitle).anyMatch(fits);
    }

    FoundSpeaker.Person person() {
        var post =
                titles.stream().filter(title -> !NamedPhrase.isPersonal(title)).findFirst();
        return new FoundSpeaker.Person(name, affiliation, post.orElse(null), introducedAt);
    }
}
