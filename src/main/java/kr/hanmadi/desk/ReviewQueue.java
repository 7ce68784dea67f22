package kr.hanmadi.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kr.hanmadi.field.Confidence;
import kr.hanmadi.field.EvidenceRule;
import kr.hanmadi.field.QuoteKind;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.quote.SpeakerKind;

/**
 * The questions that the quotations of a report put to an editor. Parts of one utterance are one question, and so are
 * all remarks that the report gives to one printed name of which the machine is not sure. What may be wrong for most
 * remarks comes first; what is certain or decided asks nothing.
 */
final class ReviewQueue {
    /** Rules that found a surname or a title that several people of the report have. */
    private static final Set<String> SEVERAL = Set.of(EvidenceRule.SURNAME_OPEN.text(), EvidenceRule.TITLE_OPEN.text());

    /** Rules under which the same printed word means someone else at each place: 그는. */
    private static final Set<String> LEANING = Arrays.stream(EvidenceRule.values())
            .filter(EvidenceRule::leans)
            .map(EvidenceRule::text)
            .collect(Collectors.toUnmodifiableSet());

    /** In the order in which they are asked. */
    enum Part {
        CHANGED,
        NOBODY,
        DOUBT,
        CHOICE,
        NAMESAKE,
        HEADLINE,
        CERTAIN,
        DECIDED;

        boolean isOpen() {
            return this != CERTAIN && this != DECIDED;
        }
    }

    /** One question: quotations in text order that one answer decides. */
    record Question(Part part, List<Quote> quotes) {
        Quote first() {
            return quotes.getFirst();
        }

        /** How much is wrong, as expected, when it is left as it is. */
        double weight() {
            return (1 - probability(first())) * quotes.size();
        }
    }

    private ReviewQueue() {}

    /**
     * @param found quotations of one report in text order
     * @param apart ids of quotations that an editor wants to answer one by one
     */
    static List<Question> questionsIn(List<Quote> found, Set<String> apart, Namesakes namesakes) {
        var groups = new LinkedHashMap<List<Object>, List<Quote>>();
        for (var quote : found) {
            groups.computeIfAbsent(group(quote, apart, namesakes), any -> new ArrayList<>())
                    .add(quote);
        }
        return groups.values().stream()
                .map(quotes -> new Question(part(quotes.getFirst(), namesakes), quotes))
                .sorted(Comparator.comparing(Question::part)
                        .thenComparing(Question::weight, Comparator.reverseOrder())
                        .thenComparing(question -> question.first().getStartOffset()))
                .toList();
    }

    private static List<Object> group(Quote quote, Set<String> apart, Namesakes namesakes) {
        var part = part(quote, namesakes);
        var speaker = Objects.requireNonNullElse(SpeakersOfReport.key(quote), "");
        var printed = quote.getPrintedLabel();
        if (part == Part.DOUBT
                && printed != null
                && !LEANING.contains(quote.getEvidence().rule())
                && !apart.contains(quote.getPublicId())) {
            return List.of(part, printed, speaker);
        }
        if (part == Part.NAMESAKE && !apart.contains(quote.getPublicId())) {
            return List.of(part, speaker);
        }
        return part == Part.HEADLINE || part == Part.CHANGED || quote.getKind() == QuoteKind.HEADLINE
                ? List.of(part, quote.getPublicId())
                : List.of(part, quote.getUtterance(), speaker, quote.getState());
    }

    /** A certain name is asked for where the record has another person of the same name and post, whose words they may be. */
    private static Part part(Quote quote, Namesakes namesakes) {
        var part = part(quote);
        return part == Part.CERTAIN && namesakes.areLikelyFor(quote) ? Part.NAMESAKE : part;
    }

    private static Part part(Quote quote) {
        if (quote.isAskedAgain()) {
            return Part.CHANGED;
        }
        if (quote.isDecided() || quote.getState().isGone()) {
            return Part.DECIDED;
        }
        if (quote.getKind() == QuoteKind.HEADLINE) {
            return Part.HEADLINE;
        }
        if (isCertain(quote)) {
            return Part.CERTAIN;
        }
        if (quote.getSpeakerKind() != SpeakerKind.NOBODY || quote.getCandidate() != null) {
            return Part.DOUBT;
        }
        return SEVERAL.contains(quote.getEvidence().rule()) ? Part.CHOICE : Part.NOBODY;
    }

    /** Only waits for an editor's word. */
    private static boolean isCertain(Quote quote) {
        return quote.getState().isReading()
                && quote.getSpeakerKind() != SpeakerKind.NOBODY
                && quote.getEvidence().confidence() == Confidence.HIGH;
    }

    /** How often the machine is right with readings like this one, by the figures in docs/name-model.md. */
    private static double probability(Quote quote) {
        return quote.getCandidate() == null && quote.getSpeakerKind() == SpeakerKind.NOBODY
                ? 0
                : readProbability(quote);
    }

    /** The same of what the machine read, whatever an editor made of it. */
    static double readProbability(Quote quote) {
        return switch (quote.getEvidence().confidence()) {
            case HIGH -> 0.98;
            case MEDIUM -> 0.90;
            case LOW -> 0.72;
        };
    }
}
