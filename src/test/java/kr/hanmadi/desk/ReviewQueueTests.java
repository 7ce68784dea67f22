package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.FullText;
import kr.hanmadi.field.Confidence;
import kr.hanmadi.field.QuoteKind;
import kr.hanmadi.quote.Candidate;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.quote.QuoteEvidence;
import kr.hanmadi.quote.QuoteReading;
import kr.hanmadi.quote.Speaker;
import kr.hanmadi.quote.SpeakerKind;
import kr.hanmadi.quote.TextSpan;
import kr.hanmadi.record.Decision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReviewQueueTests {
    private static final Decision BY = new Decision("편집자", Instant.parse("2025-03-04T09:10:00Z"));

    private final Article article = new Article("물길 토론회", "가".repeat(400), 1, FullText.PUBLIC);
    private int place;

    private Quote quote(
            QuoteKind kind,
            int utterance,
            @Nullable String name,
            @Nullable String printed,
            String rule,
            Confidence sure) {
        var at = new TextSpan(place, place + 5);
        place += 10;
        var candidate = name == null ? null : new Candidate(SpeakerKind.PERSON, name, null, null, null, false);
        return new Quote(
                article,
                new QuoteReading(
                        kind,
                        at,
                        "말 " + place,
                        utterance,
                        new QuoteReading.ReadSpeaker(new Speaker.Nobody(), candidate, List.of(), printed),
                        QuoteEvidence.of(rule, sure, null, null, null),
                        QuoteReading.Reported.NONE,
                        null));
    }

    private Quote doubt(int utterance, String name, @Nullable String printed, String rule) {
        return quote(QuoteKind.DIRECT, utterance, name, printed, rule, Confidence.MEDIUM);
    }

    private Quote nobody(int utterance) {
        return quote(QuoteKind.DIRECT, utterance, null, null, "none", Confidence.LOW);
    }

    private static List<List<Quote>> questions(List<Quote> found, String... apart) {
        return ReviewQueue.questionsIn(found, Set.of(apart), Namesakes.NONE).stream()
                .map(ReviewQueue.Question::quotes)
                .toList();
    }

    @Test
    void asksFirstWhoSpokeThenWhatIsDoubtedThenTheHeadlineAndNothingOfWhatIsDecided() {
        var headline = quote(QuoteKind.HEADLINE, 1, "가나온", null, "headline-names", Confidence.HIGH);
        var decided = nobody(2);
        decided.reject(BY);
        var doubt = doubt(3, "가나온", null, "carried-subject");
        var several = quote(QuoteKind.DIRECT, 4, null, "김 의원", "surname-open", Confidence.LOW);
        var nobody = nobody(5);
        var queue =
                ReviewQueue.questionsIn(List.of(headline, decided, doubt, several, nobody), Set.of(), Namesakes.NONE);
        assertThat(queue)
                .extracting(ReviewQueue.Question::first)
                .containsExactly(nobody, doubt, several, headline, decided);
        assertThat(queue)
                .extracting(question -> question.part().isOpen())
                .containsExactly(true, true, true, true, false);
    }

    @Test
    void partsOfOneUtteranceAreOneQuestion() {
        var first = nobody(1);
        var second = nobody(1);
        var other = nobody(2);
        assertThat(questions(List.of(first, second, other))).containsExactly(List.of(first, second), List.of(other));
    }

    @Test
    void oneMisreadNameIsOneQuestionUnlessAnEditorAsksForThemApart() {
        var one = doubt(1, "김가상", "가나온", "misprint-before");
        var carried = doubt(2, "김가상", "그", "pronoun-before");
        var two = doubt(3, "김가상", "가나온", "misprint-before");
        var three = doubt(4, "김가상", "가나온", "misprint-before");
        var all = List.of(one, carried, two, three);
        assertThat(questions(all)).containsExactly(List.of(one, two, three), List.of(carried));
        assertThat(questions(all, two.getPublicId()))
                .containsExactly(List.of(one, three), List.of(carried), List.of(two));
    }

    @Test
    void whatMayBeWrongForMostRemarksComesFirst() {
        var likely = quote(QuoteKind.DIRECT, 1, "성춘향", "성춘향", "full-name-before", Confidence.HIGH);
        var unlikely = quote(QuoteKind.DIRECT, 2, "변학도", "변학도", "full-name-after", Confidence.LOW);
        var often = doubt(3, "김가상", "가나온", "full-name-before");
        var again = doubt(4, "김가상", "가나온", "full-name-before");
        var third = doubt(5, "김가상", "가나온", "full-name-before");
        assertThat(questions(List.of(likely, unlikely, often, again, third)))
                .containsExactly(List.of(often, again, third), List.of(unlikely), List.of(likely));
    }
}
