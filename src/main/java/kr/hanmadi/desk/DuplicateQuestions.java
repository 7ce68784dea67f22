package kr.hanmadi.desk;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kr.hanmadi.account.AuditTrail;
import kr.hanmadi.person.People;
import kr.hanmadi.person.Person;
import kr.hanmadi.person.PersonDuplicates;
import kr.hanmadi.quote.SpeakerLists;
import kr.hanmadi.web.NotFoundException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks of which two people an editor should say whether they are one. */
@Service
@Transactional
class DuplicateQuestions {
    private final PersonDuplicates duplicates;
    private final People people;
    private final SpeakerLists speakers;
    private final AuditTrail trail;
    private final Clock clock;

    DuplicateQuestions(
            PersonDuplicates duplicates, People people, SpeakerLists speakers, AuditTrail trail, Clock clock) {
        this.duplicates = duplicates;
        this.people = people;
        this.speakers = speakers;
        this.trail = trail;
        this.clock = clock;
    }

    record Question(PersonPages.PersonLine one, PersonPages.PersonLine other, PersonDuplicates.Reason reason) {}

    /** What may be a misprint first, then those of one name, the most alike first. */
    @Transactional(readOnly = true)
    Page<Question> page(Pageable page) {
        var misprints = duplicates.misprints();
        var first = misprints.stream()
                .skip(page.getOffset())
                .limit(page.getPageSize())
                .toList();
        var namesakes = duplicates.namesakes(
                Math.max(0, page.getOffset() - misprints.size()), page.getPageSize() - first.size());
        var pairs = Stream.concat(first.stream(), namesakes.stream()).toList();
        var ids = pairs.stream()
                .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                .distinct()
                .toList();
        var rows = people.byIds(ids);
        var counts = speakers.countOfPersons(ids);
        return new PageImpl<>(
                pairs.stream()
                        .map(pair -> new Question(
                                line(pair.one(), rows, counts), line(pair.other(), rows, counts), pair.reason()))
                        .toList(),
                page,
                misprints.size() + duplicates.countNamesakes());
    }

    private static PersonPages.PersonLine line(Long id, Map<Long, Person> rows, Map<Long, Long> counts) {
        return PersonPages.line(Objects.requireNonNull(rows.get(id)), counts.getOrDefault(id, 0L));
    }

    /** An editor says that they are two; their names. */
    List<String> apart(String oneId, String otherId, String editor) {
        var one = findPerson(oneId);
        var other = findPerson(otherId);
        duplicates.apart(one, other, EditorDecision.by(editor, clock));
        for (var person : List.of(one, other)) {
            trail.record(editor, "person-apart", person.getPublicId(), nameAndId(one), nameAndId(other));
        }
        return List.of(one.getName(), other.getName());
    }

    private static String nameAndId(Person person) {
        return "%s #%s".formatted(person.getName(), person.getPublicId());
    }

    private Person findPerson(String personId) {
        return people.find(personId).orElseThrow(() -> new NotFoundException("person", personId));
    }
}
