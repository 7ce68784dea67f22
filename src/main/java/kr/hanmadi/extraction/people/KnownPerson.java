package kr.hanmadi.extraction.people;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import kr.hanmadi.extraction.korean.Morphology;
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

    /** Whether the name stands before 씨 anywhere; null until it was looked for. */
    private @Nullable Boolean printedSo;

    /** Whether only a caption has told so far what the person is; a picture may be older than the report. */
    boolean captioned;

    KnownPerson(PersonReference.ByName first) {
        name = first.name();
        introducedAt = first.span();
        learn(first);
    }

    void learn(PersonReference.ByName again) {
        var told = again.affiliation();
        if (told != null && (affiliation == null || saysMore(told, affiliation))) {
            affiliation = told;
        }
        var title = again.jobTitle();
        if (title != null && !titles.contains(title) && titles.size() < 10) {
            titles.add(title);
        }
    }

    /** What the running text says of a person counts for more than a caption. */
    void giveWayTo(PersonReference.ByName text) {
        if (captioned) {
            captioned = false;
            boolean fuller = affiliation != null && affiliation.endsWith(" " + text.affiliation());
            affiliation = text.affiliation() == null || fuller ? affiliation : null;
            if (text.jobTitle() != null) {
                titles.remove(text.jobTitle());
                titles.addFirst(text.jobTitle());
            }
        }
    }

    /** A body instead of none, and 가나당 물길위원회 instead of 물길위원회. */
    private static boolean saysMore(String told, String known) {
        var last = known.substring(known.lastIndexOf(' ') + 1);
        boolean word = last.length() < known.length()
                && Names.isOrganisation(last)
                && Morphology.isCommonWord(last); // 분담금 인상 요구, which ends like a district
        boolean body = Affiliation.isBody(known) && !word;
        return Affiliation.isBody(told) && (!body || told.endsWith(" " + known));
    }

    /** Whether the report calls the person the former holder of a post: 홍길동 전 가나지사. */
    boolean isFormer() {
        return affiliation != null && affiliation.startsWith("전 ")
                || !titles.isEmpty() && titles.stream().allMatch(title -> title.startsWith("전 "));
    }

    /** Whether the report calls the person 씨 where it gives the whole name: 홍길동 씨, 홍길동(35)씨. */
    boolean isCalledSo() {
        if (titles.stream().anyMatch(NamedPhrase::isPersonal)) {
            return true;
        }
        if (printedSo == null) {
            var body = ReportNames.current().body();
            printedSo = body.contains(name + "씨") || body.contains(name + " 씨");
        }
        return printedSo;
    }

    /** Whether the report names the person as who wrote it: 송재충 기자 is no 송 대사. */
    boolean isReporter() {
        return !titles.isEmpty() && titles.stream().allMatch(Names::isReporterTitle);
    }

    boolean isTitled(Predicate<String> fits) {
        for (var title : titles) {
            if (fits.test(MentionLedger.lastTitle(title))) {
                return true;
            }
        }
        return false;
    }

    FoundSpeaker.Person person() {
        var post =
                titles.stream().filter(title -> !NamedPhrase.isPersonal(title)).findFirst();
        return new FoundSpeaker.Person(name, affiliation, post.orElse(null), introducedAt);
    }
}
