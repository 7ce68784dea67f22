package kr.hanmadi.request;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kr.hanmadi.address.PublicId;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.Articles;
import kr.hanmadi.article.Correction;
import kr.hanmadi.person.People;
import kr.hanmadi.person.Person;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.quote.Quotes;
import kr.hanmadi.quote.SpeakerLists;
import kr.hanmadi.web.Addresses;
import org.springframework.stereotype.Component;

/** What requests are about; for a list of them it is read together. */
@Component
class RequestSubjects {
    private final Articles articles;
    private final Quotes quotes;
    private final People people;
    private final SpeakerLists speakers;

    RequestSubjects(Articles articles, Quotes quotes, People people, SpeakerLists speakers) {
        this.articles = articles;
        this.quotes = quotes;
        this.people = people;
        this.speakers = speakers;
    }

    Found of(Collection<ReaderRequest> requests) {
        return read(requests.stream().map(RequestSubjects::about).toList());
    }

    /** @param about as a form's address says it: quotes/7k2m9q… */
    Found of(String about) {
        return read(List.of(About.read(about)));
    }

    private Found read(Collection<About> abouts) {
        var ids = abouts.stream()
                .collect(Collectors.groupingBy(About::kind, Collectors.mapping(About::id, Collectors.toSet())));
        return new Found(
                articles.byPublicIds(ids.getOrDefault("articles", Set.of())),
                quotes.byPublicIds(ids.getOrDefault("quotes", Set.of())),
                withPages(people.byPublicIds(ids.getOrDefault("speakers", Set.of()))));
    }

    /** The people who have a page; the others are known to the newsroom alone. */
    private Map<String, Person> withPages(Map<String, Person> named) {
        var withPages = speakers.withPages(
                named.values().stream().map(RequestSubjects::idOfCanonical).collect(Collectors.toSet()));
        return named.entrySet().stream()
                .filter(each -> withPages.contains(idOfCanonical(each.getValue())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Long idOfCanonical(Person person) {
        return Objects.requireNonNull(person.canonical().getId());
    }

    private static About about(ReaderRequest request) {
        var parts = Objects.requireNonNullElse(request.getSubject(), "").split("/");
        return parts.length > 2 ? About.read(parts[1] + "/" + parts[2]) : About.NOTHING;
    }

    /** The kind of a page and the public id of what it shows; both empty for anything else. */
    private record About(String kind, String id) {
        static final About NOTHING = new About("", "");

        static About read(String about) {
            var parts = about.split("/", 2);
            return parts.length < 2 ? NOTHING : new About(parts[0], PublicId.read(parts[1]));
        }
    }

    /**
     * What was found of them.
     *
     * @param people those alone who have a page
     */
    record Found(Map<String, Article> articles, Map<String, Quote> quotes, Map<String, Person> people) {
        /** The article that a request is about, or whose words it is about; empty for anything else. */
        Optional<Article> article(ReaderRequest request) {
            var about = about(request);
            return switch (about.kind()) {
                case "articles" -> Optional.ofNullable(articles.get(about.id()));
                case "quotes" -> Optional.ofNullable(quotes.get(about.id())).map(Quote::getArticle);
                default -> Optional.empty();
            };
        }

        /** The page that a request is about as readers see it now; empty where they do not. */
        Optional<RequestSubject> subject(ReaderRequest request) {
            return subject(about(request));
        }

        Optional<RequestSubject> subject(String about) {
            return subject(About.read(about));
        }

        private Optional<RequestSubject> subject(About about) {
            return switch (about.kind()) {
                case "articles" ->
                    readable(articles, about, Article::isReadable)
                            .map(article -> new RequestSubject(
                                    "articles/" + about.id(),
                                    Addresses.article(article.getPublicId(), article.getSlug()),
                                    article.getHeadline()));
                case "quotes" ->
                    readable(quotes, about, Quote::isReadable)
                            .map(quote -> new RequestSubject(
                                    "quotes/" + about.id(),
                                    Addresses.quote(quote.getPublicId()),
                                    "“" + quote.getWords() + "”"));
                case "speakers" ->
                    Optional.ofNullable(people.get(about.id()))
                            .map(Person::canonical)
                            .map(person -> new RequestSubject(
                                    "speakers/" + about.id(),
                                    Addresses.speaker(person.getPublicId(), person.getSlug()),
                                    person.getName()));
                default -> Optional.empty();
            };
        }

        private static <T> Optional<T> readable(Map<String, T> rows, About about, Predicate<T> seen) {
            return Optional.ofNullable(rows.get(about.id())).filter(seen);
        }

        /** The notes of that article which may have come of the request: those since it was received, newest first. */
        List<Correction> notes(ReaderRequest request) {
            return article(request).stream()
                    .flatMap(article -> article.getCorrections().stream())
                    .filter(note -> !note.madeAt().isBefore(request.getReceivedAt()))
                    .sorted(Comparator.comparing(Correction::madeAt).reversed())
                    .toList();
        }

        /** The note on that article that came of the request. */
        Optional<Correction> note(ReaderRequest request) {
            return notes(request).stream()
                    .filter(note -> note.madeAt().equals(request.getNotedAt()))
                    .findFirst();
        }
    }
}
