package kr.hanmadi.search.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BestSentenceTests {
    private static final int ARTICLES = 1000;

    private final BestSentence question = new BestSentence(
            "나루시가 어린이 비용을 정한 사람은 누구인가",
            ARTICLES,
            term -> Map.of("어린이", 5L, "비용", 20L, "시", 900L).getOrDefault(term, 0L));

    private double score(String headline, String... text) {
        return question.score(new BestSentence.Found(1f, List.of(headline), List.of(text)));
    }

    @Test
    void wordsInOneSentenceTellMoreThanAllOverTheText() {
        double together = score("나루시 회의", "시장이 왔다. 어린이 비용은 위원회가 정한다.");
        double apart = score("나루시 회의", "어린이가 많다. 시장이 왔다. 비용은 위원회가 정한다.");
        assertThat(together).isGreaterThan(apart);
        assertThat(apart).isGreaterThan(score("나루시 회의", "시장이 왔다."));
    }

    @Test
    void theSentenceBeforeTellsHalf() {
        double beside = score("나루시 회의", "“어린이가 많다.” 비용은 위원회가 정한다.");
        assertThat(beside)
                .isBetween(score("나루시 회의", "어린이가 많다. 시장이 왔다. 비용은 위원회가 정한다."), score("나루시 회의", "어린이 비용은 위원회가 정한다."));
        assertThat(score("어린이가 많다", "비용은 위원회가 정한다.")).isEqualTo(beside);
    }

    @Test
    void whatNoArticleHoldsCountsForNothing() {
        var unknown = new BestSentence("가나다라", ARTICLES, term -> 0);
        assertThat(unknown.score(new BestSentence.Found(2f, List.of("나루시 회의"), List.of())))
                .isEqualTo(2);
    }
}
