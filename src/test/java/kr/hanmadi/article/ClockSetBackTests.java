package kr.hanmadi.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import kr.hanmadi.record.Decision;
import org.junit.jupiter.api.Test;

/** The database refuses an article that changed before it was published. */
class ClockSetBackTests {
    private static final Instant PUBLISHED = Instant.parse("2026-03-02T05:00:00Z");
    private static final Instant SET_BACK = PUBLISHED.minus(Duration.ofDays(1));

    private final Article article = new Article("가나시 청년 주거 토론회 열려", "가나시 청년 주거 토론회 열려\n본문", 1, FullText.PUBLIC);

    @Test
    void noChangeComesBeforeThePublication() {
        article.publish(PUBLISHED);
        article.decideHeadline("가나시 청년 주거 토론회", new Decision("편집자", SET_BACK));
        article.touch(SET_BACK);
        article.correct(Correction.of(Correction.Kind.CORRECTION, "제목을 고쳤습니다.", SET_BACK));
        article.withdraw("잘못 실었습니다.", new Decision("편집자", SET_BACK));
        assertThat(article.getUpdatedAt()).isEqualTo(PUBLISHED);
        assertThat(article.getRevisions()).extracting(Revision::endedAt).containsExactly(PUBLISHED);
        assertThat(article.getCorrections()).extracting(Correction::madeAt).containsExactly(PUBLISHED, PUBLISHED);
    }

    @Test
    void aLaterChangeKeepsItsOwnTime() {
        article.publish(PUBLISHED);
        article.touch(PUBLISHED.plusSeconds(60));
        assertThat(article.getUpdatedAt()).isEqualTo(PUBLISHED.plusSeconds(60));
    }
}
