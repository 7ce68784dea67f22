package kr.hanmadi.site.line;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.web.Addresses;

/** Who spoke, how often, and how much of all the words were theirs; people and unnamed sources are counted apart. */
public final class SpeakerTally {
    private SpeakerTally() {}

    /**
     * One speaker's part.
     *
     * @param firstHref where to begin reading
     * @param percent of the letters of all quotations, rounded
     * @param width of the bar, of 100 for the one who said most
     */
    public record Line(SpeakerView speaker, String firstHref, int count, int letters, int percent, int width) {}

    /** In the order of first words. */
    public static List<Line> of(List<Quote> quotes) {
        var bySpeaker = new LinkedHashMap<String, List<Quote>>();
        for (var quote : quotes) {
            var speaker = SpeakerView.of(quote);
            if (!speaker.isNobody()) {
                bySpeaker
                        .computeIfAbsent(speaker.key(), key -> new ArrayList<>())
                        .add(quote);
            }
        }
        int all = Math.max(
                1, bySpeaker.values().stream().mapToInt(SpeakerTally::letters).sum());
        int most = Math.max(
                1,
                bySpeaker.values().stream()
                        .mapToInt(SpeakerTally::letters)
                        .max()
                        .orElse(1));
        return bySpeaker.values().stream()
                .map(spoken -> line(spoken, all, most))
                .toList();
    }

    private static Line line(List<Quote> spoken, int all, int most) {
        int letters = letters(spoken);
        return new Line(
                SpeakerView.of(spoken.getFirst()),
                inArticle(spoken.getFirst()),
                spoken.size(),
                letters,
                Math.round(100f * letters / all),
                Math.max(1, Math.round(100f * letters / most)));
    }

    /** Where the article has it. */
    public static String inArticle(Quote quote) {
        var article = quote.getArticle();
        return Addresses.inArticle(
                article.getPublicId(), article.getSlug(), quote.getPublicId(), quote.getStartOffset());
    }

    private static int letters(List<Quote> spoken) {
        return spoken.stream().mapToInt(SpeakerTally::letters).sum();
    }

    /** Letters and digits of its words. */
    public static int letters(Quote quote) {
        return (int)
                quote.getWords().codePoints().filter(Character::isLetterOrDigit).count();
    }

    /** How many of the lines are people. */
    public static long people(List<Line> lines) {
        return lines.stream().filter(line -> line.speaker().isPerson()).count();
    }

    /** How many of the lines are sources without a name. */
    public static long anonymous(List<Line> lines) {
        return lines.stream().filter(line -> line.speaker().isAnonymous()).count();
    }
}
