package kr.hanmadi.desk;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kr.hanmadi.article.Articles;
import kr.hanmadi.desk.IdentityChanges.Kind;
import kr.hanmadi.desk.IdentityChanges.Subject;
import kr.hanmadi.forum.ForumHandover;
import kr.hanmadi.ingest.NameLocks;
import kr.hanmadi.ingest.Sources;
import kr.hanmadi.person.People;
import kr.hanmadi.person.Person;
import kr.hanmadi.person.PersonHandover;
import kr.hanmadi.quote.QuoteHandover;
import kr.hanmadi.record.Decision;
import kr.hanmadi.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Joins two people who are one, and parts one who is two. Everything follows in one transaction, and each can be undone
 * at any time: what moved and is still there goes back, and reports that were filed meanwhile are read again.
 */
@Service
@Transactional
public class PersonMerges {
    private final People people;
    private final PersonHandover persons;
    private final QuoteHandover quotes;
    private final ForumHandover forums;
    private final Articles articles;
    private final Sources sources;
    private final NameLocks locks;
    private final IdentityChanges changes;
    private final EntityManager entities;
    private final Clock clock;

    PersonMerges(
            People people,
            PersonHandover persons,
            QuoteHandover quotes,
            ForumHandover forums,
            Articles articles,
            Sources sources,
            NameLocks locks,
            IdentityChanges changes,
            EntityManager entities,
            Clock clock) {
        this.people = people;
        this.persons = persons;
        this.quotes = quotes;
        this.forums = forums;
        this.articles = articles;
        this.sources = sources;
        this.locks = locks;
        this.changes = changes;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Gives everything of one person to another; the address of the first leads to the second from then on.
     *
     * @param fromVersion and intoVersion of both as the editor saw them
     */
    public void merge(String fromId, int fromVersion, String intoId, int intoVersion, String editor) {
        lock(fromId, intoId);
        var from = unchanged(fromId, fromVersion);
        var into = unchanged(intoId, intoVersion);
        if (fromId.equals(intoId)) {
            throw new Refused("desk.merge.itself");
        }
        var moved = new ArrayList<>(persons.handOver(from, into));
        moved.addAll(quotes.handOver(id(from), id(into), null));
        moved.addAll(forums.handOver(id(from), id(into), null));
        entities.clear();
        var by = by(editor);
        moved.addAll(persons.merge(findPerson(fromId), findPerson(intoId), by));
        changes.keep(Kind.MERGE, Subject.PERSON, fromId, intoId, moved, by);
    }

    /**
     * Says that a person of the same name spoke in these articles.
     *
     * @param note what tells the new person from the one who stays; null without
     * @return the public id of the new person
     */
    public String split(String personId, int version, List<String> articleIds, @Nullable String note, String editor) {
        lock(personId, personId);
        var person = unchanged(personId, version);
        var named = quotes.articlesNaming(id(person));
        var chosen = articleIds.stream()
                .map(articleId -> articles.find(articleId)
                        .orElseThrow(() -> new NotFoundException("article", articleId))
                        .getId())
                .map(Objects::requireNonNull)
                .filter(named::contains)
                .distinct()
                .toList();
        if (chosen.isEmpty()) {
            throw new Refused("desk.split.missing");
        }
        if (chosen.containsAll(named)) {
            throw new Refused("desk.split.all");
        }
        var by = by(editor);
        var other = persons.splitOff(person, person.getName(), note, by);
        entities.flush();
        var moved = new ArrayList<>(persons.handOverIn(chosen, person, other));
        moved.addAll(quotes.handOver(id(person), id(other), chosen));
        moved.addAll(forums.handOver(id(person), id(other), articles.forumsReportedOnlyBy(chosen)));
        changes.keep(Kind.SPLIT, Subject.PERSON, personId, other.getPublicId(), moved, by);
        entities.flush();
        entities.clear();
        return other.getPublicId();
    }

    /** Takes a merge or a split back; pressed twice it is taken back once. */
    public void undo(long changeId, String editor) {
        var change = changes.findToUndo(changeId)
                .filter(found -> found.subject() == Subject.PERSON)
                .orElseThrow(() -> new NotFoundException("change", String.valueOf(changeId)));
        if (change.isUndone()) {
            return;
        }
        lock(change.fromId(), change.intoId());
        var from = findPerson(change.fromId());
        var into = findPerson(change.intoId());
        var by = by(editor);
        switch (change.kind()) {
            case MERGE -> undoMerge(change, from, into, by);
            case SPLIT -> undoSplit(from, into, by);
        }
        changes.undone(changeId, by);
        entities.clear();
    }

    private void undoMerge(IdentityChanges.Change change, Person from, Person into, Decision by) {
        var holder = into.canonical();
        var since = sources.filedSince(
                quotes.articlesNaming(id(holder)), change.made().at());
        var moved = changes.movedBy(change.id());
        persons.undoMerge(from, into, moved, by);
        entities.flush(); // nothing is given to one who is merged
        persons.giveBack(moved, from, holder);
        persons.giveBackPosts(since, from, holder);
        quotes.giveBack(moved, id(from), id(holder));
        forums.giveBack(moved, id(from), id(holder));
        since.forEach(sources::readAgain);
    }

    /** Everything that the other one has by now is the person's, not only what was split off then. */
    private void undoSplit(Person person, Person other, Decision by) {
        if (other.isMerged()) {
            throw new Refused("desk.undo.merged-since", other.canonical().getName());
        }
        var holder = person.canonical();
        persons.forgetSplit(person, other);
        persons.handOver(other, holder);
        quotes.handOver(id(other), id(holder), null);
        forums.handOver(id(other), id(holder), null);
        persons.undoSplit(holder, other, by);
        entities.flush();
    }

    /** Reports with these names and other editors who join or part these two wait. */
    private void lock(String oneId, String otherId) {
        var one = findPerson(oneId);
        var other = findPerson(otherId);
        locks.lock(List.of(one.getName(), other.getName()));
        persons.lock(List.of(id(one), id(other)));
        entities.clear();
    }

    private Person unchanged(String personId, int version) {
        var person = findPerson(personId);
        if (person.isMerged() || person.getVersion() != version) {
            throw new ChangedMeanwhile(personId);
        }
        return person;
    }

    private Person findPerson(String personId) {
        return people.find(personId).orElseThrow(() -> new NotFoundException("person", personId));
    }

    private static Long id(Person person) {
        return Objects.requireNonNull(person.getId());
    }

    private Decision by(String editor) {
        return EditorDecision.by(editor, clock);
    }
}
