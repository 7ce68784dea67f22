package kr.hanmadi.quote;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
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
import kr.hanmadi.person.PersonEvent;
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
    public boolean relist(String publicId, Decision by) {
        return people.findHiddenOrNot(publicId)
                .filter(person -> people.relist(person, by))
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
            switch (event) {
                case NameEvent name -> addAll(name.person(), Set.of(), articleIds, changedForums);
                case PersonEvent.WordsMoved moved -> {
                    addAll(moved.person(), Set.of(), articleIds, changedForums);
                    addAll(moved.other(), Set.of(), articleIds, changedForums);
                }
                case PersonEvent.FactsChanged told
                when told.person().isUnseen() ->
                    addAll(told.person(), told.from().allNames(), articleIds, changedForums);
                default -> add(event, articleIds, changedForums);
            }
        }
        var unseen = people.unseen();
        articles.byIds(articleIds).values().forEach(article -> mask(article, unseen));
        changedForums.forEach(forum -> mask(forum, unseen));
    }

    /** @param givenUp names that it had before */
    private void addAll(Person told, Set<String> givenUp, Set<Long> articleIds, Set<Forum> changedForums) {
        // it may have left the session, with the rows that plain SQL moved
        var person = people.findHiddenOrNot(told.getPublicId()).orElse(told);
        var names = new HashSet<>(person.namesAsPrinted());
        names.addAll(givenUp);
        for (var name : names) {
            articleIds.addAll(articles.printing(name));
            changedForums.addAll(forums.printing(name));
        }
        articleIds.addAll(quotes.findArticlesOf(person));
        articleIds.addAll(mentions.findArticlesOf(person));
        people.maskOrganisations(names);
        forums.maskSeries(names);
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

    private static void mask(Forum forum, List<Person> unseen) {
        var named = forum.peopleAsPrinted().collect(Collectors.toSet());
        forum.mask(masks(Unseen.HIDDEN, forum::prints, unseen, named, List.of()));
        forum.unlist(masks(Unseen.UNLISTED, forum::prints, unseen, named, List.of()));
    }

    private void mask(Article article, List<Person> unseen) {
        var id = Objects.requireNonNull(article.getId());
        var said = quotes.findOfArticle(id);
        var named = Stream.of(
                        said.stream().flatMap(Quote::speakersAsPrinted),
                        mentions.findPeopleOfArticle(id).stream(),
                        Stream.ofNullable(article.getForum()).flatMap(Forum::peopleAsPrinted))
                .flatMap(each -> each)
                .collect(Collectors.toSet());
        var forms = mentions.findOfUnseen(id);
        var masks = masks(Unseen.HIDDEN, article::prints, unseen, named, forms);
        article.mask(masks, clock.instant());
        said.forEach(quote -> quote.mask(masks));
        article.unlist(masks(Unseen.UNLISTED, article::prints, unseen, named, forms));
    }

    /** Where a name is not seen, and what stands in its place there. */
    private enum Unseen {
        HIDDEN(Person::isHidden, NameMask::of),
        UNLISTED(person -> !person.isListed(), NameMask::whole);

        private final Predicate<Person> isKept;
        private final UnaryOperator<String> mask;

        Unseen(Predicate<Person> isKept, UnaryOperator<String> mask) {
            this.isKept = isKept;
            this.mask = mask;
        }

        String line(String name) {
            return NameMask.line(name, mask.apply(name));
        }
    }

    /**
     * The lines of masks of a text; null where it prints no name that is kept.
     *
     * @param named all people that the text is known to name
     * @param forms how it calls those whose names are kept
     */
    private static @Nullable String masks(
            Unseen from, Predicate<String> prints, List<Person> unseen, Set<Person> named, List<Mention> forms) {
        var shown = names(named, from.isKept.negate());
        var meant = names(named, from.isKept);
        return NameMask.lines(Stream.concat(
                unseen.stream()
                        .filter(from.isKept)
                        .flatMap(person -> person.namesAsPrinted().stream())
                        .distinct()
                        .filter(name -> name.length() >= SHORTEST)
                        .filter(name -> meant.contains(name) || !shown.contains(name))
                        .filter(prints)
                        .map(from::line),
                forms.stream()
                        .filter(form -> from.isKept.test(form.getPerson()))
                        .flatMap(form -> line(from, form))));
    }

    private static Set<String> names(Set<Person> of, Predicate<Person> which) {
        return of.stream().filter(which).map(Person::nameAsPrinted).collect(Collectors.toSet());
    }

    /** A misprint of the name, or the name without the surname: 길동 군. A surname with a title stays: 홍 군. */
    private static Stream<String> line(Unseen from, Mention form) {
        var name = form.getPerson().nameAsPrinted();
        var printed = form.getPrinted();
        if (printed.contains(name)) {
            return Stream.empty();
        }
        if (form.isMisprint()) {
            return Stream.of(from.line(printed.split(" ", 2)[0]));
        }
        var given = name.substring(1);
        return name.length() >= SHORTEST_WITH_SURNAME && printed.contains(given)
                ? Stream.of(NameMask.line(printed, printed.replace(given, NameMask.whole(given))))
                : Stream.empty();
    }
}
