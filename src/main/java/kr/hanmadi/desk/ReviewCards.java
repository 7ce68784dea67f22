package kr.hanmadi.desk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.quote.QuoteOrigin;
import kr.hanmadi.quote.TextSpan;
import org.jspecify.annotations.Nullable;

/** The questions of the review as cards: the words, who said them and why, what may be done with them. */
final class ReviewCards {
    private ReviewCards() {}

    static ReviewView.Card card(
            ReviewQueue.Question question,
            String body,
            SpeakersOfReport report,
            Namesakes namesakes,
            Map<Object, Integer> colours) {
        var quote = question.first();
        var candidate = quote.isUnconfirmed() ? quote.getCandidate() : null;
        return new ReviewView.Card(
                quote.getPublicId(),
                quote.getVersion(),
                quote.getKind().name(),
                question.quotes().stream()
                        .map(each -> new ReviewView.Remark(
                                each.getPublicId(), each.getVersion(), each.getWords(), each.getUnlistedAt() == null))
                        .toList(),
                new ReviewView.Question(
                        question.part().name(),
                        question.part().isOpen(),
                        question.quotes().stream()
                                .map(Quote::getUtterance)
                                .distinct()
                                .count(),
                        question.part() == ReviewQueue.Part.CHOICE
                                ? report.meantBy(quote.getPrintedLabel()).stream()
                                        .map(SpeakersOfReport.InReport::text)
                                        .toList()
                                : List.of(),
                        namesakes.of(quote).stream()
                                .map(OfferedSpeakers::choice)
                                .toList()),
                new ReviewView.Shown(
                        ReviewText.speakerName(quote),
                        candidate == null
                                ? quote.getSpeakerKind().name()
                                : candidate.kind().name(),
                        candidate == null
                                ? printedPost(quote)
                                : printedPost(candidate.affiliation(), candidate.jobTitle()),
                        ReviewText.colour(quote, colours)),
                basis(quote, body),
                new ReviewView.Standing(
                        quote.getState(),
                        question.part() == ReviewQueue.Part.CERTAIN,
                        quote.isDecided(),
                        quote.getOrigin() == QuoteOrigin.EDITOR && !quote.isDecided()));
    }

    private static ReviewView.Basis basis(Quote quote, String body) {
        var evidence = quote.getEvidence();
        var act = quote.getSpeechAct();
        var verdict = quote.getHeadlineVerdict();
        return new ReviewView.Basis(
                quote.getPrintedLabel(),
                evidence.rule(),
                evidence.confidence().name(),
                wordsAt(evidence.cue(), body),
                wordsAt(evidence.antecedent(), body),
                act == null ? null : act.name(),
                verdict == null ? null : verdict.name());
    }

    private static @Nullable String printedPost(Quote quote) {
        return printedPost(quote.getAffiliation(), quote.getJobTitle());
    }

    private static @Nullable String printedPost(@Nullable String affiliation, @Nullable String jobTitle) {
        var label = Stream.of(affiliation, jobTitle).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return label.isEmpty() ? null : label;
    }

    private static @Nullable String wordsAt(Optional<TextSpan> span, String body) {
        return span.filter(at -> at.end() <= body.length())
                .map(at -> body.substring(at.start(), at.end()))
                .orElse(null);
    }
}
