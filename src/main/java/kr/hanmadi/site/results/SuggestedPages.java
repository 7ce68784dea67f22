package kr.hanmadi.site.results;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.hanmadi.article.ArticleLists;
import kr.hanmadi.article.ReadableForums;
import kr.hanmadi.web.Addresses;
import kr.hanmadi.web.ClosestPages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Suggests articles and forums whose address holds the words of one that leads nowhere: all of them, else the longest. */
@Component
class SuggestedPages implements ClosestPages {
    private static final Logger log = LoggerFactory.getLogger(SuggestedPages.class);
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{IsHangul}\\p{IsLatin}0-9]+");
    private static final Pattern HANGUL = Pattern.compile(".*\\p{IsHangul}.*");
    private static final PageRequest MOST = PageRequest.of(0, 5);
    private static final int WORDS = 3;

    private final ArticleLists articleLists;
    private final ReadableForums readableForums;

    SuggestedPages(ArticleLists articleLists, ReadableForums readableForums) {
        this.articleLists = articleLists;
        this.readableForums = readableForums;
    }

    @Override
    public List<Link> closestTo(String path) {
        try {
            var words = wordsOfPath(path);
            return words.isEmpty()
                    ? List.of()
                    : Stream.of(words, words.subList(0, 1))
                            .map(this::pagesFor)
                            .filter(found -> !found.isEmpty())
                            .findFirst()
                            .orElse(List.of());
        } catch (RuntimeException e) {
            log.warn("No suggestions for {}: {}", path, e.getMessage());
            return List.of();
        }
    }

    private static List<String> wordsOfPath(String path) {
        return Arrays.stream(NO_WORD.split(UriUtils.decode(path, StandardCharsets.UTF_8)))
                .filter(word -> word.length() > 1 && HANGUL.matcher(word).matches())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(WORDS)
                .toList();
    }

    private List<Link> pagesFor(List<String> words) {
        var found = articleLists.readableAddressedBy(words, MOST).stream()
                .map(article ->
                        new Link(article.getHeadline(), Addresses.article(article.getPublicId(), article.getSlug())));
        var forums = readableForums.readableForumsAddressedBy(words, MOST).stream()
                .map(forum -> new Link(forum.getName(), Addresses.forum(forum.getPublicId(), forum.getSlug())));
        return Stream.concat(forums, found).limit(MOST.getPageSize()).toList();
    }
}
