package kr.hanmadi.search.korean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShortNameFinderTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "어제 주거권지키기시민연합(주지련)은 논평을 냈다. | 주지련 | 주거권지키기시민연합",
                "이날 물길을 위한 시민모임(물시모)도 왔다.      | 물시모 | 물길을 위한 시민모임",
                "대한가나협회(가협)와 함께                   | 가협  | 대한가나협회",
                "국제물길기금(IMF)이 밝혔다.                | IMF  | 국제물길기금",
                "가나다라위원회(이하 ‘가다위’)는              | 가다위 | 가나다라위원회"
            })
    void textsTeachShortNames(String text, String shortName, String name) {
        assertThat(ShortNameFinder.find(text)).containsEntry(shortName, name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"도연재(나루당) 의원", "도연재 의원(나루)", "물길(하천)", "지난해 예산(추정)은", "홍길동(52)", "물길 정비(안)"})
    void otherBracketsTeachNothing(String text) {
        assertThat(ShortNameFinder.find(text)).isEmpty();
    }
}
