package kr.hanmadi.extraction.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole name that a report gives for a short one; every body is fictional. */
class ShortFormsTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    물길관리위원회가 왔다. 물관위는 갔다. | 물관위 | 물길관리위원회
                    물길감독원은 왔다. 물감원은 갔다. | 물감원 | 물길감독원
                    다온일보에 났다. 다온은 전했다. | 다온 | 다온일보
                    나라물길협회(NWA)가 왔다. | NWA | 나라물길협회
                    나라물길협회(물협)가 왔다. | 물협 | 나라물길협회
                    정보통신부가 왔다. 정부는 갔다. | 정부 | -
                    물길관리위원회와 물자관리위원회가 왔다. 물관위는 갔다. | 물관위 | -
                    나루미래당이 왔다. 나루당은 갔다. | 나루당 | -
                    나루시민연합이 왔다. 나루시는 갔다. | 나루시 | -
                    물길지원본부가 왔다. 물길부는 갔다. | 물길부 | -
                    있었다고 한다. 있고는 싶다. | 있고 | -
                    """)
    void findsTheWholeName(String body, String shortForm, String whole) {
        assertThat(new ShortForms(body).whole(shortForm)).isEqualTo(whole);
    }
}
