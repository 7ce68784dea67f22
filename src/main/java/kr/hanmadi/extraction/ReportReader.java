package kr.hanmadi.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import kr.hanmadi.extraction.forum.ForumFinder;
import kr.hanmadi.extraction.forum.ForumModel;
import kr.hanmadi.extraction.forum.Schedules;
import kr.hanmadi.extraction.passage.Bylines;
import kr.hanmadi.extraction.passage.DateLine;
import kr.hanmadi.extraction.passage.PassageReader;
import kr.hanmadi.extraction.people.Belongings;
import kr.hanmadi.extraction.people.MentionLedger;
import kr.hanmadi.extraction.people.NameModel;
import kr.hanmadi.extraction.people.PersonReferences;
import kr.hanmadi.extraction.people.ReportNames;
import kr.hanmadi.extraction.quotation.BodyQuotes;
import kr.hanmadi.extraction.quotation.HeadlineQuotes;
import kr.hanmadi.extraction.quotation.Speakers;
import kr.hanmadi.extraction.report.FoundQuote;
import kr.hanmadi.extraction.report.Report;
import kr.hanmadi.extraction.text.Normaliser;
import org.jspecify.annotations.Nullable;

/** Reads a report: plain text in, {@link Report} out. Safe to share between threads. */
public final class ReportReader {
    /** Changes with rules, word lists and name model; articles keep it, and are read again when it is another one. */
    public static final int RULES_VERSION = RulesVersion.compute();

    private final NameModel names;
    private final ForumModel forums;

    public ReportReader() {
        this(NameModel.shipped(), ForumModel.shipped());
    }

    ReportReader(NameModel names, ForumModel forums) {
        this.names = names;
        this.forums = forums;
    }

    /**
     * Reads the text of one report.
     *
     * @param text the text as given, at most 5 MB
     * @param publishedOn the day the outlet printed it, against which “지난 5일” is resolved; null when unknown
     */
    public Report read(String text, @Nullable LocalDate publishedOn) {
        var normal = Normaliser.normalise(text);
        return ReportNames.reading(normal.body(), names, () -> readNormal(normal, publishedOn));
    }

    /** The text as the places that a reading finds point into it: NFC, lines parted by {@code \n}, nothing invisible. */
    public static String normalised(String text) {
        return Normaliser.normalise(text).body();
    }

    private Report readNormal(Normaliser.Normal normal, @Nullable LocalDate publishedOn) {
        var body = normal.body();
        var passages = PassageReader.read(body);
        var bylines = Bylines.read(body, passages);
        var printedOn = DateLine.find(body, passages);
        var today = publishedOn == null ? printedOn : publishedOn;
        var ledger = new MentionLedger();
        var references = PersonReferences.in(body, passages);
        ledger.introduceAll(references.introduced(), passages);
        ledger.learnWhereTheyBelong(Belongings.in(body, passages, references.introduced()));
        references.all().forEach(ledger::addMention);
        var speakers = new Speakers(body, ledger);
        var schedule = Schedules.read(body, passages, today);
        var running = schedule.isEmpty()
                ? passages
                : passages.stream()
                        .filter(passage -> !Schedules.isEntry(passage.span().in(body)))
                        .toList();
        var bodyQuotes = BodyQuotes.find(body, running, speakers);
        int utterances = bodyQuotes.isEmpty() ? 1 : bodyQuotes.getLast().utterance() + 1;
        var quotes = new ArrayList<FoundQuote>(bodyQuotes);
        quotes.addAll(HeadlineQuotes.find(body, running, bodyQuotes, speakers, utterances));
        quotes.sort(Comparator.comparingInt(quote -> quote.span().start()));
        return new Report(
                new Report.Text(body, normal.offsets(), passages),
                new Report.Publication(bylines.reporters(), bylines.outlet(), printedOn),
                schedule.isEmpty() ? ForumFinder.find(body, passages, bodyQuotes, ledger, today, forums) : null,
                schedule,
                speakers.all(),
                ledger.mentions(body),
                quotes);
    }
}
