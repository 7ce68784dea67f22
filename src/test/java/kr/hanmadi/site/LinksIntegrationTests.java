package kr.hanmadi.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import kr.hanmadi.Eventually;
import kr.hanmadi.IntegrationTest;
import kr.hanmadi.WebTest;
import org.junit.jupiter.api.Test;

/** Whatever a page of the seed links to is there: a template that asks for something gone fails here, not for a reader. */
@IntegrationTest
class LinksIntegrationTests extends WebTest {
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    private static final String SEED =
            "/search?type=articles&q=" + URLEncoder.encode("2025 디지털 정책포럼", StandardCharsets.UTF_8);

    @Test
    void everyLinkOfAnArticleAndOfWhatItLinksToAnswers() {
        Eventually.holds("the seed is filed", () -> links(SEED).stream().anyMatch(LinksIntegrationTests::isArticle));
        var article = links(SEED).stream()
                .filter(LinksIntegrationTests::isArticle)
                .findFirst()
                .orElseThrow();
        var first = links(article);
        assertThat(first).anyMatch(path -> path.startsWith("/quotes/"));
        var reached = new LinkedHashSet<>(first);
        first.stream()
                .filter(path -> path.matches("/(quotes|speakers|forums)/[0-9a-z]{10}.*"))
                .forEach(path -> reached.addAll(links(path)));
        assertThat(reached)
                .allSatisfy(path -> assertThat(get(path.replace("&amp;", "&")).statusCode())
                        .as(path)
                        .isIn(200, 301, 302));
    }

    private static boolean isArticle(String path) {
        return path.matches("/articles/[0-9a-z]{10}/.*");
    }

    private Set<String> links(String path) {
        var links = new LinkedHashSet<String>();
        var found = LINK.matcher(get(path).body());
        while (found.find()) {
            links.add(found.group(1));
        }
        return links;
    }
}
