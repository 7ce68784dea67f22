package kr.hanmadi.ingest;

import java.time.LocalDate;
import kr.hanmadi.extraction.FullName;
import kr.hanmadi.extraction.report.FoundBacker;
import kr.hanmadi.extraction.report.FoundForum;
import kr.hanmadi.extraction.report.FoundParticipant;
import kr.hanmadi.extraction.report.FoundSpeaker;
import kr.hanmadi.forum.Backer;
import kr.hanmadi.forum.ForumFacts;
import kr.hanmadi.forum.ForumState;
import kr.hanmadi.forum.Participant;
import org.jspecify.annotations.Nullable;

/** Turns a forum as found into the facts of the record. */
final class ForumReading {
    private ForumReading() {}

    static ForumFacts facts(FoundForum found, ReportPeople cast) {
        return new ForumFacts(
                new ForumFacts.Title(
                        found.name(),
                        found.title().series(),
                        found.title().edition(),
                        found.title().kind()),
                new ForumFacts.When(
                        found.when().printed(), found.heldOn(), found.when().startsAt()),
                found.venue(),
                found.topic(),
                found.backers().stream()
                        .filter(backer -> backer.person() == null || isSomebody(backer.person()))
                        .map(backer -> backer(backer, cast))
                        .distinct()
                        .toList(),
                found.participants().stream()
                        .map(participant -> participant(participant, cast))
                        .distinct()
                        .toList());
    }

    /** A forum after the day of the report is still to come; any other has been held. */
    static ForumState state(FoundForum found, @Nullable LocalDate reportedOn) {
        return found.heldOn() != null && reportedOn != null && found.heldOn().isAfter(reportedOn)
                ? ForumState.PLANNED
                : ForumState.ENDED;
    }

    private static Backer backer(FoundBacker found, ReportPeople cast) {
        var role = found.role();
        return found.person() == null
                ? Backer.of(role, found.label(), cast.organisation(found.label()))
                : Backer.of(role, found.label(), cast.person(found.person()));
    }

    private static Participant participant(FoundParticipant found, ReportPeople cast) {
        return new Participant(
                found.role(),
                found.printedLabel(),
                found.name(),
                found.person() == null || !isSomebody(found.person()) ? null : cast.person(found.person()));
    }

    /** A surname with a title (홍 의원) or a word that is no name gets no page. */
    private static boolean isSomebody(FoundSpeaker.Person found) {
        return FullName.isPossible(found.name());
    }
}
