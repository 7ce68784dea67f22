package kr.hanmadi.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be a person's full name, and what surely is one. */
class FullNameTests {
    @ParameterizedTest
    @ValueSource(strings = {"홍길동", "성춘향", "이몽룡", "장길산", "남궁길동", "황보나래", "Hong Gildong"})
    void aSurnameWithAGivenNameIsSure(String name) {
        assertThat(FullName.isPossible(name)).isTrue();
        assertThat(FullName.isSure(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"임꺽정", "심청", "오르반"})
    void rareSyllablesAndTwoSyllablesArePossibleOnly(String name) {
        assertThat(FullName.isPossible(name)).isTrue();
        assertThat(FullName.isSure(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "홍", // a surname alone
                "서씨", // a person whose name is hidden
                "이군", "가나협회", "문제", "사실", "대통령", "나라의 하늘", // a piece of a clause
                "하지만 마을은", "중인 트라움"
            })
    void surnamesBodiesAndPiecesOfClausesAreNone(String word) {
        assertThat(FullName.isPossible(word)).isFalse();
        assertThat(FullName.isSure(word)).isFalse();
    }
}
