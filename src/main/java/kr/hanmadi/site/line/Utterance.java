package kr.hanmadi.site.line;

import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kr.hanmadi.quote.Quote;
import org.jspecify.annotations.Nullable;

/**
 * One utterance as one or several reports print it: reporters trim differently.
 *
 * @param fullest the longest of its printed forms
 * @param others the same in other articles
 */
public record Utterance(Quote fullest, List<Quote> others) {
    /** How far apart two reports of the same remark may be. */
    public static final Period WEEKS = Period.ofWeeks(4);

    private static final int SHORTEST = 8;
    private static final double ENOUGH = 0.7;

    /** The utterances of quotations, in the order of their first words. */
    public static List<Utterance> of(List<Quote> quotes) {
        var shapes = new HashMap<Quote, Shape>();
        quotes.forEach(quote -> shapes.put(quote, Shape.of(quote.getWords())));
        var bySpeaker = new LinkedHashMap<String, List<List<Quote>>>();
        var all = new ArrayList<List<Quote>>();
        for (var quote : quotes) {
            var known = bySpeaker.computeIfAbsent(SpeakerView.of(quote).key(), key -> new ArrayList<>());
            var same =
                    known.stream().filter(group -> isSame(group, quote, shapes)).findFirst();
            if (same.isPresent()) {
                same.get().add(quote);
            } else {
                var group = new ArrayList<>(List.of(quote));
                known.add(group);
                all.add(group);
            }
        }
        return all.stream().map(Utterance::printedIn).toList();
    }

    private static Utterance printedIn(List<Quote> group) {
        var others = new ArrayList<>(group);
        var fullest = others.stream()
                .max(Comparator.comparingInt(quote -> quote.getWords().length()))
                .orElseThrow();
        others.remove(fullest);
        return new Utterance(fullest, List.copyOf(others));
    }

    /** The same words twice in one article are two utterances. */
    private static boolean isSame(List<Quote> group, Quote quote, Map<Quote, Shape> shapes) {
        return group.stream().noneMatch(other -> other.getArticle().equals(quote.getArticle()))
                && group.stream()
                        .anyMatch(other ->
                                isNear(other, quote) && shape(shapes, other).isLike(shape(shapes, quote)));
    }

    /** Said at the same forum, or by the same person in these weeks: later the same words are said again. */
    private static boolean isNear(Quote one, Quote other) {
        if (one.getKind() != other.getKind()) {
            return false;
        }
        var forum = forumId(one);
        if (forum != null && forum.equals(forumId(other))) {
            return true;
        }
        var day = one.getArticle().day();
        var otherDay = other.getArticle().day();
        return one.getPerson() != null
                && day.isPresent()
                && otherDay.isPresent()
                && !otherDay.get().isBefore(day.get().minus(WEEKS))
                && !otherDay.get().isAfter(day.get().plus(WEEKS));
    }

    private static @Nullable Long forumId(Quote quote) {
        var forum = quote.getArticle().getForum();
        return forum == null ? null : forum.getId();
    }

    private static Shape shape(Map<Quote, Shape> shapes, Quote quote) {
        return shapes.computeIfAbsent(quote, of -> Shape.of(of.getWords()));
    }

    /** Whether two texts print the same words, one perhaps shortened. */
    public static boolean areSame(String one, String other) {
        return Shape.of(one).isLike(Shape.of(other));
    }

    /** The pairs of neighbouring letters of a text; marks and blanks do not count. */
    private record Shape(int letters, Set<Integer> pairs) {
        static Shape of(String text) {
            var letters = text.toLowerCase(Locale.ROOT)
                    .codePoints()
                    .filter(Character::isLetterOrDigit)
                    .toArray();
            var pairs = new HashSet<Integer>();
            for (int i = 1; i < letters.length; i++) {
                pairs.add(letters[i - 1] * 65_537 + letters[i]);
            }
            return new Shape(letters.length, pairs);
        }

        boolean isLike(Shape other) {
            var small = pairs.size() <= other.pairs.size() ? this : other;
            var large = small == this ? other : this;
            if (small.letters < SHORTEST) {
                return small.letters == large.letters && small.pairs.equals(large.pairs);
            }
            long shared = small.pairs.stream().filter(large.pairs::contains).count();
            return shared >= ENOUGH * small.pairs.size();
        }
    }
}
