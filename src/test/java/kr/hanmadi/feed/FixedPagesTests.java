package kr.hanmadi.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.GetMapping;

/** A page that is added is found by a link. */
class FixedPagesTests {
    private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");

    @Test
    void aPageLinksToEveryPageOfAFixedAddress() throws IOException {
        var links = new StringBuilder();
        try (var files = Files.walk(TEMPLATES)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                links.append(Files.readString(file));
            }
        }
        assertThat(pagesOfReaders())
                .as("addresses to which no template has a link, th:href=\"@{/…}\"")
                .allMatch(path -> Pattern.compile("@\\{'?" + Pattern.quote(path) + "[}('?]")
                        .matcher(links)
                        .find());
    }

    private static Set<String> pagesOfReaders() {
        var pages = new TreeSet<String>();
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        for (var found : scanner.findCandidateComponents("kr.hanmadi.site")) {
            var controller = ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null);
            for (var method : controller.getDeclaredMethods()) {
                var mapping = AnnotatedElementUtils.findMergedAnnotation(method, GetMapping.class);
                if (mapping != null && FixedPages.isPage(method)) {
                    Stream.of(mapping.path())
                            .filter(path -> !path.contains("{"))
                            .forEach(pages::add);
                }
            }
        }
        assertThat(pages).contains("/", "/about").doesNotContain("/search.json", "/suggest", "/oembed");
        return pages;
    }
}
