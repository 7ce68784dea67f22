package kr.hanmadi.site.line;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import kr.hanmadi.field.BackerRole;
import kr.hanmadi.field.ForumKind;
import kr.hanmadi.forum.Backer;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.forum.ForumState;
import kr.hanmadi.web.Addresses;
import kr.hanmadi.web.KoreanDates;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a forum.
 *
 * @param page its name and its page
 */
public record ForumCard(
        String publicId,
        Name page,
        ForumKind kind,
        ForumState state,
        @Nullable Name series,
        Held held,
        @Nullable String topic,
        List<Backing> backings) {
    /**
     * Which of its series, when and where.
     *
     * @param edition null where the name has none
     * @param when null when nothing is known
     * @param machineWhen for the datetime attribute; null while the day is not known
     */
    public record Held(
            @Nullable Integer edition,
            @Nullable String when,
            @Nullable String machineWhen,
            @Nullable String venue) {}

    /** 주최, 주관 or 후원, and who. */
    public record Backing(BackerRole part, List<Name> names) {}

    /** A person, an organisation or a series, and its page. */
    public record Name(String text, String href) {}

    static ForumCard of(Forum forum, LocalDate today) {
        var series = forum.getSeries();
        return new ForumCard(
                forum.getPublicId(),
                new Name(forum.getName(), Addresses.forum(forum.getPublicId(), forum.getSlug())),
                forum.getKind(),
                forum.stateOn(today),
                series == null
                        ? null
                        : new Name(series.getName(), Addresses.series(series.getPublicId(), series.getSlug())),
                new Held(forum.getEdition(), ForumLine.when(forum), machineWhen(forum), forum.getVenue()),
                forum.getTopic(),
                Arrays.stream(BackerRole.values())
                        .map(part -> new Backing(part, names(forum, part)))
                        .filter(backing -> !backing.names().isEmpty())
                        .toList());
    }

    public String name() {
        return page.text();
    }

    public String href() {
        return page.href();
    }

    /** 2025-03-04, or with the hour 2025-03-04T14:00+09:00. */
    private static @Nullable String machineWhen(Forum forum) {
        var held = forum.getHeldOn();
        if (held == null) {
            return null;
        }
        var starts = forum.getStartsAt();
        return starts == null
                ? held.toString()
                : KoreanDates.inKorea(held, starts).toString();
    }

    private static List<Name> names(Forum forum, BackerRole part) {
        return forum.getBackers().stream()
                .filter(backer -> backer.getRole() == part)
                .map(ForumCard::name)
                .toList();
    }

    private static Name name(Backer backer) {
        var person = backer.getPerson();
        if (person != null) {
            return new Name(backer.getPrintedName(), Addresses.speaker(person.getPublicId(), person.getSlug()));
        }
        var organisation = Objects.requireNonNull(backer.getOrganisation());
        return new Name(
                backer.getPrintedName(), Addresses.organisation(organisation.getPublicId(), organisation.getSlug()));
    }
}
