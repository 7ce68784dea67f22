package kr.hanmadi.desk;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.article.Correction;
import kr.hanmadi.field.AnonymousKind;
import kr.hanmadi.ingest.Sources;
import kr.hanmadi.person.People;
import kr.hanmadi.person.Person;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.quote.QuoteState;
import kr.hanmadi.quote.Quotes;
import kr.hanmadi.quote.Speaker;
import kr.hanmadi.record.Decision;
import kr.hanmadi.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an editor decides about a quotation: confirmed, another speaker, or not a remark at all. */
@Service
@Transactional
class QuoteDecisions {
    private final Quotes quotes;
    private final People people;
    private final Sources sources;
    private final Clock clock;

    QuoteDecisions(Quotes quotes, People people, Sources sources, Clock clock) {
        this.quotes = quotes;
        this.people = people;
        this.sources = sources;
        this.clock = clock;
    }

    void confirm(String quoteId, int version, String editor) {
        if (isDoneAlready(quoteId, QuoteState.CONFIRMED, editor)) {
            return;
        }
        var quote = requireVersion(quoteId, version);
        var decision = new Decision(editor, clock.instant());
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
                confirm(each.quoteId(), each.version(), editor);
                confirmed++;
            }
        }
        return confirmed;
    }

    void reject(String quoteId, int version, Notice notice, String editor) {
        if (isDoneAlready(quoteId, QuoteState.REJECTED, editor)) {
            return;
        }
        var quote = requireVersion(quoteId, version);
        change(quote, notice, editor, quote::reject);
    }

    void giveSpeaker(String quoteId, SpeakerForm form, Notice notice, String editor) {
        form.check();
        var quote = requireVersion(quoteId, form.version());
        change(quote, notice, editor, decision -> quote.correctSpeaker(speaker(form, quote), decision));
    }

    /** Takes a decision back; the source to read again, so that the machine's speaker stands there once more. */
    Optional<Long> undo(String quoteId, int version, Notice notice, String editor) {
        var quote = requireVersion(quoteId, version);
        var candidate = quote.getCandidate();
        change(
                quote,
                notice,
                editor,
                decision -> quote.reopen(
                        candidate != null && candidate.certain() ? candidate(quote) : new Speaker.Nobody(), decision));
        return sources.readAgain(Objects.requireNonNull(quote.getArticle().getId()));
    }

    /** A decision that takes from readers what they have seen, or changes it: they are told, or the trail says why not. */
    private void change(Quote quote, Notice notice, String editor, Consumer<Decision> verb) {
        var article = quote.getArticle();
        boolean seen = article.isReadable();
        if (seen) {
            notice.check();
        }
        var before = speakerLine(quote);
        verb.accept(new Decision(editor, clock.instant(), seen ? notice.strippedReason() : null));
        if (seen && notice.tellsReaders()) {
            article.correct(new Correction(
                    Correction.Kind.CORRECTION, notice.strippedReason(), before, speakerLine(quote), clock.instant()));
        }
    }

    /** The same button pressed twice is one decision. */
    private boolean isDoneAlready(String quoteId, QuoteState state, String editor) {
        return quotes.find(quoteId)
                .filter(quote -> quote.getState() == state && editor.equals(quote.getDecidedBy()))
                .isPresent();
    }

    /** The speaker that the machine read, as a person or organisation of the record. */
    private Speaker candidate(Quote quote) {
        var candidate = quote.getCandidate();
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
                        quote.getCandidateMembers().stream()
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
        return people.printed(
                name,
                affiliation,
                jobTitle,
                Objects.requireNonNull(article.getId()),
                article.day().orElse(null));
    }

    private Speaker speaker(SpeakerForm form, Quote quote) {
        return switch (form.chosen()) {
            case "nobody" -> new Speaker.Nobody();
            case "organisation" -> new Speaker.OfOrganisation(people.organisation(form.strippedName()));
            case "group" -> new Speaker.OfGroup(form.strippedName(), List.of());
            case "anonymous" ->
                new Speaker.OfAnonymous(
                        form.strippedName(), form.kindOfAnonymous().orElseThrow());
            case "new" -> {
                refuseListed(form, quote);
                var person =
                        people.enteredByEditor(form.strippedName(), form.affiliationOrNull(), form.jobTitleOrNull());
                yield new Speaker.OfPerson(person, form.affiliationOrNull(), form.jobTitleOrNull());
            }
            default -> known(form, quote);
        };
    }

    /** A name of the list, typed by hand, would make a second person of the one that the editor means. */
    private void refuseListed(SpeakerForm form, Quote quote) {
        boolean listed = quotes
                .ofArticle(Objects.requireNonNull(quote.getArticle().getId()))
                .stream()
                .map(Quote::getPerson)
                .anyMatch(person -> person != null && person.getName().equals(form.strippedName()));
        if (listed && form.affiliationOrNull() == null) {
            throw new Refused("desk.speaker.listed", form.strippedName());
        }
    }

    /** A known person, with affiliation and post as this article prints them elsewhere, or as typed if it does not. */
    private Speaker known(SpeakerForm form, Quote quote) {
        var person = people.find(form.chosen())
                .orElseThrow(() -> new NotFoundException("person", form.chosen()))
                .canonical();
        var articleId = Objects.requireNonNull(quote.getArticle().getId());
        var known = quotes.ofArticle(articleId).stream()
                .filter(other -> person.equals(other.getPerson()))
                .findFirst()
                .map(other -> new Speaker.OfPerson(person, other.getAffiliation(), other.getJobTitle()))
                .orElseGet(() -> person.currentAffiliation()
                        .map(at -> new Speaker.OfPerson(person, at.getPrinted(), at.getJobTitle()))
                        .orElseGet(() -> new Speaker.OfPerson(person, null, null)));
        form.checkAgainst(person.getName(), known.affiliation(), known.jobTitle());
        return new Speaker.OfPerson(
                person,
                known.affiliation() == null ? form.affiliationOrNull() : known.affiliation(),
                known.jobTitle() == null ? form.jobTitleOrNull() : known.jobTitle());
    }

    private Quote requireVersion(String quoteId, int version) {
        var quote = quotes.find(quoteId).orElseThrow(() -> new NotFoundException("quote", quoteId));
        if (quote.getVersion() != version) {
            throw new ChangedMeanwhile(quote.getArticle().getPublicId());
        }
        return quote;
    }

    /** The words and their speaker, as a correction prints them; null where readers see no speaker. */
    private static @Nullable String speakerLine(Quote quote) {
        if (quote.getSpeakerName() == null || quote.getState() == QuoteState.REJECTED) {
            return null;
        }
        var label = Stream.of(quote.getSpeakerName(), quote.getAffiliation(), quote.getJobTitle())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return "“%s” ― %s".formatted(Shortened.to(200, quote.getWords()), label);
    }
}
