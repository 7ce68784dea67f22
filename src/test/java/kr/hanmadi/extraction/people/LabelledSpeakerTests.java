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

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    ‘물길 네트워크’ 관계자는 “넓혀야 한다”고 말했다. | 물길 네트워크 관계자
                    나르바 통신은 “넓혀야 한다”고 보도했다. | 나르바 통신
                    AP 통신은 “넓혀야 한다”고 보도했다. | AP 통신
                    피고인 신문은 길었다. 변호인은 “넓혀야 한다”고 말했다. | 변호인
                    전날 일본 언론은 “넓혀야 한다”고 보도했다. | 일본 언론
                    공항 당국은 “넓혀야 한다”고 발표했다. | 공항 당국
                    나루중앙지검 물길수사2부(부장 홍길동)는 “넓혀야 한다”고 밝혔다. | 나루중앙지검 물길수사2부
                    1·2심은 “넓혀야 한다”고 판단했다. | 1·2심
                    왜 우느냐고 물었더니 아이는 “넓혀야 한다”고 말했다. | 아이
                    가나당 홍길동 의원이 웃었다. 익명을 요구한 가나당 의원은 “넓혀야 한다”고 말했다. | 가나당 의원
                    나루협회는 웃었다. 그들은 “넓혀야 한다”고 말했다. | 나루협회
                    그들은 “넓혀야 한다”고 말했다. | -
                    """)
    void saysWhoSpeaks(String sentences, String label) {
        var speaker = new ReportReader()
                .read("물길 소식\n" + sentences, null)
                .quotes()
                .getLast()
                .speaker();
        assertThat(speaker == null ? null : speaker.label()).isEqualTo(label);
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
