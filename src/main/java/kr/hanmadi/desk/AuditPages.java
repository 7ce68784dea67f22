package kr.hanmadi.desk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import kr.hanmadi.account.AuditEntry;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.Articles;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.forum.Forums;
import kr.hanmadi.person.Organisation;
import kr.hanmadi.person.People;
import kr.hanmadi.person.Person;
import kr.hanmadi.web.DisplayDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lines of the trail with what they are about, which is asked once for all of a page. */
@Service
@Transactional(readOnly = true)
class AuditPages {
    /** Actions about forums as such; others of such a name are about the forum of an article. */
    private static final Set<String> OF_FORUMS =
            Set.of("coverage", "forum-facts", "forum-merged", "forum-merge-undone", "forum-other");

    private static final String OF_BODIES = "organisation";

    private final Articles articles;
    private final People people;
    private final Forums forums;
    private final TrailWords words;

    AuditPages(Articles articles, People people, Forums forums, TrailWords words) {
        this.articles = articles;
        this.people = people;
        this.forums = forums;
        this.words = words;
    }

    /**
     * A line of the trail.
     *
     * @param about the article, the person, the body, the forum or what else it was; null for what has no page of its own
     */
    record AuditLine(
            DisplayDate madeAt,
            String editor,
            String action,
            String subject,
            @Nullable Subject about,
            @Nullable String before,
            @Nullable String after) {}

    /** The name of something that the desk keeps, and where. */
    record Subject(String name, String href) {}

    /** What there is of the ids that the lines of a page name. */
    private record Known(
            Map<String, Article> articles,
            Map<String, Person> people,
            Map<String, Organisation> bodies,
            Map<String, Forum> forums) {}

    Page<AuditLine> lines(Page<AuditEntry> entries) {
        var all = entries.getContent();
        var known = new Known(
                articles.byPublicIds(ids(all, action -> true)),
                people.byPublicIds(ids(all, action -> isOfPerson(action) || isOfName(action))),
                people.organisationsByPublicIds(ids(all, OF_BODIES::equals)),
                forums.byPublicIds(ids(all, OF_FORUMS::contains)));
        return entries.map(entry -> line(entry, known));
    }

    private static List<String> ids(List<AuditEntry> entries, Predicate<String> actions) {
        return entries.stream()
                .filter(entry -> actions.test(entry.action()))
                .map(AuditEntry::subject)
                .distinct()
                .toList();
    }

    private static boolean isOfPerson(String action) {
        return action.startsWith("person");
    }

    private static boolean isOfName(String action) {
        return action.startsWith("name");
    }

    private AuditLine line(AuditEntry entry, Known known) {
        return new AuditLine(
                DisplayDate.of(entry.madeAt()),
                entry.editor(),
                entry.action(),
                entry.subject(),
                about(entry, known),
                words.korean(entry.action(), entry.before()),
                words.korean(entry.action(), entry.after()));
    }

    private static @Nullable Subject about(AuditEntry entry, Known known) {
        var id = entry.subject();
        var action = entry.action();
        var article = found(known.articles().get(id), Article::getHeadline, "/desk/articles/" + id);
        if (article != null) {
            return article;
        }
        if (isOfPerson(action)) {
            return found(known.people().get(id), Person::getName, "/desk/people/" + id);
        }
        if (action.equals(OF_BODIES)) {
            return found(known.bodies().get(id), Organisation::getName, "/desk/organisations/" + id);
        }
        if (action.startsWith("request")) {
            return new Subject(id, "/desk/requests/" + id);
        }
        if (action.startsWith("tip")) {
            return new Subject(id, "/desk/tips/" + id);
        }
        if (action.equals("text-piece")) {
            return new Subject(id, "/desk/pieces");
        }
        if (isOfName(action)) {
            var person = found(known.people().get(id), Person::getName, "/desk/people/" + id);
            // a person whose name is hidden now has no page, but a line in the list of those
            return person == null ? found(named(entry), Function.identity(), "/desk/hidden") : person;
        }
        return OF_FORUMS.contains(action) ? found(known.forums().get(id), Forum::getName, "/desk/forums/" + id) : null;
    }

    private static <T> @Nullable Subject found(@Nullable T thing, Function<T, String> name, String href) {
        return thing == null ? null : new Subject(name.apply(thing), href);
    }

    /** The name that a line is about: its “before” when the name was hidden, its “after” when it was shown. */
    private static @Nullable String named(AuditEntry entry) {
        boolean isShown = entry.action().equals("name-shown") || entry.action().equals("name-listed");
        return isShown ? entry.after() : entry.before();
    }
}
