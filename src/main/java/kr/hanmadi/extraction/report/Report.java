package kr.hanmadi.extraction.report;

import java.time.LocalDate;
import java.util.List;
import kr.hanmadi.field.FieldLength;
import kr.hanmadi.field.PassageKind;
import org.jspecify.annotations.Nullable;

/**
 * What the machine read in one report.
 *
 * @param forum the forum that the report is about; null when there is none
 * @param schedule the upcoming forums of a daily schedule, one a line; empty for an ordinary report
 * @param speakers everyone and everything that is quoted, and every person the report introduces, in order of appearance
 * @param mentions the reference ledger: every place that refers to a person, in text order
 * @param quotes every quotation, in text order
 */
public record Report(
        Text text,
        Publication publication,
        @Nullable FoundForum forum,
        List<FoundForum> schedule,
        List<FoundSpeaker> speakers,
        List<FoundMention> mentions,
        List<FoundQuote> quotes) {
    public Report {
        schedule = List.copyOf(schedule);
        speakers = speakers.stream().filter(FoundSpeaker::fits).toList();
        mentions = mentions.stream()
                .filter(mention -> mention.person().fits() && FieldLength.fits(mention.printed(), FieldLength.LABEL))
                .toList();
        quotes = quotes.stream()
                .filter(quote -> FieldLength.fits(quote.words(), FieldLength.WORDS))
                .toList();
    }

    public String body() {
        return text.body();
    }

    public List<FoundPassage> passages() {
        return text.passages();
    }

    /** Whether there is anything to publish: a headline with a paragraph under it, or a schedule of forums. */
    public boolean holdsArticle() {
        return !schedule.isEmpty()
                || (passages().stream().anyMatch(passage -> passage.kind() == PassageKind.HEADLINE)
                        && passages().stream()
                                .anyMatch(passage -> passage.kind().isBody()));
    }

    /**
     * The text of the report.
     *
     * @param body the given text, normalised (NFC, {@code \n}); every {@link Span} of the report points into it
     * @param offsets leads from the body back to the text as given
     * @param passages the parts of the report in their order; blank lines belong to none
     */
    public record Text(String body, OffsetMap offsets, List<FoundPassage> passages) {
        public Text {
            passages = List.copyOf(passages);
        }
    }

    /**
     * Who wrote the report, and where and when it was printed.
     *
     * @param bylines the reporters; empty when the report names none
     * @param outlet the newspaper as printed; null when the report does not name it
     * @param reportedOn the day that a date line in the text gives; null without one, never today
     */
    public record Publication(
            List<FoundByline> bylines,
            @Nullable String outlet,
            @Nullable LocalDate reportedOn) {
        public Publication {
            bylines = bylines.stream()
                    .filter(byline -> FieldLength.fits(byline.name(), FieldLength.NAME))
                    .toList();
            outlet = FieldLength.orNull(outlet, FieldLength.OUTLET);
        }
    }
}
