package kr.hanmadi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every message that a page or a form asks for exists, so that nobody ever reads ??key??. */
class MessagesTests {
    private static final Path RESOURCES = Path.of("src", "main", "resources");
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([\\w.-]+)[(}]");
    private static final Pattern IN_FORM = Pattern.compile("message = \"\\{([\\w.-]+)}\"");
    private static final Pattern IN_DESK = Pattern.compile("\"(desk\\.[\\w.-]*\\w)\"");

    @Test
    void everyKeyThatIsUsedExists() throws IOException {
        var used = new TreeSet<String>();
        collect(RESOURCES.resolve("templates"), ".html", IN_TEMPLATE, used);
        collect(Path.of("src", "main", "java"), ".java", IN_FORM, used);
        collect(Path.of("src", "main", "java"), ".java", IN_DESK, used);
        assertThat(used).hasSizeGreaterThan(200);
        used.removeAll(messages().stringPropertyNames());
        assertThat(used).isEmpty();
    }

    @Test
    void noMessageShouts() throws IOException {
        assertThat(messages().values()).map(String::valueOf).noneMatch(text -> text.contains("!"));
    }

    private static Properties messages() throws IOException {
        var all = new Properties();
        try (var bundles = Files.newDirectoryStream(RESOURCES, "messages*.properties")) {
            for (var bundle : bundles) {
                try (var in = Files.newBufferedReader(bundle)) {
                    all.load(in);
                }
            }
        }
        return all;
    }

    private static void collect(Path folder, String ending, Pattern key, TreeSet<String> used) throws IOException {
        try (var files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(ending))
                    .flatMap(file -> key.matcher(read(file)).results())
                    .forEach(found -> used.add(found.group(1)));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
