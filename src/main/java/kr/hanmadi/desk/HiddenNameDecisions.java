package kr.hanmadi.desk;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import kr.hanmadi.account.EditorRole;
import kr.hanmadi.account.SignedInEditor;
import kr.hanmadi.person.Affiliation;
import kr.hanmadi.person.HiddenAs;
import kr.hanmadi.person.People;
import kr.hanmadi.person.Person;
import kr.hanmadi.quote.HiddenNames;
import kr.hanmadi.quote.SpeakerLists;
import kr.hanmadi.record.Decision;
import kr.hanmadi.web.DisplayDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An editor hides names from readers and shows them again. Only who publishes may see which names are hidden. */
@Service
@Transactional
class HiddenNameDecisions {
    private final HiddenNames names;
    private final People people;
    private final SpeakerLists speakers;
    private final Clock clock;

    HiddenNameDecisions(HiddenNames names, People people, SpeakerLists speakers, Clock clock) {
        this.names = names;
        this.people = people;
        this.speakers = speakers;
        this.clock = clock;
    }

    /**
     * A person whose name is hidden.
     *
     * @param shown what readers see in its place
     * @param label affiliation and post; null where neither is known
     */
    record Hidden(
            String id, String name, String shown, @Nullable String label, HiddenAs as, DisplayDate at, long articles) {}

    /** A person found by a name. */
    record Named(String id, String name, @Nullable String label, long quotes, boolean hidden, boolean listed) {}

    /**
     * A person or words that are in no search.
     *
     * @param label affiliation and post, or who said the words; null where neither is known
     */
    record Unlisted(String id, String text, @Nullable String label, DisplayDate at) {}

    /** Words that are in no search, and the article where an editor lets searches find them again. */
    record UnlistedWords(String articleId, int version, Unlisted words) {}

    @Transactional(readOnly = true)
    public List<Hidden> hidden(SignedInEditor editor) {
        require(editor);
        return names.all().stream().map(HiddenNameDecisions::hidden).toList();
    }

    private static Hidden hidden(HiddenNames.Hidden each) {
        var person = each.person();
        return new Hidden(
                person.getPublicId(),
                person.nameAsPrinted(),
                person.getName(),
                currentPost(person),
                Objects.requireNonNull(person.getHiddenAs()),
                DisplayDate.of(Objects.requireNonNull(person.getHiddenAt())),
                each.articles());
    }

    /** Everybody of that name, those who spoke most first. */
    @Transactional(readOnly = true)
    public List<Named> named(String name, SignedInEditor editor) {
        require(editor);
        var found = people.allNamed(name);
        var counts = speakers.countOfPersons(found.stream().map(Person::getId).toList());
        return found.stream()
                .map(person -> new Named(
                        person.getPublicId(),
                        person.nameAsPrinted(),
                        currentPost(person),
                        counts.getOrDefault(Objects.requireNonNull(person.getId()), 0L),
                        person.isHidden(),
                        person.isListed()))
                .sorted(Comparator.comparing(Named::quotes).reversed())
                .toList();
    }

    private static @Nullable String currentPost(Person person) {
        return person.currentAffiliation().map(Affiliation::label).orElse(null);
    }

    int hide(List<String> people, HiddenAs as, SignedInEditor editor) {
        require(editor);
        return names.hide(people, as, by(editor));
    }

    boolean show(String person, SignedInEditor editor) {
        require(editor);
        return names.show(person, by(editor));
    }

    @Transactional(readOnly = true)
    public List<Unlisted> unlisted(SignedInEditor editor) {
        require(editor);
        return people.unlisted().stream()
                .map(person -> new Unlisted(
                        person.getPublicId(),
                        person.nameAsPrinted(),
                        currentPost(person),
                        DisplayDate.of(Objects.requireNonNull(person.getUnlistedAt()))))
                .toList();
    }

    @Transactional(readOnly = true)
    public List<UnlistedWords> unlistedWords(SignedInEditor editor) {
        require(editor);
        return names.unlistedWords().stream()
                .map(quote -> new UnlistedWords(
                        quote.getArticle().getPublicId(),
                        quote.getVersion(),
                        new Unlisted(
                                quote.getPublicId(),
                                quote.getWords(),
                                quote.getSpeakerName(),
                                DisplayDate.of(Objects.requireNonNull(quote.getUnlistedAt())))))
                .toList();
    }

    /** Takes people out of searches, who stay on their pages. */
    int unlist(List<String> people, SignedInEditor editor) {
        require(editor);
        return names.unlist(people, by(editor));
    }

    boolean relist(String person, SignedInEditor editor) {
        require(editor);
        return names.relist(person, by(editor));
    }

    private Decision by(SignedInEditor editor) {
        return EditorDecision.by(editor.getDisplayName(), clock);
    }

    private static void require(SignedInEditor editor) {
        if (!editor.getRole().isAtLeast(EditorRole.EDITOR)) {
            throw new AccessDeniedException("Only who publishes may hide names");
        }
    }
}
