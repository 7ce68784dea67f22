package kr.hanmadi.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShinglesTests {
    private static final String REPORT = words(0, 200);

    @Test
    void aReportWithAThirdOfItsWordsMendedOverlapsWithWhatItWas() {
        var mended = IntStream.range(0, 200)
                .mapToObj(number -> number % 12 == 0 ? "다른" + number : "낱말" + number)
                .collect(Collectors.joining(" "));
        assertThat(Shingles.of(mended).overlap(Shingles.of(REPORT))).isTrue();
        assertThat(shared(mended, REPORT)).isGreaterThan(Shingles.SKETCH / 4);
    }

    @Test
    void aShorterVersionStandsInTheLongerOne() {
        assertThat(Shingles.of(words(0, 100)).overlap(Shingles.of(REPORT))).isTrue();
        assertThat(Shingles.of(REPORT).overlap(Shingles.of(words(0, 100)))).isTrue();
    }

    @Test
    void anotherReportDoesNotAndShortTextsNeverDo() {
        assertThat(Shingles.of(words(500, 700)).overlap(Shingles.of(REPORT))).isFalse();
        assertThat(Shingles.of(words(0, 20)).overlap(Shingles.of(REPORT))).isFalse();
        assertThat(Shingles.of(words(0, 20)).sketch()).isEmpty();
        assertThat(Shingles.of("").sketch()).isEmpty();
    }

    @Test
    void marksAndLinesAreNoWords() {
        assertThat(Shingles.of(REPORT.replace(" ", ",\n“")).sketch())
                .isEqualTo(Shingles.of(REPORT).sketch());
    }

    private static long shared(String one, String other) {
        var numbers = new HashSet<>(List.of(Shingles.of(one).sketch()));
        return Arrays.stream(Shingles.of(other).sketch())
                .filter(numbers::contains)
                .count();
    }

    private static String words(int from, int to) {
        return IntStream.range(from, to).mapToObj(number -> "낱말" + number).collect(Collectors.joining(" "));
    }
}
