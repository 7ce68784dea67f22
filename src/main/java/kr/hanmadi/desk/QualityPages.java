package kr.hanmadi.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.Articles;
import kr.hanmadi.field.AnonymousKind;
import kr.hanmadi.field.Confidence;
import kr.hanmadi.quote.AttributionQuality;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.quote.QuoteLists;
import kr.hanmadi.quote.SpeakerKind;
import kr.hanmadi.web.DisplayDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the quality board together. */
@Service
@Transactional(readOnly = true)
class QualityPages {
    private static final int MONTHS = 24;
    private static final int OVERRULED = 30;

    private final AttributionQuality quality;
    private final OverruledReadings overruled;
    private final Anonymity anonymity;
    private final QuoteLists quotes;
    private final Articles articles;

    QualityPages(
            AttributionQuality quality,
            OverruledReadings overruled,
            Anonymity anonymity,
            QuoteLists quotes,
            Articles articles) {
        this.quality = quality;
        this.overruled = overruled;
        this.anonymity = anonymity;
        this.quotes = quotes;
        this.articles = articles;
    }

    /** Figures with their share, such as 97.5, in percent; null where there is nothing to divide by. */
    public record Share(long of, long all) {
        public @Nullable String percent() {
            return all == 0 ? null : String.format(Locale.ROOT, "%.1f", 100.0 * of / all);
        }
    }

    /** @param right of the reviewed ones with a name */
    public record RuleLine(String rule, Confidence confidence, Share right, long rejected) {}

    /** @param right of all reviewed readings with that confidence */
    public record BandLine(Confidence confidence, Share right) {}

    public record MonthLine(int year, int month, Share nobody, Share anonymous, Share withoutName) {}

    /**
     * A source without a name.
     *
     * @param reason why, as the newsroom knows it; null while that is not said
     */
    public record Source(
            String quoteId,
            String articleId,
            String headline,
            @Nullable String label,
            AnonymousKind kind,
            String words,
            @Nullable String reason) {}

    /** What the same name was taken for, and what it is. */
    public record Kinds(SpeakerKind was, SpeakerKind became) {
        static @Nullable Kinds of(OverruledReadings.Line line) {
            var was = line.was().kind();
            var became = line.became().kind();
            return was == null
                            || became == null
                            || !Objects.equals(line.was().name(), line.became().name())
                    ? null
                    : new Kinds(was, became);
        }
    }

    /** A decision against the machine, as the board shows it; names that are hidden from readers are hidden here too. */
    public record OverruledLine(
            String articleId,
            @Nullable String headline,
            OverruledReadings.Reading reading,
            @Nullable String was,
            @Nullable String became,
            boolean rejected,
            @Nullable Kinds kinds,
            DisplayDate at) {
        public String percent() {
            return String.format(Locale.ROOT, "%.0f", 100 * reading.probability());
        }
    }

    List<RuleLine> rules() {
        return quality.byRule().stream()
                .map(each -> new RuleLine(
                        each.rule(), each.confidence(), new Share(each.right(), each.reviewed()), each.rejected()))
                .toList();
    }

    List<BandLine> bands(List<RuleLine> rules) {
        return Arrays.stream(Confidence.values())
                .map(band -> new BandLine(band, new Share(sum(rules, band, Share::of), sum(rules, band, Share::all))))
                .toList();
    }

    private static long sum(List<RuleLine> rules, Confidence band, java.util.function.ToLongFunction<Share> part) {
        return rules.stream()
                .filter(line -> line.confidence() == band)
                .map(RuleLine::right)
                .mapToLong(part)
                .sum();
    }

    List<MonthLine> months() {
        return quality.byMonth(MONTHS).stream()
                .map(each -> new MonthLine(
                        each.year(),
                        each.month(),
                        new Share(each.nobody(), each.quotes()),
                        new Share(each.anonymous(), each.quotes()),
                        new Share(each.withoutName(), each.quotes())))
                .toList();
    }

    Page<Source> sources(Pageable page) {
        var found = quotes.readableOfAnonymous(List.of(AnonymousKind.values()), page);
        var reasons = anonymity.reasons(
                found.map(quote -> Objects.requireNonNull(quote.getId())).getContent());
        return found.map(quote -> source(quote, reasons.get(Objects.requireNonNull(quote.getId()))));
    }

    private static Source source(Quote quote, @Nullable String reason) {
        return new Source(
                quote.getPublicId(),
                quote.getArticle().getPublicId(),
                quote.getArticle().getHeadline(),
                quote.getSpeakerName(),
                Objects.requireNonNull(quote.getAnonymousKind()),
                ShortenedText.to(80, quote.getWords()),
                reason);
    }

    List<OverruledLine> overruled() {
        return overruled.latest(OVERRULED).stream().map(this::line).toList();
    }

    private OverruledLine line(OverruledReadings.Line line) {
        var article = articles.find(line.article());
        return new OverruledLine(
                line.article(),
                article.map(Article::getHeadline).orElse(null),
                line.reading(),
                shown(article, line.was().name()),
                shown(article, line.became().name()),
                line.rejected(),
                line.rejected() ? null : Kinds.of(line),
                DisplayDate.of(line.at()));
    }

    private static @Nullable String shown(Optional<Article> article, @Nullable String name) {
        return name == null || article.isEmpty() ? name : article.get().masked(name);
    }
}
