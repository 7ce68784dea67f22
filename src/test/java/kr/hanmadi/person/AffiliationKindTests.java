package kr.hanmadi.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What kind of place someone speaks for, by the ending of what is printed. */
class AffiliationKindTests {

    @ParameterizedTest
    @CsvSource({
        "가나당, 의원, POLITICS",
        "가나당, , POLITICS",
        "물길부 정책과, 과장, GOVERNMENT",
        "나루시, 시장, GOVERNMENT",
        "가나대 환경공학부, 교수, ACADEMIA",
        "나루연구원, 연구위원, ACADEMIA",
        "다라전자, 부사장, INDUSTRY",
        "라마클라우드, 센터장, INDUSTRY",
        "나루시민연대, 공동의장, CIVIL",
        "법무법인 가나, 변호사, LAW",
        "가나일보, 논설위원, MEDIA",
        ", 대표, INDUSTRY",
        ", , OTHER",
        "바사, 도사, OTHER"
    })
    void isToldByTheEnding(String organisation, String jobTitle, AffiliationKind kind) {
        assertThat(AffiliationKind.of(organisation, jobTitle)).isEqualTo(kind);
    }
}
