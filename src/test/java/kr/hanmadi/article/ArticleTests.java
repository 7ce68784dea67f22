package kr.hanmadi.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kr.hanmadi.field.PassageKind;
import kr.hanmadi.record.Decision;
import kr.hanmadi.record.RecordEvent;
import org.junit.jupiter.api.Test;

class ArticleTests {
    private static final Instant READ = Instant.parse("2025-03-04T00:00:00Z");
    private static final Instant PUBLISHED = Instant.parse("2025-03-04T15:10:00Z");
    private static final Decision BY = new Decision("편집자", PUBLISHED.plusSeconds(60));
    private static final String BODY = "나루시 물길 토론회\n홍길동 기자\n나루시가 토론회를 열었다.";

    private final Article article = new Article("나루시 물길 토론회", BODY, 1, FullText.PUBLIC);

    @Test
    void isReadableFromPublicationToWithdrawal() {
        assertThat(article.isReadable()).isFalse();
        article.publish(PUBLISHED);
        assertThat(article.isReadable()).isTrue();
        article.correct(note(Correction.Kind.CORRECTION));
        assertThat(article.isReadable()).isTrue();
        article.withdraw("두 번 실렸습니다.", BY);
        assertThat(article.isReadable()).isFalse();
        assertThat(article.getCorrections())
                .extracting(Correction::kind)
                .containsExactly(Correction.Kind.CORRECTION, Correction.Kind.WITHDRAWAL);
    }

    @Test
    void onlyACorrectionMakesItACorrectedArticle() {
        article.publish(PUBLISHED);
        article.correct(note(Correction.Kind.REBUTTAL));
        article.correct(note(Correction.Kind.FOLLOW_UP));
        assertThat(article.getState()).isEqualTo(ArticleState.PUBLISHED);
        article.correct(note(Correction.Kind.CORRECTION));
        assertThat(article.getState()).isEqualTo(ArticleState.CORRECTED);
    }

    @Test
    void aDraftTakesNoNotesAndIsNotWithdrawn() {
        assertThatThrownBy(() -> article.correct(note(Correction.Kind.REBUTTAL)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> article.correct(note(Correction.Kind.CORRECTION)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> article.withdraw("까닭", BY)).isInstanceOf(IllegalStateException.class);
        assertThat(article.getState()).isEqualTo(ArticleState.DRAFT);
        assertThat(article.events()).isEmpty();
    }

    @Test
    void whatIsWithdrawnStaysSo() {
        article.publish(PUBLISHED);
        article.withdraw("두 번 실렸습니다.", BY);
        assertThatThrownBy(() -> article.publish(PUBLISHED)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> article.correct(note(Correction.Kind.CORRECTION)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void countsForTheDayItWasPrintedOrElseForThatOfItsPublicationInKorea() {
        assertThat(article.day()).isEmpty();
        article.publish(PUBLISHED);
        assertThat(article.day()).contains(LocalDate.of(2025, 3, 5));
        article.decideOrigin(null, null, LocalDate.of(2025, 2, 6), BY);
        assertThat(article.day()).contains(LocalDate.of(2025, 2, 6));
    }

    @Test
    void aReadingKeepsWhatAnEditorDecided() {
        article.decideHeadline("물길은 누구의 것인가", BY);
        article.decideBylines(List.of(new Byline("성춘향", null)), "가나일보", BY);
        read("나루시 토론회", BODY);
        assertThat(article.getHeadline()).isEqualTo("물길은 누구의 것인가");
        assertThat(article.getBylines()).extracting(Byline::printedName).containsExactly("성춘향");
        assertThat(article.getOutlet()).isEqualTo("가나일보");
    }

    @Test
    void keepsWhatReadersSawOnceItIsPublic() {
        read("나루시 토론회", BODY);
        assertThat(article.getRevisions()).isEmpty();
        article.publish(PUBLISHED);
        article.decideHeadline("물길은 누구의 것인가", BY);
        assertThat(article.getRevisions()).extracting(Revision::headline).containsExactly("나루시 토론회");
        assertThat(article.getUpdatedAt()).isEqualTo(BY.at());
    }

    @Test
    void opensWithTheDeckOrTheFirstParagraphUnlessTheTextIsOthers() {
        read("나루시 물길 토론회", BODY);
        assertThat(article.opening()).contains("나루시가 토론회를 열었다.");
        article.decideFullText(FullText.QUOTES_ONLY, BY);
        assertThat(article.opening()).isEmpty();
    }

    @Test
    void everyVerbTellsWhatWasAndWhatIs() {
        article.publish(BY);
        article.decideHeadline("물길은 누구의 것인가", BY);
        article.decideFullText(FullText.QUOTES_ONLY, BY);
        article.decideForum(null, BY);
        article.withdraw("두 번 실렸습니다.", BY);
        assertThat(article.events())
                .containsExactly(
                        new ArticleEvent.StateChanged(article, ArticleState.DRAFT, ArticleState.PUBLISHED, BY),
                        new ArticleEvent.HeadlineChanged(article, "나루시 물길 토론회", "물길은 누구의 것인가", BY),
                        new ArticleEvent.FullTextChanged(article, FullText.PUBLIC, FullText.QUOTES_ONLY, BY),
                        new ArticleEvent.ForumChanged(article, null, null, BY),
                        new ArticleEvent.StateChanged(
                                article, ArticleState.PUBLISHED, ArticleState.WITHDRAWN, BY.because("두 번 실렸습니다.")));
        assertThat(article.events().stream().flatMap(RecordEvent::involved)).containsOnly(article);
    }

    private static Correction note(Correction.Kind kind) {
        return Correction.of(kind, "바로잡습니다.", PUBLISHED);
    }

    private void read(String headline, String body) {
        var lead = body.lastIndexOf('\n') + 1;
        var passages = List.of(
                new Passage(PassageKind.HEADLINE, 0, body.indexOf('\n')),
                new Passage(PassageKind.LEAD, lead, body.length()));
        article.found(headline, body, passages, List.of(new Byline("홍길동", null)), "나루신문", null, 2, READ);
    }
}
