package kr.hanmadi.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** How surely a word belongs more to one text than to another. */
class LogLikelihoodTests {

    @Test
    void isLargeForAWordOfOneTextAndSmallForAWordOfAll() {
        assertThat(LogLikelihood.of(20, 1000, 10, 100_000)).isGreaterThan(LogLikelihood.SURE);
        assertThat(LogLikelihood.of(3, 1000, 250, 100_000)).isLessThan(LogLikelihood.SURE);
        assertThat(LogLikelihood.of(10, 1000, 0, 1000)).isCloseTo(20 * Math.log(2), within(1e-9));
    }

    @Test
    void isNothingForAWordThatIsRarerHereOrWhereNothingIsToCompare() {
        assertThat(LogLikelihood.of(1, 1000, 500, 1000)).isZero();
        assertThat(LogLikelihood.of(0, 1000, 5, 1000)).isZero();
        assertThat(LogLikelihood.of(5, 5, 0, 0)).isZero();
    }
}
