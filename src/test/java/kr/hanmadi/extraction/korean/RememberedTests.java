package kr.hanmadi.extraction.korean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RememberedTests {
    private final List<String> workedOut = new ArrayList<>();
    private final Remembered<Integer> lengths = new Remembered<>(2, word -> {
        workedOut.add(word);
        return word.length();
    });

    @Test
    void worksOutAWordOnceWhileItIsThere() {
        assertThat(lengths.of("물길")).isEqualTo(2);
        assertThat(lengths.of("가나시 물길은", 4, 6)).isEqualTo(2);
        assertThat(workedOut).containsExactly("물길");
    }

    @Test
    void aWordInThePlaceOfAnotherIsNotTakenForIt() {
        assertThat(lengths.of("물길")).isEqualTo(2);
        assertThat(lengths.of("물길은")).isEqualTo(3);
        assertThat(lengths.of("물길")).isEqualTo(2);
        assertThat(lengths.of("물길에서")).isEqualTo(4);
        assertThat(lengths.of("물길")).isEqualTo(2);
        assertThat(workedOut).containsExactly("물길", "물길은", "물길에서", "물길");
    }

    @Test
    void keepsNothingAsLongAsAText() {
        var text = "가".repeat(1_000);
        assertThat(lengths.of(text)).isEqualTo(1_000);
        assertThat(lengths.of(text)).isEqualTo(1_000);
        assertThat(workedOut).hasSize(2);
    }
}
