package kr.hanmadi.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonDuplicatesTests {
    @ParameterizedTest
    @CsvSource({
        "홍길동, 홍길둥, true",
        "홍길동, 홍길도, true",
        "홍길동, 횽길동, true",
        "홍길동, 홍길동, false",
        "홍길동, 홍갈둥, false",
        "홍길동, 김길동, false",
        "홍길동, 홍길강, false",
    })
    void aMisprintIsOneLetterAway(String one, String other, boolean isMisprint) {
        assertThat(PersonDuplicates.isLetterApart(one, other)).isEqualTo(isMisprint);
        assertThat(PersonDuplicates.isLetterApart(other, one)).isEqualTo(isMisprint);
    }
}
