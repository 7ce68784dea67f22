package kr.hanmadi.search.korean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures, letters read out and loan words: one thing in several writings. */
class WritingsOfWordsTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9천억            | 9000억        | 900000000000",
                "9,000억          | 9천억         | 900000000000",
                "900,000,000,000  | 9천억         | 9000억",
                "15,000장         | 1만5천 장      | 1만5000 장",
                "2조3천억          | 2조3000억      | 2.3조",
                "350만명          | 3500000 명    | 350만 명",
                "7조 원대         | 7조원대        | 7000000000000 원대",
                "3,500,000명      | 350만 명      | 3500000 명",
                "구천억            | 9000억        | 9천억",
                "12.5%p          | 12.5%포인트    | 12.5퍼센트포인트",
                "3,000,000,000원  | 30억 원       | 3000000000 원"
            })
    void figures(String typed, String one, String other) {
        assertThat(NumberForms.otherForms(typed)).contains(one, other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024", "2024년", "15", "물길", "제3조", "1.2.3", "천만에", "만", "99999999999999999999999999조"})
    void whatIsNoFigureStaysAsItIs(String typed) {
        assertThat(NumberForms.otherForms(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"지피유, GPU", "에이아이, AI", "알앤디, R&D", "엘엘엠, LLM", "에이치비엠, HBM", "엠앤에이, M&A", "에스엔에스, SNS", "아이티, IT"})
    void lettersReadOut(String spoken, String written) {
        assertThat(SpokenLetters.written(spoken)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"이유", "물길", "아이", "에이스", "지피유나무"})
    void wordsAreNoLetters(String word) {
        assertThat(SpokenLetters.written(word)).isNull();
    }

    @Test
    void loanWordsWithinCompounds() {
        assertThat(LoanWords.otherSpellings("웹컨텐츠")).contains("웹콘텐츠");
        assertThat(LoanWords.otherSpellings("공공데이타")).contains("공공데이터");
        assertThat(LoanWords.otherSpellings("센타")).contains("센터");
        assertThat(LoanWords.otherSpellings("물길")).isEmpty();
    }
}
