package kr.hanmadi.quote;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.ArticleEvent;
import kr.hanmadi.article.Articles;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.forum.ForumEvent;
import kr.hanmadi.forum.Forums;
import kr.hanmadi.person.HiddenAs;
import kr.hanmadi.person.NameEvent;
import kr.hanmadi.person.People;
import kr.hanmadi.person.Person;
import kr.hanmadi.record.Decision;
import kr.hanmadi.record.NameMask;
import kr.hanmadi.record.RecordChanged;
import kr.hanmadi.record.RecordEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one place that decides which names readers do not see. It writes the masks of articles, quotations and forums
 * whenever a name is hidden or shown and whenever one of them changes, in the transaction of the change; what readers
 * are given comes from the entities, which show names through their masks. A hidden name is masked wherever it is
 * printed, but not where a report names another person of the same name. A name that is only taken out of searches
 * stays on every page, and the index does not hold it.
 */
@Service
@Transactional
public class HiddenNames {
    private static final int SHORTEST = 2;
    private static final int SHORTEST_WITH_SURNAME = 3;

    private static final Comparator<String> LONGEST_FIRST =
            Comparator.comparing((String line) -> -line.indexOf('\t')).thenComparing(Comparator.naturalOrder());

    private final People people;
    private final Forums forums;
    private final Articles articles;
    private final QuoteRepository quotes;
    private final MentionRepository mentions;
    private final Clock clock;

    HiddenNames(
            People people,
            Forums forums,
            Articles articles,
            QuoteRepository quotes,
            MentionRepository mentions,
            Clock clock) {
        this.people = people;
        this.forums = forums;
        this.articles = articles;
        this.quotes = quotes;
        this.mentions = mentions;
        this.clock = clock;
    }

    /** A hidden person, and in how many articles readers see the name masked. */
    public record Hidden(Person person, long articles) {}

    /** The last hidden first. */
    @Transactional(readOnly = true)
    public List<Hidden> all() {
        return people.hidden().stream()
                .map(person -> new Hidden(person, articles.masking(person.nameAsPrinted())))
                .toList();
    }

    /** Hides these people's names; how many were not hidden yet. */
    public int hide(List<String> publicIds, HiddenAs as, Decision by) {
        return (int) publicIds.stream()
                .distinct()
                .flatMap(id -> people.findHiddenOrNot(id).stream())
                .filter(person -> people.hide(person, as, by))
                .count();
    }

    /** Shows a name again; false when it is shown already. */
    public boolean show(String publicId, Decision by) {
        return people.findHiddenOrNot(publicId)
                .filter(person -> people.show(person, by))
                .isPresent();
    }

    /** Takes these people out of searches; how many were in them. */
    public int unlist(List<String> publicIds, Decision by) {
        return (int) publicIds.stream()
                .distinct()
                .flatMap(id -> people.findHiddenOrNot(id).stream())
                .filter(person -> people.unlist(person, by))
                .count();
    }

    /** Lets searches find a person again; false when they do already. */
    public boolean list(String publicId, Decision by) {
        return people.findHiddenOrNot(publicId)
                .filter(person -> people.list(person, by))
                .isPresent();
    }

    /** Words that an editor took out of searches, the last taken out first. */
    @Transactional(readOnly = true)
    public List<Quote> unlistedWords() {
        return quotes.findUnlisted();
    }

    @EventListener
    void follow(RecordChanged changed) {
        var changes = changed.events().stream()
                .filter(event -> !(event instanceof ArticleEvent.NamesMasked
                        || event instanceof QuoteEvent.NamesMasked
                        || event instanceof ForumEvent.NamesMasked))
                .toList();
        boolean named = changes.stream().anyMatch(NameEvent.class::isInstance);
        if (changes.isEmpty() || !named && !people.hidesAny()) {
            return;
        }
        var articleIds = new HashSet<Long>();
        var changedForums = new HashSet<Forum>();
        for (var event : changes) {
            if (event instanceof NameEvent name) {
                addAll(name.person(), articleIds, changedForums);
            } else {
                add(event, articleIds, changedForums);
            }
        }
        var hidden = people.hidden();
        articles.byIds(articleIds).values().forEach(article -> mask(article, hidden));
        changedForums.forEach(forum -> forum.mask(
                masks(forum::prints, hidden, forum.peopleAsPrinted().collect(Collectors.toSet()), List.of())));
    }

    private void addAll(Person person, Set<Long> articleIds, Set<Forum> changedForums) {
        for (var name : person.namesAsPrinted()) {
            articleIds.addAll(articles.printing(name));
            changedForums.addAll(forums.printing(name));
        }
        articleIds.addAll(quotes.findArticlesOf(person));
        articleIds.addAll(mentions.findArticlesOf(person));
    }

    private static void add(RecordEvent event, Set<Long> articleIds, Set<Forum> changedForums) {
        event.involved().forEach(row -> {
            switch (row) {
                case Article article -> addKey(articleIds, article.getId());
                case Quote quote -> addKey(articleIds, quote.getArticle().getId());
                case Forum forum -> changedForums.add(forum);
                default -> {
                    // a person alone prints nothing
                }
            }
        });
    }

    /** A row without a key was never kept. */
    private static void addKey(Set<Long> keys, @Nullable Long key) {
        if (key != null) {
            keys.add(key);
        }
    }

    private void mask(Article article, List<Person> hidden) {
        var id = Objects.requireNonNull(article.getId());
        var said = quotes.findOfArticle(id);
        var named = Stream.of(
                        said.stream().flatMap(Quote::speakersAsPrinted),
                        mentions.findPeopleOfArticle(id).stream(),
                        Stream.ofNullable(article.getForum()).flatMap(Forum::peopleAsPrinted))
                .flatMap(each -> each)
                .collect(Collectors.toSet());
        var masks = masks(article::prints, hidden, named, mentions.findOfHidden(id));
        article.mask(masks, clock.instant());
        said.forEach(quote -> quote.mask(masks));
        article.unlist(unlisted(article::prints, people.unlisted(), named));
    }

    /**
     * The lines of masks of a text for searches; null where it names nobody who is out of them.
     *
     * @param unlisted all people who are out of searches
     * @param named all people that the text is known to name; it may print a name without that anybody is known to be meant
     */
    private static @Nullable String unlisted(Predicate<String> prints, List<Person> unlisted, Set<Person> named) {
        var listed = named.stream()
                .filter(Person::isListed)
                .map(Person::nameAsPrinted)
                .collect(Collectors.toSet());
        var lines = Stream.concat(
                        named.stream()
                                .filter(person -> !person.isListed())
                                .flatMap(person -> person.namesAsPrinted().stream()),
                        unlisted.stream()
                                .flatMap(person -> person.namesAsPrinted().stream())
                                .filter(name -> name.length() >= SHORTEST && !listed.contains(name))
                                .filter(prints))
                .distinct()
                .map(name -> NameMask.line(name, NameMask.whole(name)))
                .sorted(LONGEST_FIRST)
                .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? null : lines;
    }

    /**
     * The lines of masks of a text, the longest name first; null where it prints no hidden name.
     *
     * @param named all people that the text is known to name
     * @param forms how it calls the hidden ones
     */
    private static @Nullable String masks(
            Predicate<String> prints, List<Person> hidden, Set<Person> named, List<Mention> forms) {
        var shown = names(named, false);
        var meant = names(named, true);
        var lines = Stream.concat(
                        hidden.stream()
                                .flatMap(person -> person.namesAsPrinted().stream())
                                .distinct()
                                .filter(name -> name.length() >= SHORTEST)
                                .filter(name -> meant.contains(name) || !shown.contains(name))
                                .filter(prints)
                                .map(name -> NameMask.line(name, NameMask.of(name))),
                        forms.stream().flatMap(HiddenNames::line))
                .distinct()
                .sorted(LONGEST_FIRST)
                .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? null : lines;
    }

    private static Set<String> names(Set<Person> of, boolean hidden) {
        return of.stream()
                .filter(person -> person.isHidden() == hidden)
                .map(Person::nameAsPrinted)
                .collect(Collectors.toSet());
    }

    /** A misprint of the name, or the name without the surname: 길동 군. A surname with a title stays: 홍 군. */
    private static Stream<String> line(Mention form) {
        var name = form.getPerson().nameAsPrinted();
        var printed = form.getPrinted();
        if (printed.contains(name)) {
            return Stream.empty();
        }
        if (form.isMisprint()) {
            var wrong = printed.split(" ", 2)[0];
            return Stream.of(NameMask.line(wrong, NameMask.of(wrong)));
        }
        var given = name.substring(1);
        return name.length() >= SHORTEST_WITH_SURNAME && printed.contains(given)
                ? Stream.of(NameMask.line(printed, printed.replace(given, NameMask.whole(given))))
                : Stream.empty();
    }
}
