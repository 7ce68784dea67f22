package kr.hanmadi.site.forum;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.article.Article;
import kr.hanmadi.field.ParticipantRole;
import kr.hanmadi.field.QuoteKind;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.forum.Participant;
import kr.hanmadi.person.Affiliation;
import kr.hanmadi.person.Person;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.site.line.PersonLine;
import kr.hanmadi.site.line.SpeakerView;
import kr.hanmadi.web.Addresses;
import org.jspecify.annotations.Nullable;

/** Who took part in a forum, in which part, and where they worked on that day by the word of its reports. */
final class ForumCast {
    /** The order in which such meetings run: 개회사, 축사, 기조, 발제, 좌장, 토론. */
    private static final List<ParticipantRole> RUN = List.of(
            ParticipantRole.OPENING,
            ParticipantRole.CONGRATULATORY,
            ParticipantRole.KEYNOTE,
            ParticipantRole.PRESENTER,
            ParticipantRole.MODERATOR,
            ParticipantRole.PANELIST,
            ParticipantRole.ATTENDEE);

    private final List<ForumView.Part> programme;
    private final List<PersonLine> others;
    private final Map<Person, String> parts = new HashMap<>();

    ForumCast(Forum forum, List<Article> reports, List<Quote> quotes) {
        var reportIds = Set.copyOf(ForumPages.ids(reports));
        var counts = new LinkedHashMap<Person, Long>();
        var printed = new HashMap<Person, String>();
        for (var quote : quotes) {
            var person = quote.getPerson();
            if (person != null) {
                counts.merge(person, quote.getKind() == QuoteKind.DIRECT ? 1L : 0L, Long::sum);
                var label = SpeakerView.label(quote.getAffiliation(), quote.getJobTitle());
                if (label != null) {
                    printed.putIfAbsent(person, label);
                }
            }
        }
        var byPart = new LinkedHashMap<String, List<PersonLine>>();
        var listed = new HashSet<List<Object>>();
        forum.getParticipants().stream()
                .sorted(Comparator.comparingInt(participant -> RUN.indexOf(participant.getRole())))
                // one report says 토론자 and another 토론: the same part
                .filter(participant -> listed.add(List.of(participant.getRole(), who(participant))))
                .forEach(participant -> byPart.computeIfAbsent(participant.getPrintedLabel(), part -> new ArrayList<>())
                        .add(line(participant, counts, printed, forum, reportIds)));
        programme = byPart.entrySet().stream()
                .map(part -> new ForumView.Part(part.getKey(), part.getValue()))
                .toList();
        var inProgramme = forum.getParticipants().stream()
                .flatMap(participant -> Stream.ofNullable(participant.getPerson()))
                .collect(Collectors.toSet());
        others = counts.entrySet().stream()
                .filter(one -> !inProgramme.contains(one.getKey()))
                .map(one -> line(one.getKey(), labelOfSpeaker(one.getKey(), printed, forum, reportIds), one.getValue()))
                .toList();
        forum.getParticipants().stream()
                .filter(participant -> participant.getPerson() != null)
                .forEach(participant ->
                        parts.merge(participant.getPerson(), participant.getPrintedLabel(), (one, more) -> one));
    }

    private static Object who(Participant participant) {
        var person = participant.getPerson();
        return person == null ? participant.getPrintedName() : person;
    }

    private static PersonLine line(
            Participant participant,
            Map<Person, Long> counts,
            Map<Person, String> printed,
            Forum forum,
            Set<Long> reportIds) {
        var person = participant.getPerson();
        return person == null
                ? new PersonLine(participant.getPrintedName(), null, null, null, 0)
                : line(person, labelOfSpeaker(person, printed, forum, reportIds), counts.getOrDefault(person, 0L));
    }

    private static PersonLine line(Person person, @Nullable String label, long count) {
        return new PersonLine(
                person.getName(), Addresses.speaker(person.getPublicId(), person.getSlug()), label, null, count);
    }

    /** As the reports of this forum print it, else the affiliation nearest to its day. */
    private static @Nullable String labelOfSpeaker(
            Person person, Map<Person, String> printed, Forum forum, Set<Long> reportIds) {
        var said = printed.get(person);
        if (said != null) {
            return said;
        }
        var told = person.getAffiliations().stream()
                .filter(affiliation ->
                        affiliation.getArticleId() != null && reportIds.contains(affiliation.getArticleId()))
                .findFirst();
        return told.or(() -> person.getAffiliations().stream()
                        .min(Comparator.comparingLong(affiliation -> distance(affiliation, forum.getHeldOn()))))
                .map(Affiliation::label)
                .filter(label -> !label.isBlank())
                .orElse(person.getNote());
    }

    private static long distance(Affiliation affiliation, @Nullable LocalDate day) {
        var asOf = affiliation.getAsOf();
        return asOf == null || day == null ? Long.MAX_VALUE : Math.abs(ChronoUnit.DAYS.between(asOf, day));
    }

    List<ForumView.Part> programme() {
        return programme;
    }

    List<PersonLine> others() {
        return others;
    }

    /** What the speaker did there; null without a part in the programme. */
    @Nullable
    String part(Quote quote) {
        var person = quote.getPerson();
        return person == null ? null : parts.get(person);
    }
}
