package kr.hanmadi.site.speaker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import kr.hanmadi.person.Affiliation;
import kr.hanmadi.person.Person;
import kr.hanmadi.web.Addresses;
import kr.hanmadi.web.KoreanDates;
import org.jspecify.annotations.Nullable;

/** The posts of a person as the page lists them: those of the same words are one line with its days. */
final class PostsOfPerson {
    private PostsOfPerson() {}

    static List<SpeakerPageView.Post> posts(Person person) {
        var byLabel = new LinkedHashMap<String, List<Affiliation>>();
        person.getAffiliations()
                .forEach(affiliation -> byLabel.computeIfAbsent(affiliation.label(), label -> new ArrayList<>())
                        .add(affiliation));
        return byLabel.entrySet().stream()
                .map(post -> new SpeakerPageView.Post(
                        days(post.getValue()),
                        post.getKey(),
                        post.getValue().stream()
                                .map(Affiliation::getOrganisation)
                                .filter(Objects::nonNull)
                                .findFirst()
                                .map(at -> Addresses.organisation(at.getPublicId(), at.getSlug()))
                                .orElse(null)))
                .toList();
    }

    /** From when until when by an editor's word, otherwise the days of the articles that say so. */
    private static @Nullable String days(List<Affiliation> sameWords) {
        return sameWords.stream()
                .filter(post -> post.getHeldFrom() != null || post.getHeldUntil() != null)
                .findFirst()
                .map(post -> shortDay(post.getHeldFrom()) + "–" + shortDay(post.getHeldUntil()))
                .orElseGet(() -> span(sameWords.stream()
                        .map(Affiliation::getAsOf)
                        .filter(Objects::nonNull)
                        .toList()));
    }

    private static String shortDay(@Nullable LocalDate day) {
        return day == null ? "" : KoreanDates.shortDay(day);
    }

    private static @Nullable String span(List<LocalDate> days) {
        var first = days.stream().min(Comparator.naturalOrder());
        var last = days.stream().max(Comparator.naturalOrder());
        if (first.isEmpty() || last.isEmpty()) {
            return null;
        }
        var from = KoreanDates.shortDay(first.get());
        return first.equals(last) ? from : from + "–" + KoreanDates.shortDay(last.get());
    }
}
