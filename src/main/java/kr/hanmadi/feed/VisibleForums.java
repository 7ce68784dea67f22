package kr.hanmadi.feed;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kr.hanmadi.address.PublicId;
import kr.hanmadi.article.ReadableForums;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.forum.Forums;
import kr.hanmadi.person.People;
import kr.hanmadi.person.Person;
import kr.hanmadi.web.NotFoundException;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** The forums that readers may see: of a series, of a host, or still to come. */
@Component
class VisibleForums {
    private static final int MOST = 500;

    private final Forums forums;
    private final ReadableForums readableForums;
    private final People people;

    VisibleForums(Forums forums, ReadableForums readableForums, People people) {
        this.forums = forums;
        this.readableForums = readableForums;
        this.people = people;
    }

    /** Forums and whose they are. */
    record Held(String publicId, String slug, String name, List<Forum> forums) {}

    Held one(String typedId) {
        var forum = forums.find(PublicId.read(typedId))
                .map(Forum::canonical)
                .orElseThrow(() -> new NotFoundException("forum", typedId));
        return held("forum", typedId, forum.getPublicId(), forum.getSlug(), forum.getName(), readable(List.of(forum)));
    }

    Held ofSeries(String typedId) {
        var series =
                forums.findSeries(PublicId.read(typedId)).orElseThrow(() -> new NotFoundException("series", typedId));
        return held(
                "series",
                typedId,
                series.getPublicId(),
                series.getSlug(),
                series.getName(),
                readable(forums.ofSeries(Objects.requireNonNull(series.getId()), PageRequest.of(0, MOST))));
    }

    Held ofOrganisation(String typedId) {
        var organisation = people.findOrganisation(PublicId.read(typedId))
                .orElseThrow(() -> new NotFoundException("organisation", typedId));
        return held(
                "organisation",
                typedId,
                organisation.getPublicId(),
                organisation.getSlug(),
                organisation.getName(),
                readable(forums.backedBy(Objects.requireNonNull(organisation.getId()), PageRequest.of(0, MOST))));
    }

    /** Forums that a person hosted or took part in. */
    Held ofSpeaker(String typedId) {
        var person = people.find(PublicId.read(typedId))
                .map(Person::canonical)
                .orElseThrow(() -> new NotFoundException("speaker", typedId));
        return held(
                "speaker",
                typedId,
                person.getPublicId(),
                person.getSlug(),
                person.getName(),
                readableForums.readableForumsInvolving(
                        Objects.requireNonNull(person.getId()), PageRequest.of(0, MOST)));
    }

    private List<Forum> readable(List<Forum> all) {
        var readable = readableForums.readableForumsAmong(
                all.stream().map(forum -> Objects.requireNonNull(forum.getId())).toList());
        return all.stream().filter(forum -> readable.contains(forum.getId())).toList();
    }

    private static Held held(
            String what, String typedId, String publicId, String slug, String name, List<Forum> shown) {
        if (shown.isEmpty()) {
            throw new NotFoundException(what, typedId);
        }
        return new Held(publicId, slug, name, shown);
    }

    List<Forum> upcoming(LocalDate from) {
        return inOrder(readableForums.upcomingForums(from, PageRequest.of(0, MOST)));
    }

    List<Forum> inOrder(List<Long> ids) {
        var byId = forums.byIds(ids);
        return ids.stream().flatMap(id -> Stream.ofNullable(byId.get(id))).toList();
    }
}
