package kr.hanmadi.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.FullText;
import kr.hanmadi.field.Confidence;
import kr.hanmadi.field.QuoteKind;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.person.Person;
import kr.hanmadi.record.Decision;
import kr.hanmadi.record.RecordEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class QuoteTests {
    private static final Instant PUBLISHED = Instant.parse("2025-03-04T09:10:00Z");
    private static final Decision BY = new Decision("편집자", PUBLISHED.plusSeconds(60));
    private static final String WORDS = "물길을 함께 정하자";

    private final Article article = new Article("나루시 물길 토론회", "홍길동 연구위원은 “물길을 함께 정하자”고 말했다.", 1, FullText.PUBLIC);
    private final Person gildong = Mockito.mock(Person.class);
    private final Person chunhyang = Mockito.mock(Person.class);
    private Quote quote;

    @BeforeEach
    void find() {
        Mockito.when(gildong.getName()).thenReturn("홍길동");
        Mockito.when(chunhyang.getName()).thenReturn("성춘향");
        quote = new Quote(article, reading(11, WORDS, by(gildong)));
    }

    @Test
    void standsUntilItIsRejectedAndIsSeenWithItsArticle() {
        assertThat(quote.isReadable()).as("of a draft").isFalse();
        article.publish(PUBLISHED);
        assertThat(quote.isReadable()).isTrue();
        quote.confirm(BY);
        assertThat(quote.isReadable()).isTrue();
        quote.reject(BY);
        assertThat(quote.isReadable()).isFalse();
        quote.reopen(new Speaker.Nobody(), BY);
        assertThat(quote.isReadable()).isTrue();
        article.withdraw("두 번 실렸습니다.", BY);
        assertThat(quote.isReadable()).isFalse();
    }

    @Test
    void anotherSpeakerIsACorrectionOnlyWhereReadersWereToldOne() {
        quote.correctSpeaker(by(chunhyang), BY);
        assertThat(quote.getState()).as("no reader has seen the draft").isEqualTo(QuoteState.CONFIRMED);
        article.publish(PUBLISHED);
        quote.correctSpeaker(by(chunhyang), BY);
        assertThat(quote.getState()).as("the same speaker").isEqualTo(QuoteState.CONFIRMED);
        quote.correctSpeaker(by(gildong), BY);
        assertThat(quote.getState()).isEqualTo(QuoteState.CORRECTED);
        quote.confirm(BY);
        assertThat(quote.getState()).as("once corrected, always corrected").isEqualTo(QuoteState.CORRECTED);
    }

    @Test
    void aReadingKeepsWhatAnEditorDecided() {
        quote.correctSpeaker(by(chunhyang), BY);
        quote.reread(reading(20, WORDS, by(gildong)));
        assertThat(quote.getPerson()).isSameAs(chunhyang);
        assertThat(quote.getStartOffset()).as("the words stand elsewhere now").isEqualTo(20);
        quote.reread(reading(30, "다른 말", by(gildong)));
        assertThat(quote.getWords()).isEqualTo(WORDS);
        assertThat(quote.getStartOffset()).isEqualTo(20);
    }

    @Test
    void aReadingReplacesWhatTheMachineFound() {
        quote.reread(reading(30, "다른 말", by(chunhyang)));
        assertThat(quote.getWords()).isEqualTo("다른 말");
        assertThat(quote.getPerson()).isSameAs(chunhyang);
    }

    @Test
    void theNameStaysAsPrintedWhateverThePersonIsCalledSince() {
        Mockito.when(gildong.getName()).thenReturn("홍길순");
        quote.reread(reading(11, WORDS, by(gildong), "홍길동"));
        assertThat(quote.getSpeakerName()).isEqualTo("홍길동");
        quote.confirm(by(gildong), BY);
        assertThat(quote.getSpeakerName()).isEqualTo("홍길동");
        quote.reopen(by(gildong), BY);
        assertThat(quote.getSpeakerName()).isEqualTo("홍길동");
        quote.correctSpeaker(by(chunhyang), BY);
        assertThat(quote.getSpeakerName()).isEqualTo("성춘향");
    }

    @Test
    void wordsThatAreGoneCannotBeDecided() {
        quote.confirm(BY);
        quote.withdrawForMissingText(5, PUBLISHED);
        assertThat(quote.getState()).isEqualTo(QuoteState.WITHDRAWN);
        assertThatThrownBy(() -> quote.confirm(BY)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> quote.reopen(new Speaker.Nobody(), BY)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void thereIsNoDecisionToTakeBackOfWhatTheMachineFound() {
        assertThatThrownBy(() -> quote.reopen(new Speaker.Nobody(), BY)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void wasSaidOnTheDayOfItsForumUnlessTheReportCameBefore() {
        var forum = Mockito.mock(Forum.class);
        Mockito.when(forum.canonical()).thenReturn(forum);
        Mockito.when(forum.getHeldOn()).thenReturn(LocalDate.of(2025, 3, 4));
        article.publish(PUBLISHED);
        assertThat(quote.saidOn()).as("the day of publication says nothing").isEmpty();
        article.decideOrigin(null, null, LocalDate.of(2025, 3, 6), BY);
        assertThat(quote.saidOn()).contains(LocalDate.of(2025, 3, 6));
        article.decideForum(forum, BY);
        assertThat(quote.saidOn()).contains(LocalDate.of(2025, 3, 4));
        article.decideOrigin(null, null, LocalDate.of(2025, 3, 1), BY);
        assertThat(quote.saidOn()).as("printed before the forum met").contains(LocalDate.of(2025, 3, 1));
    }

    @Test
    void everyVerbTellsBothEnds() {
        quote.correctSpeaker(by(chunhyang), BY);
        quote.correctSpeaker(new Speaker.OfGroup("두 사람", List.of(gildong, chunhyang)), BY);
        quote.reject(BY);
        assertThat(quote.events().stream().map(RecordEvent::involved).map(rows -> rows.toList()))
                .containsExactly(
                        List.of(quote, gildong, chunhyang),
                        List.of(quote, chunhyang, gildong, chunhyang),
                        List.of(quote, gildong, chunhyang, gildong, chunhyang));
        assertThat(quote.events())
                .extracting(event ->
                        Objects.requireNonNull(((QuoteEvent) event).to()).state())
                .containsExactly(QuoteState.CONFIRMED, QuoteState.CONFIRMED, QuoteState.REJECTED);
    }

    @Test
    void everyVerbOfAnEditorChangesThePublishedArticle() {
        article.publish(PUBLISHED);
        quote.confirm(BY);
        assertThat(article.getUpdatedAt()).isEqualTo(BY.at());
        var later = new Decision("편집자", BY.at().plusSeconds(1));
        quote.reopen(new Speaker.Nobody(), later);
        assertThat(article.getUpdatedAt()).isEqualTo(later.at());
    }

    private static Speaker by(Person person) {
        return new Speaker.OfPerson(person, "나루연구원", "연구위원");
    }

    private static QuoteReading reading(int start, String words, Speaker speaker) {
        return reading(start, words, speaker, null);
    }

    /** @param printed the name that the machine read; null without a candidate */
    private static QuoteReading reading(int start, String words, Speaker speaker, @Nullable String printed) {
        return new QuoteReading(
                QuoteKind.DIRECT,
                new TextSpan(start, start + words.length()),
                words,
                1,
                new QuoteReading.ReadSpeaker(
                        speaker,
                        printed == null ? null : new Candidate(SpeakerKind.PERSON, printed, null, null, null, true),
                        List.of(),
                        null),
                QuoteEvidence.of("full-name-before", Confidence.HIGH, null, null, null),
                QuoteReading.Reported.NONE,
                null);
    }
}
