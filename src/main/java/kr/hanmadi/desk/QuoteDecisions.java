package kr.hanmadi.desk;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.field.AnonymousKind;
import kr.hanmadi.ingest.Sources;
import kr.hanmadi.person.People;
import kr.hanmadi.person.Person;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.quote.QuoteState;
import kr.hanmadi.quote.Quotes;
import kr.hanmadi.quote.Speaker;
import kr.hanmadi.quote.SpeakerKind;
import kr.hanmadi.record.Decision;
import kr.hanmadi.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an editor decides about a quotation: confirmed, another speaker, or not a remark at all. */
@Service
@Transactional
class QuoteDecisions {
    private static final int LONGEST_LINES = 2_000;

    private final Quotes quotes;
    private final People people;
    private final Sources sources;
    private final SpeakerWords words;
    private final Clock clock;

    QuoteDecisions(Quotes quotes, People people, Sources sources, SpeakerWords words, Clock clock) {
        this.quotes = quotes;
        this.people = people;
        this.sources = sources;
        this.words = words;
        this.clock = clock;
    }

    /** Several quotations are confirmed together, or none of them. */
    void confirm(List<SeenQuote> seen, String editor) {
        for (var each : undone(seen, QuoteState.CONFIRMED, EditorDecision.by(editor, clock))) {
            confirm(requireVersion(each), editor);
        }
    }

    private void confirm(Quote quote, String editor) {
        var decision = EditorDecision.by(editor, clock);
        if (quote.isUnconfirmed()) {
            quote.confirm(candidate(quote), decision);
        } else {
            quote.confirm(decision);
        }
    }

    /**
     * Confirms what an editor has seen of several quotations of an article; one that has changed since is left alone.
     *
     * @return how many are confirmed
     */
    int confirmAll(String articleId, List<SeenQuote> seen, String editor) {
        int confirmed = 0;
        for (var each : seen) {
            var quote = quotes.find(each.quoteId())
                    .filter(found -> found.getArticle().getPublicId().equals(articleId))
                    .orElse(null);
            if (quote != null && quote.getVersion() == each.version()) {
                confirm(List.of(each), editor);
                confirmed++;
            }
        }
        return confirmed;
    }

    void reject(List<SeenQuote> seen, ChangeNotice notice, String editor) {
        var rejected = undone(seen, QuoteState.REJECTED, EditorDecision.by(editor, clock)).stream()
                .map(this::requireVersion)
                .toList();
        change(rejected, notice, editor, Quote::reject);
    }

    void giveSpeaker(List<SeenQuote> seen, SpeakerForm form, ChangeNotice notice, String editor) {
        var typed = TypedSpeaker.read(form.typed(), words.anonymousKinds());
        var given = seen.stream().map(this::requireVersion).toList();
        var speaker = speaker(typed, given.getFirst());
        change(given, notice, editor, (quote, by) -> quote.correctSpeaker(speaker, by));
    }

    /** Takes decisions back; the source to read again, so that the machine's speaker stands there once more. */
    Optional<Long> undo(List<SeenQuote> seen, ChangeNotice notice, String editor) {
        var decided = seen.stream().map(this::requireVersion).toList();
        change(decided, notice, editor, (quote, by) -> {
            var candidate = quote.getCandidate();
            quote.reopen(candidate != null && candidate.certain() ? candidate(quote) : new Speaker.Nobody(), by);
        });
        return sources.readAgain(
                Objects.requireNonNull(decided.getFirst().getArticle().getId()));
    }

    /** Lets searches find the words, or takes them out of searches; nothing happens when they are so already. */
    void setListed(SeenQuote seen, boolean listed, String editor) {
        var quote = requireVersion(seen);
        var by = EditorDecision.by(editor, clock);
        if (listed && quote.getUnlistedAt() != null) {
            quote.relist(by);
        } else if (!listed && quote.getUnlistedAt() == null) {
            quote.unlist(by);
        }
    }

    /** A decision that takes from readers what they have seen, or changes it: they are told, or the trail says why not. */
    void change(Quote quote, ChangeNotice notice, String editor, Consumer<Decision> verb) {
        change(List.of(quote), notice, editor, (only, by) -> verb.accept(by));
    }

    /** Several at once are one change, of which readers are told once. */
    private void change(List<Quote> changed, ChangeNotice notice, String editor, BiConsumer<Quote, Decision> verb) {
        if (changed.isEmpty()) {
            return;
        }
        var article = changed.getFirst().getArticle();
        boolean seen = article.isReadable();
        if (seen) {
            notice.check();
        }
        var before = speakerLines(changed);
        var by = EditorDecision.by(editor, clock).because(seen ? notice.strippedReason() : null);
        changed.forEach(quote -> verb.accept(quote, by));
        if (seen && notice.tellsReaders()) {
            article.correct(notice.correction(before, speakerLines(changed), clock.instant()));
        }
    }

    /** Without those that the same button has decided already: pressed twice it is one decision. */
    private List<SeenQuote> undone(List<SeenQuote> seen, QuoteState state, Decision by) {
        return seen.stream()
                .filter(each -> quotes.find(each.quoteId())
                        .filter(quote -> quote.getState() == state && !quote.isAskedAgain() && quote.isDecidedBy(by))
                        .isEmpty())
                .toList();
    }

    /** The speaker that the machine read, as a person or organisation of the record. */
    private Speaker candidate(Quote quote) {
        var candidate = quote.candidateAsPrinted();
        if (candidate == null) {
            return new Speaker.Nobody();
        }
        return switch (candidate.kind()) {
            case PERSON ->
                new Speaker.OfPerson(
                        person(quote, candidate.name(), candidate.affiliation(), candidate.jobTitle()),
                        candidate.affiliation(),
                        candidate.jobTitle());
            case ORGANISATION -> new Speaker.OfOrganisation(people.organisation(candidate.name()));
            case GROUP ->
                new Speaker.OfGroup(
                        candidate.name(),
                        quote.candidateMembersAsPrinted().stream()
                                .map(member -> person(quote, member.name(), member.affiliation(), member.jobTitle()))
                                .distinct()
                                .toList());
            case ANONYMOUS ->
                new Speaker.OfAnonymous(
                        candidate.name(), Objects.requireNonNullElse(candidate.anonymousKind(), AnonymousKind.OTHER));
            case NOBODY -> new Speaker.Nobody();
        };
    }

    private Person person(Quote quote, String name, @Nullable String affiliation, @Nullable String jobTitle) {
        var article = quote.getArticle();
        if (affiliation == null) { // the person that an editor confirmed for this name in this report
            var confirmed = new SpeakersOfReport(quotes.ofArticle(Objects.requireNonNull(article.getId())))
                    .named(name).stream()
                            .filter(each -> each.person() != null && each.affiliation() == null)
                            .toList();
            if (confirmed.size() == 1) {
                return Objects.requireNonNull(confirmed.getFirst().person()).canonical();
            }
        }
        return people.printed(
                name,
                affiliation,
                jobTitle,
                Objects.requireNonNull(article.getId()),
                article.day().orElse(null));
    }

    private Speaker speaker(TypedSpeaker typed, Quote quote) {
        var report = new SpeakersOfReport(
                quotes.ofArticle(Objects.requireNonNull(quote.getArticle().getId())));
        return switch (typed) {
            case TypedSpeaker.Nobody() -> new Speaker.Nobody();
            case TypedSpeaker.OfOrganisation(var name) -> {
                refusePerson(report, name, TypedSpeaker.ORGANISATION);
                yield new Speaker.OfOrganisation(people.organisation(name));
            }
            case TypedSpeaker.OfGroup(var label) -> {
                refusePerson(report, label, TypedSpeaker.GROUP);
                yield new Speaker.OfGroup(label, List.of());
            }
            case TypedSpeaker.OfAnonymous(var kind, var label) -> {
                refusePerson(report, label, TypedSpeaker.ANONYMOUS);
                yield new Speaker.OfAnonymous(label.isEmpty() ? printedLabel(quote) : label, kind);
            }
            case TypedSpeaker.NewPerson person -> newPerson(person, report);
            case TypedSpeaker.Known(var text, var id) -> known(text, id, report, quote);
            case TypedSpeaker.Words(var text) ->
                report.person(text)
                        .map(each -> inReport(each, quote))
                        .orElseThrow(() -> new Refused(
                                report.named(text).isEmpty()
                                                && people.named(text).isEmpty()
                                        ? "desk.speaker.unknown"
                                        : "desk.speaker.same-name",
                                text));
        };
    }

    /** Refuses a person of the report who is said to be something else. */
    private static void refusePerson(SpeakersOfReport report, String name, String saidToBe) {
        if (!report.named(name).isEmpty()) {
            throw new Refused("desk.speaker.person-but", name, saidToBe);
        }
    }

    private static String printedLabel(Quote quote) {
        var printed = quote.getPrintedLabel();
        if (printed == null) {
            throw new Refused("desk.speaker.missing");
        }
        return printed;
    }

    /** A known name without an affiliation would make a second person of the one that the editor may mean. */
    private Speaker newPerson(TypedSpeaker.NewPerson typed, SpeakersOfReport report) {
        if (report.others(SpeakerKind.ORGANISATION).containsKey(typed.name())) {
            throw new Refused("desk.speaker.organisation-but", typed.name());
        }
        if (typed.affiliation() == null
                && !typed.isAnother()
                && !(report.named(typed.name()).isEmpty()
                        && people.named(typed.name()).isEmpty())) {
            throw new Refused("desk.speaker.same-name", typed.name());
        }
        return new Speaker.OfPerson(
                people.enteredByEditor(typed.name(), typed.affiliation(), typed.jobTitle()),
                typed.affiliation(),
                typed.jobTitle());
    }

    private Speaker inReport(SpeakersOfReport.InReport chosen, Quote quote) {
        var person = chosen.person() == null
                ? person(quote, chosen.name(), chosen.affiliation(), chosen.jobTitle())
                : chosen.person().canonical();
        return new Speaker.OfPerson(person, chosen.affiliation(), chosen.jobTitle());
    }

    /** A person of the record, with affiliation and post as this report prints them, or as of the last one that does. */
    private Speaker known(String text, String id, SpeakersOfReport report, Quote quote) {
        var person = people.find(id)
                .orElseThrow(() -> new Refused("desk.speaker.id", id))
                .canonical();
        if (!text.startsWith(person.getName())) {
            throw new Refused("desk.speaker.id-but", text, person.getName());
        }
        return report.people().stream()
                .filter(each -> person.equals(each.person()))
                .findFirst()
                .or(() -> SpeakersOfReport.printedAt(quote)
                        .filter(each -> each.name().equals(person.getName())))
                .map(each -> new Speaker.OfPerson(person, each.affiliation(), each.jobTitle()))
                .orElseGet(() -> person.currentAffiliation()
                        .map(at -> new Speaker.OfPerson(person, at.getPrinted(), at.getJobTitle()))
                        .orElseGet(() -> new Speaker.OfPerson(person, null, null)));
    }

    Quote requireVersion(SeenQuote seen) {
        var quote = quotes.find(seen.quoteId()).orElseThrow(() -> new NotFoundException("quote", seen.quoteId()));
        if (quote.getVersion() != seen.version()) {
            throw new ChangedMeanwhile(quote.getArticle().getPublicId());
        }
        return quote;
    }

    /** What readers are told of them, before and after; null where the words had no speaker. */
    private static @Nullable String speakerLines(List<Quote> changed) {
        var lines = changed.stream()
                .map(QuoteDecisions::speakerLine)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return lines.isEmpty() ? null : ShortenedText.to(LONGEST_LINES, lines);
    }

    /** The words and their speaker, as a correction prints them; null where readers see no speaker. */
    private static @Nullable String speakerLine(Quote quote) {
        if (quote.getSpeakerName() == null || quote.getState().isNoRemark()) {
            return null;
        }
        var label = Stream.of(quote.getSpeakerName(), quote.getAffiliation(), quote.getJobTitle())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return "“%s” ― %s".formatted(ShortenedText.to(200, quote.getWords()), label);
    }
}
