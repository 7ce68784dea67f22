package kr.hanmadi.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.Articles;
import kr.hanmadi.forum.ForumHandover;
import kr.hanmadi.person.Affiliation;
import kr.hanmadi.person.People;
import kr.hanmadi.person.Person;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.quote.QuoteHandover;
import kr.hanmadi.quote.Quotes;
import kr.hanmadi.web.DisplayDate;
import kr.hanmadi.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what an editor sees before two people are joined or one is parted, and what was done so far. */
@Service
@Transactional(readOnly = true)
class PersonMergePages {
    private static final int ARTICLES = 10;
    /** So many reports can be parted at once. */
    private static final int MOST_ARTICLES = 200;

    private final People people;
    private final Articles articles;
    private final Quotes quotes;
    private final QuoteHandover said;
    private final ForumHandover parts;
    private final IdentityChanges changes;

    PersonMergePages(
            People people,
            Articles articles,
            Quotes quotes,
            QuoteHandover said,
            ForumHandover parts,
            IdentityChanges changes) {
        this.people = people;
        this.articles = articles;
        this.quotes = quotes;
        this.said = said;
        this.parts = parts;
        this.changes = changes;
    }

    /** One of two who may be one. */
    record Side(
            String publicId,
            int version,
            String name,
            @Nullable String label,
            String address,
            long quotes,
            int articles,
            long forums) {}

    /** A report that names a person, and what it quotes. */
    record Report(
            String publicId,
            String headline,
            @Nullable String outlet,
            @Nullable DisplayDate day,
            List<String> words,
            @Nullable String label) {}

    /** @param names that the one who stays gets, too */
    record Preview(Side from, Side into, List<String> names, List<Report> reports) {
        public int more() {
            return from.articles() - reports.size();
        }
    }

    record Parting(Side person, List<Report> reports) {}

    Preview preview(String fromId, String intoId) {
        var from = findPerson(fromId);
        var into = findPerson(intoId);
        var names = Stream.concat(
                        Stream.of(from.getName()), from.getNames().stream().map(name -> name.text()))
                .filter(name -> !name.equals(into.getName())
                        && into.getNames().stream().noneMatch(its -> its.text().equals(name)))
                .distinct()
                .toList();
        return new Preview(side(from), side(into), names, reports(from, ARTICLES));
    }

    /** The person to look at, where another editor has merged one of the two meanwhile. */
    Optional<String> mergedAlready(String oneId, String otherId) {
        return Stream.of(oneId, otherId)
                .flatMap(id -> people.find(id).stream())
                .filter(Person::isMerged)
                .findFirst()
                .map(person -> person.canonical().getPublicId());
    }

    Parting split(String personId) {
        var person = findPerson(personId);
        return new Parting(side(person), reports(person, MOST_ARTICLES));
    }

    private Side side(Person person) {
        long id = id(person);
        return new Side(
                person.getPublicId(),
                person.getVersion(),
                person.getName(),
                person.currentAffiliation().map(Affiliation::label).orElse(person.getNote()),
                "/speakers/" + person.getPublicId(),
                said.countQuotes(id),
                said.articlesNaming(id).size(),
                parts.countForums(id));
    }

    private List<Report> reports(Person person, int most) {
        var ids = said.articlesNaming(id(person)).stream()
                .sorted(Comparator.reverseOrder())
                .limit(most)
                .toList();
        var rows = articles.byIds(ids);
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(rows.get(id)).stream())
                .map(article -> report(article, person))
                .toList();
    }

    private Report report(Article article, Person person) {
        var its = quotes.ofArticle(Objects.requireNonNull(article.getId())).stream()
                .filter(quote ->
                        person.equals(quote.getPerson()) || quote.getMembers().contains(person))
                .toList();
        return new Report(
                article.getPublicId(),
                article.getHeadline(),
                article.getOutlet(),
                article.day().map(DisplayDate::of).orElse(null),
                its.stream()
                        .map(quote -> ShortenedText.to(80, quote.getWords()))
                        .limit(3)
                        .toList(),
                its.stream()
                        .map(PersonMergePages::printedPost)
                        .filter(label -> !label.isEmpty())
                        .findFirst()
                        .orElse(null));
    }

    private static String printedPost(Quote quote) {
        return Stream.of(quote.getAffiliation(), quote.getJobTitle())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    /** Newest first. */
    List<ChangeLine> changes(String personId) {
        return changes.changesOf(IdentityChanges.Subject.PERSON, personId).stream()
                .map(change -> ChangeLine.of(
                        change,
                        personId,
                        id -> people.find(id).map(Person::getName).orElse(id)))
                .toList();
    }

    /** @throws NotFoundException where there is none, or one who was merged into another since */
    private Person findPerson(String personId) {
        return people.find(personId)
                .filter(person -> !person.isMerged())
                .orElseThrow(() -> new NotFoundException("person", personId));
    }

    private static long id(Person person) {
        return Objects.requireNonNull(person.getId());
    }
}
