package kr.hanmadi.site;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.hanmadi.web.ClosestPages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Suggests articles and forums that hold the words of an address that leads nowhere. */
@Component
class SuggestedPages implements ClosestPages {
    private static final Logger log = LoggerFactory.getLogger(SuggestedPages.class);
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{IsHangul}\\p{IsLatin}0-9]+");
    private static final Pattern TELLING = Pattern.compile(".*\\p{IsHangul}.*");
    private static final int MOST = 5;
    private static final int TRIES = 2;

    private final SearchPages search;

    SuggestedPages(SearchPages search) {
        this.search = search;
    }

    @Override
    public List<Link> closestTo(String path) {
        try {
            return queries(path)
                    .map(this::find)
                    .filter(found -> !found.isEmpty())
                    .findFirst()
                    .orElse(List.of());
        } catch (RuntimeException e) {
            log.warn("No suggestions for {}: {}", path, e.getMessage());
            return List.of();
        }
    }

    /** All words of the address, then fewer and fewer, the longest kept. */
    private static Stream<String> queries(String path) {
        var decoded = UriUtils.decode(path, StandardCharsets.UTF_8);
        var words = Arrays.stream(NO_WORD.split(decoded))
                .filter(word -> word.length() > 1 && TELLING.matcher(word).matches())
                .distinct()
                .limit(12)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        return Stream.iterate(words.size(), size -> size > 0, size -> size / 2)
                .limit(TRIES)
                .map(size -> String.join(" ", words.subList(0, size)));
    }

    private List<Link> find(String query) {
        return Stream.of("article", "forum")
                .map(type -> search.find(Map.of("q", List.of(query), "type", List.of(type))))
                .flatMap(found -> Stream.of(
                                found.articles().stream()
                                        .map(hit -> new Link(
                                                hit.article().headline(),
                                                hit.article().href())),
                                found.forums().stream().map(line -> new Link(line.name(), line.href())))
                        .flatMap(links -> links))
                .distinct()
                .limit(MOST)
                .toList();
    }
}
