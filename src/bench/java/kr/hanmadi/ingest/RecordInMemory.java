package kr.hanmadi.ingest;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.Articles;
import kr.hanmadi.article.ReadableForums;
import kr.hanmadi.extraction.ReportReader;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.forum.Forums;
import kr.hanmadi.person.Organisation;
import kr.hanmadi.person.People;
import kr.hanmadi.person.Person;
import kr.hanmadi.quote.Mention;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.quote.Quotes;
import kr.hanmadi.sample.SampleReport;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The record without a database: the product's own classes read and file a report, and maps stand in for its
 * repositories. People, organisations and forums stay; an article makes room for the next one.
 */
public final class RecordInMemory {
    private final ReportReader reader = new ReportReader();
    private final Map<List<?>, Object> rows = new HashMap<>();
    private final Map<Class<?>, List<Object>> all = new HashMap<>();
    private final Map<Class<?>, Long> lastIds = new HashMap<>();
    private final ReportFiler filer;
    private List<Mention> mentions = List.of();

    /** An article as it was filed, with its quotations and its reference ledger. */
    public record Filed(Article article, List<Quote> quotes, List<Mention> mentions) {}

    public RecordInMemory() {
        var people = service(People.class);
        filer = new ReportFiler(
                service(Articles.class),
                service(ReadableForums.class),
                service(Forums.class),
                people,
                new QuoteFiler(service(Quotes.class)),
                new NameLocks(silent(JdbcClient.class)),
                Clock.systemUTC());
    }

    /** Reads and files a report, and publishes it. */
    public Filed file(SampleReport sample) {
        all.remove(Article.class);
        all.remove(Quote.class);
        mentions = List.of();
        var report = reader.read(sample.text(), sample.publishedOn());
        filer.file(
                report,
                new Filing.ClaimedSource(
                        "sample", sample.text(), sample.publishedOn(), true, true, null, 1, Provenance.UNTOLD));
        return new Filed(all(Article.class).getFirst(), all(Quote.class), mentions);
    }

    public List<Person> people() {
        return all(Person.class);
    }

    public List<Forum> forums() {
        return all(Forum.class);
    }

    public List<Organisation> organisations() {
        return all(Organisation.class);
    }

    private <T> List<T> all(Class<T> type) {
        return all.getOrDefault(type, List.of()).stream().map(type::cast).toList();
    }

    /** One of the record's services, on maps instead of repositories. */
    private <T> T service(Class<T> type) {
        try {
            var constructor = type.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return type.cast(constructor.newInstance(Arrays.stream(constructor.getParameterTypes())
                    .map(this::needed)
                    .toArray()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " is made otherwise now", e);
        }
    }

    private Object needed(Class<?> type) {
        if (type == Clock.class) {
            return Clock.systemUTC();
        }
        return type.isInterface()
                ? proxy(type, (self, method, args) -> answer(type.getSimpleName() + "." + method.getName(), args))
                : service(type);
    }

    private @Nullable Object answer(String question, Object[] args) {
        return switch (question) {
            case "PersonRepository.save" ->
                save(
                        args[0],
                        "person",
                        value(args[0], "name"),
                        value(args[0], "organisationKey"),
                        value(args[0], "foundIn"));
            case "OrganisationRepository.save" -> save(args[0], "organisation", value(args[0], "organisationKey"));
            case "ForumSeriesRepository.save" -> save(args[0], "series", value(args[0], "nameKey"));
            case "ForumRepository.save" -> {
                var day = value(args[0], "heldOn");
                yield save(
                        args[0],
                        "forum",
                        value(args[0], "nameKey"),
                        day,
                        day == null ? value(args[0], "foundIn") : null);
            }
            case "ArticleRepository.save", "QuoteRepository.save" -> save(args[0]);
            case "MentionRepository.saveAll" -> mentions = List.copyOf((List<Mention>) args[0]);
            case "PersonRepository.findOfReport" ->
                ((Collection<?>) args[0])
                        .stream()
                                .flatMap(name -> Stream.concat(
                                        ((Collection<?>) args[1]).stream().map(key -> row("person", name, key, null)),
                                        Stream.of(row("person", name, null, args[2]))))
                                .flatMap(Optional::stream)
                                .toList();
            case "OrganisationRepository.findKeysAmong" ->
                ((Collection<?>) args[0])
                        .stream()
                                .filter(key -> row("organisation", key).isPresent())
                                .collect(Collectors.toSet());
            case "OrganisationRepository.findByOrganisationKeyIn" ->
                ((Collection<?>) args[0])
                        .stream()
                                .map(key -> row("organisation", key))
                                .flatMap(Optional::stream)
                                .toList();
            case "ForumSeriesRepository.findByNameKey" -> row("series", args[0]);
            case "ForumRepository.findOfDay" -> row("forum", args[0], args[1], null);
            case "ForumRepository.findOfArticle" -> row("forum", args[0], null, args[1]);
            case "PersonRepository.findAlsoKnown",
                    "ForumRepository.findMergedOfDay",
                    "PersonRepository.findUnseenIn",
                    "PersonRepository.findUnseenNamesakes",
                    "PersonRepository.findMeantIn",
                    "OrganisationRepository.findAlsoKnown",
                    "QuoteRepository.findOfArticle" -> List.of();
            case "ArticleRepository.flush", "MentionRepository.deleteOfArticle" -> null;
            case "MentionRepository.findPeopleOfArticle" -> List.of();
            default -> throw new IllegalStateException("Filing asks something new: " + question);
        };
    }

    private Optional<Object> row(Object... key) {
        return Optional.ofNullable(rows.get(Arrays.asList(key)));
    }

    private Object save(Object entity, Object... key) {
        var type = entity.getClass();
        long id = lastIds.merge(type, 1L, Long::sum);
        try {
            field(type, "id").set(entity, id);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
        all.computeIfAbsent(type, any -> new ArrayList<>()).add(entity);
        if (key.length > 0) {
            rows.put(Arrays.asList(key), entity);
        }
        return entity;
    }

    private static @Nullable Object value(Object entity, String name) {
        try {
            return field(entity.getClass(), name).get(entity);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Field field(Class<?> type, String name) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            for (var field : each.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    field.setAccessible(true);
                    return field;
                }
            }
        }
        throw new IllegalStateException(type + " has no " + name);
    }

    private static Object proxy(Class<?> type, InvocationHandler handler) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
    }

    /** Says yes to everything and finds nothing: there is no other process to lock out. */
    private static <T> T silent(Class<T> type) {
        return Objects.requireNonNull(type.cast(proxy(type, (self, method, args) -> {
            var answer = method.getReturnType();
            return answer == List.class ? Collections.emptyList() : answer.isInterface() ? silent(answer) : null;
        })));
    }
}
