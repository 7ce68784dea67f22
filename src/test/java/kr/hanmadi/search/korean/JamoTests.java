package kr.hanmadi.search.korean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JamoTests {
    @Test
    void halfASyllableIsTheBeginningOfAWholeOne() {
        assertThat(Jamo.letters("홍길동")).startsWith(Jamo.letters("홍기")).startsWith(Jamo.letters("홍길ㄷ"));
        assertThat(Jamo.letters("왕")).isEqualTo("ㅇㅗㅏㅇ");
    }

    @Test
    void tellsInitialsFromHalfWrittenWords() {
        assertThat(Jamo.initials("홍길동")).isEqualTo("ㅎㄱㄷ");
        assertThat(Jamo.isInitials("ㅎㄱㄷ")).isTrue();
        assertThat(Jamo.isInitials("홍ㄱㄷ")).isFalse();
        assertThat(Jamo.isUnfinished("홍ㄱㄷ")).isTrue();
        assertThat(Jamo.isUnfinished("홍길동")).isFalse();
        assertThat(Jamo.isUnfinished("햐소ㅕㅠ")).isFalse();
        assertThat(Jamo.begins("홍길동", "홍ㄱㄷ")).isTrue();
        assertThat(Jamo.begins("홍길동", "홍ㄴ")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"홍길동, 홍길돈, 1", "홍길동, 홍갈동, 1", "홍길동, 홍긴돈, 2", "홍길동, 가나다, 3", "ab, ba, 1"})
    void countsSlipsOfTheFinger(String meant, String typed, int slips) {
        assertThat(Jamo.distance(Jamo.letters(meant), Jamo.letters(typed), 2)).isEqualTo(slips);
    }
}
