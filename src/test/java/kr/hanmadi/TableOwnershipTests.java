package kr.hanmadi;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinTable;
import jakarta.persistence.Table;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The SQL of a module names no table of another one: what it needs to know, it asks that module, or a view that it gives.
 * JPQL names entities of its own module, and within the record those of the modules before it.
 */
class TableOwnershipTests {
    private static final Path MIGRATIONS = Path.of("src", "main", "resources", "db", "migration");
    private static final Pattern CREATED = Pattern.compile("(?i)create table (?:if not exists )?(\\w+)");
    private static final Pattern SQL = Pattern.compile("(?is).*\\b(select|insert|update|delete|truncate|lock)\\b.*");
    private static final Pattern NAMED = Pattern.compile("\\b(?:from|join|into|update|using|table)\\s+([a-z_]+)\\b");

    private static final Pattern JPQL_NAMED = Pattern.compile("\\b(?:from|join|update|into)\\s+([A-Z]\\w+)");

    /** Each may refer to those before it. */
    private static final List<String> RECORD = List.of("person", "forum", "article", "quote");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("kr.hanmadi");

    @Test
    void sqlNamesTablesOfItsOwnModuleAlone() throws IOException {
        var namedBy = namedBy(tables());
        var mappedBy = mappedBy();
        var foreign = new TreeSet<String>();
        namedBy.forEach((table, modules) -> {
            var owner = mappedBy.getOrDefault(table, modules.iterator().next());
            modules.stream()
                    .filter(module -> !module.equals(owner))
                    .forEach(module -> foreign.add("%s names %s of %s".formatted(module, table, owner)));
        });

        assertThat(namedBy).isNotEmpty();
        assertThat(foreign).isEmpty();
    }

    @Test
    void jpqlNamesEntitiesOfItsOwnModuleOrBeforeItInTheRecord() throws IOException {
        var owners = new HashMap<String, String>();
        CLASSES.stream()
                .filter(each -> each.isAnnotatedWith(Entity.class))
                .forEach(each -> owners.put(each.getSimpleName(), module(each)));
        var foreign = new TreeSet<String>();
        var seen = new TreeSet<String>();
        for (var each : CLASSES) {
            for (var text : texts(each)) {
                JPQL_NAMED
                        .matcher(text)
                        .results()
                        .map(found -> found.group(1))
                        .filter(owners::containsKey)
                        .peek(seen::add)
                        .filter(entity -> !mayName(module(each), Objects.requireNonNull(owners.get(entity))))
                        .forEach(entity -> foreign.add("%s names %s".formatted(each.getName(), entity)));
            }
        }

        assertThat(seen).contains("Quote", "Person");
        assertThat(foreign).isEmpty();
    }

    private static boolean mayName(String module, String owner) {
        return module.equals(owner) || RECORD.contains(owner) && RECORD.indexOf(owner) < RECORD.indexOf(module);
    }

    private static Set<String> tables() throws IOException {
        var tables = new HashSet<String>();
        try (var files = Files.list(MIGRATIONS)) {
            for (var file : files.toList()) {
                CREATED.matcher(Files.readString(file)).results().forEach(found -> tables.add(found.group(1)));
            }
        }
        return tables;
    }

    private static Map<String, Set<String>> namedBy(Set<String> tables) throws IOException {
        var namedBy = new TreeMap<String, Set<String>>();
        for (var each : CLASSES) {
            for (var text : texts(each)) {
                if (SQL.matcher(text).matches()) {
                    NAMED.matcher(text)
                            .results()
                            .map(found -> found.group(1))
                            .filter(tables::contains)
                            .forEach(table -> namedBy.computeIfAbsent(table, any -> new TreeSet<>())
                                    .add(module(each)));
                }
            }
        }
        return namedBy;
    }

    private static List<String> texts(JavaClass each) throws IOException {
        var texts = new ArrayList<String>();
        try (var bytes = each.getSource().orElseThrow().getUri().toURL().openStream()) {
            for (var entry : ClassFile.of().parse(bytes.readAllBytes()).constantPool()) {
                if (entry instanceof Utf8Entry text) {
                    texts.add(text.stringValue());
                }
            }
        }
        return texts;
    }

    private static Map<String, String> mappedBy() {
        var mappedBy = new HashMap<String, String>();
        for (var each : CLASSES) {
            if (each.isAnnotatedWith(Entity.class)) {
                mapped(each.reflect()).forEach(table -> mappedBy.put(table, module(each)));
            }
        }
        return mappedBy;
    }

    private static Set<String> mapped(Class<?> entity) {
        var own = entity.getAnnotation(Table.class);
        var name = own == null || own.name().isEmpty() ? snake(entity.getSimpleName()) : own.name();
        var others = Stream.<Class<?>>iterate(entity, Objects::nonNull, Class::getSuperclass)
                .flatMap(type -> Stream.of(type.getDeclaredFields()))
                .flatMap(field -> Stream.concat(
                        Stream.of(field.getAnnotationsByType(CollectionTable.class))
                                .map(CollectionTable::name),
                        Stream.of(field.getAnnotationsByType(JoinTable.class)).map(JoinTable::name)));
        return Stream.concat(Stream.of(name), others).collect(Collectors.toSet());
    }

    private static String snake(String name) {
        return Pattern.compile("(?<=.)[A-Z]")
                .matcher(name)
                .replaceAll((MatchResult found) -> "_" + found.group())
                .toLowerCase(Locale.ROOT);
    }

    private static String module(JavaClass each) {
        return each.getPackageName().substring("kr.hanmadi.".length()).replaceFirst("\\..*", "");
    }
}
