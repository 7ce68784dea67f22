package kr.hanmadi.site.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import kr.hanmadi.field.QuoteKind;
import org.junit.jupiter.api.Test;

class SpeakerFilterTests {
    @Test
    void readsTheAddressThatItWrites() {
        var filter = SpeakerFilter.read("2025", "state", "direct", "a1b2c3d4e5", "돌봄");
        assertThat(filter.isChosen()).isTrue();
        assertThat(filter.year()).isEqualTo(Year.of(2025));
        assertThat(filter.kind()).isEqualTo(QuoteKind.DIRECT);
        assertThat(filter.address("/speakers/s1/x"))
                .isEqualTo("/speakers/s1/x?year=2025&act=state&kind=direct&forum=a1b2c3d4e5&topic=%EB%8F%8C%EB%B4%84");
    }

    @Test
    void whatIsNoneOfOursIsNoChoice() {
        assertThat(SpeakerFilter.read("이천", "nothing", "headline", "../..", "x".repeat(81))
                        .isChosen())
                .isFalse();
        assertThat(SpeakerFilter.read("3000", "", "", "", "\0").isChosen()).isFalse();
        assertThat(SpeakerFilter.read("", "", "", "", "").address("/speakers/s1/x"))
                .isEqualTo("/speakers/s1/x");
    }
}
