package kr.hanmadi.search.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import kr.hanmadi.article.Article;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.ingest.RecordInMemory;
import kr.hanmadi.ingest.RecordInMemory.Filed;
import kr.hanmadi.person.Affiliation;
import kr.hanmadi.person.Organisation;
import kr.hanmadi.person.Person;
import kr.hanmadi.quote.Mention;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.sample.SampleReports;
import kr.hanmadi.search.api.Suggestion.Kind;
import kr.hanmadi.search.reading.NameDirectory.Entry;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.StandalonePojoMappingConfigurer;
import org.hibernate.search.mapper.pojo.standalone.work.SearchIndexer;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;

/**
 * Fills an index with generated reports and no database: they are read and filed by the product's classes and become
 * documents by the product's mapping. Arguments: the folder of the portal and how many reports.
 */
public final class IndexLoader {
    static final String NAMES = "names.tsv";
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 2);
    private static final int TOLD = 10_000;

    private final RecordInMemory record = new RecordInMemory();
    private final Said said = new Said();
    private final Map<Long, Integer> quotesOf = new HashMap<>();
    private final AtomicReference<Throwable> failed = new AtomicReference<>();

    public static void main(String[] args) throws IOException {
        new IndexLoader().load(Path.of(args[0]).toAbsolutePath(), Long.parseLong(args[1]));
    }

    private void load(Path home, long reports) throws IOException {
        // a portal opens no folder that others can open too
        Files.createDirectories(home);
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        var folder = new IndexFolder(home.resolve("index"));
        long begun = System.nanoTime();
        try (var mapping = SearchMapping.builder(AnnotatedTypeSource.empty())
                        .properties(folder.properties(true))
                        .property("hibernate.search.backend.io.commit_interval", 60_000)
                        .property("hibernate.search.backend.io.writer.ram_buffer_size", 256)
                        .property("hibernate.search.mapping.configurer", (StandalonePojoMappingConfigurer) context -> {
                            var documents = context.programmaticMapping();
                            for (var type : List.of(Article.class, Quote.class, Person.class, Forum.class)) {
                                documents.type(type).searchEntity();
                                documents.type(type).property("id").documentId();
                            }
                            IndexMapping.documents(documents, said);
                        })
                        .build();
                var session = mapping.createSession()) {
            // one commit at the end, not one for every few documents
            session.indexingPlanSynchronizationStrategy(IndexingPlanSynchronizationStrategy.async());
            var indexer = session.indexer();
            var generated = new SampleReports(1, LAST_DAY);
            for (long number = 0; number < reports; number++) {
                var filed = record.file(generated.report(number));
                said.hear(filed);
                write(indexer, filed.article());
                for (var quote : filed.quotes()) {
                    if (IndexMapping.isIndexed(quote)) {
                        write(indexer, quote);
                        count(quote);
                    }
                }
                if ((number + 1) % TOLD == 0) {
                    System.out.printf("%,d reports, %,d s%n", number + 1, (System.nanoTime() - begun) / 1_000_000_000);
                }
            }
            record.people().forEach(person -> write(indexer, person));
            record.forums().forEach(forum -> write(indexer, forum));
            session.workspace().flush();
        }
        folder.markComplete();
        Files.write(home.resolve(NAMES), names());
        System.out.printf("%,d reports indexed in %,d s%n", reports, (System.nanoTime() - begun) / 1_000_000_000);
    }

    private void write(SearchIndexer indexer, Object entity) {
        indexer.add(entity).whenComplete((done, failure) -> {
            if (failure != null) {
                failed.set(failure);
            }
        });
        if (failed.get() instanceof Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void count(Quote quote) {
        var person = quote.getPerson();
        if (person != null) {
            quotesOf.merge(Objects.requireNonNull(person.getId()), 1, Integer::sum);
        }
    }

    /** The names that the portal would read from its database. */
    private List<String> names() {
        return Stream.of(
                        record.people().stream()
                                .map(person -> line(
                                        Kind.PERSON,
                                        person.getName(),
                                        person.currentAffiliation()
                                                .map(Affiliation::label)
                                                .orElse(""),
                                        person.getId(),
                                        quotesOf.getOrDefault(person.getId(), 0))),
                        record.forums().stream()
                                .map(forum -> line(
                                        Kind.FORUM,
                                        forum.getName(),
                                        Objects.toString(forum.getHeldOn(), ""),
                                        forum.getId(),
                                        1)),
                        record.organisations().stream()
                                .map(each -> line(Kind.ORGANISATION, each.getName(), "", each.getId(), 1)))
                .flatMap(lines -> lines)
                .toList();
    }

    private static String line(Kind kind, String name, String label, Long id, int weight) {
        return String.join("\t", kind.name(), name, label, String.valueOf(id), String.valueOf(weight));
    }

    /** The names that a loaded index came with; none when the product filled it. */
    public static List<Entry> names(Path home) throws IOException {
        if (!Files.exists(home.resolve(NAMES))) {
            return List.of();
        }
        try (var lines = Files.lines(home.resolve(NAMES))) {
            return lines.map(line -> line.split("\t", -1))
                    .map(parts -> new Entry(
                            Kind.valueOf(parts[0]),
                            parts[1],
                            parts[2],
                            Long.parseLong(parts[3]),
                            Integer.parseInt(parts[4]),
                            1))
                    .toList();
        }
    }

    /** What the database would say of the article at hand and of everyone so far. */
    private static final class Said implements ReferencedIds {
        private static final int MOST_FORMS = 100;
        private final Map<Person, Set<String>> forms = new IdentityHashMap<>();
        private final Map<Forum, List<String>> headlines = new IdentityHashMap<>();
        private Filed filed;

        void hear(Filed next) {
            filed = next;
            var forum = next.article().getForum();
            if (forum != null) {
                headlines
                        .computeIfAbsent(forum, any -> new ArrayList<>())
                        .add(next.article().getHeadline());
            }
            for (var mention : next.mentions()) {
                var printed = forms.computeIfAbsent(mention.getPerson(), any -> new LinkedHashSet<>());
                if (printed.size() < MOST_FORMS) {
                    printed.add(mention.getPrinted());
                }
            }
        }

        private Stream<Person> people() {
            return Stream.concat(
                            filed.mentions().stream().map(Mention::getPerson),
                            filed.quotes().stream().flatMap(quote -> Stream.ofNullable(quote.getPerson())))
                    .distinct();
        }

        @Override
        public Collection<Long> peopleIn(Article article, TypeBridgeWriteContext context) {
            return people().map(Person::getId).toList();
        }

        @Override
        public Collection<Long> organisationsIn(Article article, TypeBridgeWriteContext context) {
            return Stream.concat(
                            people().flatMap(person -> person.getAffiliations().stream())
                                    .filter(each -> Objects.equals(each.getArticleId(), article.getId()))
                                    .flatMap(each -> Stream.ofNullable(each.getOrganisation())),
                            filed.quotes().stream().flatMap(quote -> Stream.ofNullable(quote.getOrganisation())))
                    .map(Organisation::getId)
                    .distinct()
                    .toList();
        }

        @Override
        public Collection<String> printedFormsOf(Person person, TypeBridgeWriteContext context) {
            return forms.getOrDefault(person, Set.of());
        }

        @Override
        public Collection<String> headlinesOf(Forum forum, TypeBridgeWriteContext context) {
            return headlines.getOrDefault(forum, List.of());
        }
    }
}
