package kr.hanmadi.site.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.Passage;
import kr.hanmadi.quote.TextSpan;
import kr.hanmadi.web.Addresses;
import org.springframework.util.function.SingletonSupplier;

/**
 * A long article in parts, each on a page of its own. A part ends with a passage; a passage longer than two parts is cut
 * between words, never within a quotation. The first part holds at least {@link Addresses#LETTERS_OF_A_PAGE} letters.
 */
final class ArticleParts {
    private static final int LETTERS = Addresses.LETTERS_OF_A_PAGE;
    /** A rest shorter than this stays with the part before it. */
    private static final int SHORT_REST = LETTERS / 3;
    /** So far behind the place to cut a blank is looked for. */
    private static final int LONGEST_WORD = 100;

    private final List<List<Passage>> parts = new ArrayList<>();
    private final String body;
    private final Supplier<List<TextSpan>> quotes;

    /** @param quotes where those of the article stand; asked for only when a very long passage has to be cut */
    ArticleParts(Article article, Supplier<List<TextSpan>> quotes) {
        this.body = article.getBody();
        this.quotes = SingletonSupplier.of(quotes);
        var passages = article.getPassages().stream()
                .sorted(Comparator.comparingInt(Passage::startOffset))
                .toList();
        int end = passages.isEmpty() ? 0 : passages.getLast().endOffset();
        var part = new ArrayList<Passage>();
        int from = 0;
        for (var passage : passages) {
            var rest = passage;
            while (rest.endOffset() - from >= LETTERS && end - rest.startOffset() > SHORT_REST) {
                int cut = rest.endOffset() - from > 2 * LETTERS ? cut(from + LETTERS, rest) : rest.endOffset();
                if (end - cut < SHORT_REST) {
                    break;
                }
                part.add(new Passage(rest.kind(), rest.startOffset(), cut));
                parts.add(List.copyOf(part));
                part.clear();
                from = cut;
                rest = new Passage(rest.kind(), cut, rest.endOffset());
            }
            if (rest.endOffset() > rest.startOffset()) {
                part.add(rest);
            }
        }
        parts.add(List.copyOf(part));
    }

    /** The first place at or behind that one, within the passage, where a word begins and no quotation goes on. */
    private int cut(int at, Passage passage) {
        int cut = Math.max(at, passage.startOffset() + 1);
        while (cut < passage.endOffset()) {
            int blank = body.indexOf(' ', cut);
            cut = blank < 0 || blank > cut + LONGEST_WORD ? cut : blank + 1;
            int here = cut;
            int behind = quotes.get().stream()
                    .filter(quote -> quote.start() - 1 <= here && here <= quote.end())
                    .mapToInt(TextSpan::end)
                    .max()
                    .orElse(-1);
            if (behind < 0) {
                return Math.min(cut, passage.endOffset());
            }
            cut = behind + 1;
        }
        return passage.endOffset();
    }

    int count() {
        return parts.size();
    }

    /** The passages of a part, from 1; the last part for a number beyond it. */
    List<Passage> passages(int number) {
        return parts.get(Math.clamp(number, 1, parts.size()) - 1);
    }

    /** The number of the part that holds an offset. */
    int holding(int offset) {
        int number = 1;
        while (number < parts.size()
                && !parts.get(number - 1).isEmpty()
                && parts.get(number - 1).getLast().endOffset() <= offset) {
            number++;
        }
        return number;
    }
}
