package kr.hanmadi.forum;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kr.hanmadi.field.ForumKind;
import org.jspecify.annotations.Nullable;

/** Everything a report or an editor says about a forum; null or empty where it is silent. */
public record ForumFacts(
        Title title,
        When when,
        @Nullable String venue,
        @Nullable String topic,
        List<Backer> backers,
        List<Participant> participants) {
    public ForumFacts {
        backers = List.copyOf(backers);
        participants = List.copyOf(participants);
    }

    public String name() {
        return title.name();
    }

    public @Nullable LocalDate heldOn() {
        return when.heldOn();
    }

    /**
     * What the forum is called.
     *
     * @param series the name of the series; null for a forum that stands alone
     * @param edition its number in the series
     */
    public record Title(
            String name, @Nullable String series, @Nullable Integer edition, ForumKind kind) {}

    /**
     * When the forum is held.
     *
     * @param printed date and time as the report prints them: 6일 오후
     * @param heldOn the day; null while it is not known
     * @param startsAt Korean time of day; null without an hour
     */
    public record When(
            @Nullable String printed,
            @Nullable LocalDate heldOn,
            @Nullable LocalTime startsAt) {}
}
