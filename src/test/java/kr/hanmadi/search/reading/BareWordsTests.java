package kr.hanmadi.search.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BareWordsTests {
    @Test
    void aWordIsWhatStandsWithSeveralParticles() {
        var words = BareWords.of(Map.of("의료계는", 3, "의료계의", 2, "캐나다", 5, "캐나다의", 1, "캐나다에서", 1));
        assertThat(words).containsOnly(Map.entry("의료계", 5), Map.entry("캐나다", 7));
    }

    /** Which of the two it is, nothing tells. */
    @Test
    void aWordThatStandsOnceIsBoth() {
        assertThat(BareWords.of(Map.of("경기도", 1))).containsOnlyKeys("경기도", "경기");
    }
}
