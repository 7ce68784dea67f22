package kr.hanmadi.forum;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kr.hanmadi.field.ForumKind;
import org.jspecify.annotations.Nullable;

/** Everything a report or an editor says about a forum; null or empty where it is silent. */
public record ForumFacts(
        String name,
        @Nullable String series,
        @Nullable Integer edition,
        ForumKind kind,
        @Nullable LocalDate heldOn,
        @Nullable LocalTime startsAt,
        @Nullable String whenPrinted,
        @Nullable String venue,
        @Nullable String topic,
        List<Backer> backers,
        List<Participant> participants) {
    public ForumFacts {
        backers = List.copyOf(backers);
        participants = List.copyOf(participants);
    }
}
