package kr.hanmadi.extraction.people;

import static org.assertj.core.api.Assertions.assertThat;

import kr.hanmadi.extraction.ReportReader;
import kr.hanmadi.extraction.report.FoundSpeaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where sources without a name belong and what they do, as their label tells it. */
class LabelledSpeakerTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    가나시 관계자 | 가나시 | 관계자
                    검찰 관계자 | 검찰 | 관계자
                    또 다른 여권 핵심 관계자 | 여권 | 관계자
                    나루부 고위 당국자 | 나루부 | 당국자
                    한 관계자 | | 관계자
                    한 시민 | |
                    """)
    void tellsTheBodyAndTheOffice(String label, String affiliation, String jobTitle) {
        var quotes = new ReportReader()
                .read("물길 소식\n이날 " + label + "는 “물길을 넓혀야 한다”고 말했다.".replace("는", particle(label)), null)
                .quotes();
        assertThat(quotes.getLast().speaker()).isInstanceOfSatisfying(FoundSpeaker.Anonymous.class, source -> {
            assertThat(source.affiliation()).isEqualTo(affiliation);
            assertThat(source.jobTitle()).isEqualTo(jobTitle);
        });
    }

    private static String particle(String label) {
        return label.endsWith("민") ? "은" : "는";
    }

    @Test
    void learnsThePostThatTheReportTellsLater() {
        var quotes = new ReportReader().read("""
                        나라국과 회담
                        마르코 벨리니는 12일 가나시에 도착했다. 벨리니 총리는 “물길을 넓혀야 한다”고 말했다.
                        """, null).quotes();
        assertThat(quotes.getLast().speaker()).isInstanceOfSatisfying(FoundSpeaker.Person.class, person -> {
            assertThat(person.name()).isEqualTo("마르코 벨리니");
            assertThat(person.jobTitle()).isEqualTo("총리");
        });
    }
}
