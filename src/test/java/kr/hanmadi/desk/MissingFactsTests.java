package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.FullText;
import kr.hanmadi.record.Decision;
import org.junit.jupiter.api.Test;

/** What is asked of a report before it goes out: what always is, and what the newsroom wants besides. */
class MissingFactsTests {
    private static final Decision BY = new Decision("홍편집", Instant.parse("2025-03-04T00:00:00Z"));
    private static final Set<RequiredFact> EVERYTHING = EnumSet.allOf(RequiredFact.class);

    private final Article article = new Article("물길을 보자는 말", "물길을 보자고 말했다.", 1, FullText.QUOTES_ONLY);

    @Test
    void whatTheNewsroomWantsIsAskedBehindWhatAlwaysIs() {
        assertThat(MissingFacts.of(article, false, Set.of())).containsExactly("reported-on");
        assertThat(MissingFacts.of(article, false, EVERYTHING))
                .containsExactly("reported-on", "outlet", "reporters", "source-url", "forum-name");
    }

    @Test
    void whatIsKnownIsNotAsked() {
        article.decideBylines(List.of(), "가나일보", BY);
        article.decideOrigin("https://example.com/1", null, null, BY);
        article.decideForum(null, BY);
        assertThat(MissingFacts.of(article, false, EVERYTHING))
                .as("that it reports no forum is known too")
                .containsExactly("reported-on", "reporters");
    }

    @Test
    void nothingIsAskedOfWhatHasGoneOut() {
        article.publish(BY);
        assertThat(MissingFacts.of(article, false, EVERYTHING)).isEmpty();
    }
}
