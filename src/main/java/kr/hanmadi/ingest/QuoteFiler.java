package kr.hanmadi.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.hanmadi.article.Article;
import kr.hanmadi.extraction.report.FoundQuote;
import kr.hanmadi.extraction.report.FoundSpeaker;
import kr.hanmadi.extraction.report.Report;
import kr.hanmadi.extraction.report.Span;
import kr.hanmadi.quote.Candidate;
import kr.hanmadi.quote.CandidateMember;
import kr.hanmadi.quote.Mention;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.quote.QuoteEvidence;
import kr.hanmadi.quote.QuoteOrigin;
import kr.hanmadi.quote.QuoteReading;
import kr.hanmadi.quote.Quotes;
import kr.hanmadi.quote.Speaker;
import kr.hanmadi.quote.SpeakerKind;
import kr.hanmadi.quote.TextSpan;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the quotations and the reference ledger of an article; a quotation whose words still stand keeps its address. */
@Component
class QuoteFiler {
    private final Quotes quotes;

    QuoteFiler(Quotes quotes) {
        this.quotes = quotes;
    }

    /** The quotations of an article that had none. */
    void fileFirst(Report report, Article article, ReportPeople cast) {
        var filed = new HashMap<Span, Quote>();
        report.quotes().forEach(found -> filed.put(found.span(), quotes.add(new Quote(article, reading(found, cast)))));
        linkHeadlines(report, filed);
        quotes.addMentions(ledger(report, article, cast));
    }

    /** @param before the text that the article had */
    void fileAgain(Report report, Article article, ReportPeople cast, String before, Instant now) {
        var known = quotes.ofArticle(Objects.requireNonNull(article.getId()));
        var marks = known.stream()
                .filter(quote -> quote.getOrigin() == QuoteOrigin.EDITOR)
                .toList();
        var old = new QuoteMatcher(known, before, report.body());
        var filed = new HashMap<Span, Quote>();
        Map<FoundQuote, Quote> matched = old.match(report.quotes());
        for (var found : report.quotes()) {
            var reading = reading(found, cast);
            var quote = matched.get(found);
            if (quote == null && marks.stream().anyMatch(mark -> isCutOtherwise(mark, found, report.body()))) {
                continue;
            }
            if (quote == null) {
                quote = quotes.add(new Quote(article, reading));
            } else {
                quote.reread(reading);
            }
            filed.put(found.span(), quote);
        }
        linkHeadlines(report, filed);
        leave(old.unmatched(), report.body(), now);
        quotes.replaceMentions(article, ledger(report, article, cast));
    }

    private static void linkHeadlines(Report report, Map<Span, Quote> filed) {
        for (var found : report.quotes()) {
            var check = found.headlineCheck();
            var quote = filed.get(found.span());
            if (quote != null) {
                quote.shortens(check == null || check.body() == null ? null : filed.get(check.body()));
            }
        }
    }

    /** What an editor marked is one quotation, however the machine would cut it. */
    private static boolean isCutOtherwise(Quote mark, FoundQuote found, String body) {
        var place = place(mark, body);
        return place != null
                && mark.getKind() == found.kind()
                && place.start() < found.span().end()
                && found.span().start() < place.end();
    }

    /** Where its words stand in that text; null where they do not. */
    private static @Nullable TextSpan place(Quote quote, String body) {
        int at = nearest(body, quote.wordsAsPrinted(), quote.getStartOffset());
        return at < 0 ? null : new TextSpan(at, at + quote.wordsAsPrinted().length());
    }

    /** The new reading has no such quotation: what no editor made or decided is deleted, the rest stays or is withdrawn. */
    private void leave(List<Quote> unmatched, String body, Instant now) {
        for (var quote : unmatched) {
            var place = place(quote, body);
            if (!quote.isKept() || place == null && !quote.isDecided()) {
                quotes.remove(quote);
            } else if (place != null) {
                quote.moved(place);
            } else {
                quote.withdrawForMissingText(
                        Math.max(1, Math.min(quote.wordsAsPrinted().length(), body.length())), now);
            }
        }
    }

    private static int nearest(String body, String words, int around) {
        int before = body.lastIndexOf(words, around);
        int after = body.indexOf(words, around);
        if (before < 0 || after < 0) {
            return Math.max(before, after);
        }
        return around - before <= after - around ? before : after;
    }

    private static QuoteReading reading(FoundQuote found, ReportPeople cast) {
        var evidence = found.evidence();
        var check = found.headlineCheck();
        return new QuoteReading(
                found.kind(),
                Objects.requireNonNull(span(found.span())),
                found.words(),
                found.utterance(),
                new QuoteReading.ReadSpeaker(
                        Certainty.isCertain(found) ? speaker(found.speaker(), cast) : new Speaker.Nobody(),
                        candidate(found),
                        members(found),
                        found.spokenBy().printedLabel()),
                QuoteEvidence.of(
                        evidence.rule().text(),
                        evidence.confidence(),
                        span(evidence.cue()),
                        span(evidence.subject()),
                        span(evidence.antecedent())),
                new QuoteReading.Reported(
                        found.reportedBy().verb(), found.reportedBy().act()),
                check == null ? null : check.verdict());
    }

    private static @Nullable TextSpan span(@Nullable Span found) {
        return found == null ? null : new TextSpan(found.start(), found.end());
    }

    private static Speaker speaker(@Nullable FoundSpeaker found, ReportPeople cast) {
        return switch (found) {
            case null -> new Speaker.Nobody();
            case FoundSpeaker.Person person ->
                new Speaker.OfPerson(cast.person(person), person.affiliation(), person.jobTitle());
            case FoundSpeaker.Organisation organisation ->
                new Speaker.OfOrganisation(cast.organisation(organisation.label()));
            case FoundSpeaker.Group group ->
                new Speaker.OfGroup(
                        group.label(),
                        group.members().stream().map(cast::person).distinct().toList());
            case FoundSpeaker.Anonymous anonymous -> new Speaker.OfAnonymous(anonymous.label(), anonymous.kind());
        };
    }

    private static @Nullable Candidate candidate(FoundQuote found) {
        boolean certain = Certainty.isCertain(found);
        return switch (found.speaker()) {
            case null -> null;
            case FoundSpeaker.Person person ->
                new Candidate(
                        SpeakerKind.PERSON, person.name(), person.affiliation(), person.jobTitle(), null, certain);
            case FoundSpeaker.Organisation organisation ->
                new Candidate(SpeakerKind.ORGANISATION, organisation.label(), null, null, null, certain);
            case FoundSpeaker.Group group -> new Candidate(SpeakerKind.GROUP, group.label(), null, null, null, certain);
            case FoundSpeaker.Anonymous anonymous ->
                new Candidate(SpeakerKind.ANONYMOUS, anonymous.label(), null, null, anonymous.kind(), certain);
        };
    }

    private static List<CandidateMember> members(FoundQuote found) {
        return found.speaker() instanceof FoundSpeaker.Group group
                ? group.members().stream()
                        .map(member -> new CandidateMember(member.name(), member.affiliation(), member.jobTitle()))
                        .distinct()
                        .toList()
                : List.of();
    }

    private static List<Mention> ledger(Report report, Article article, ReportPeople cast) {
        var ledger = new ArrayList<Mention>();
        for (var found : report.mentions()) {
            cast.known(found.person())
                    .ifPresent(person -> ledger.add(new Mention(
                            article,
                            new TextSpan(found.span().start(), found.span().end()),
                            found.printed(),
                            person,
                            found.rule(),
                            found.misprint())));
        }
        return ledger;
    }
}
