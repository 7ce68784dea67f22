package kr.hanmadi.extraction.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import kr.hanmadi.extraction.ReportReader;
import kr.hanmadi.extraction.report.FoundQuote;
import kr.hanmadi.extraction.report.FoundSpeaker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a speaker belongs, as the report says it; every name is fictional. */
class AffiliationTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    가나물길학회(회장 홍길동)는 5일 세미나를 열었다. 홍길동 회장은 “늦었다”고 말했다. | 가나물길학회
                    가나연구원(원장 홍길동, 이하 연구원)은 5일 세미나를 열었다. 홍길동 원장은 “늦었다”고 말했다. | 가나연구원
                    국회의원 연구단체 ‘나라살림포럼’(대표의원 홍길동)은 5일 간담회를 열었다. 홍길동 의원은 “늦었다”고 말했다. | 나라살림포럼
                    영화 ‘가나의 봄’(감독 홍길동)이 5일 개봉했다. 홍길동 감독은 “늦었다”고 말했다. | -
                    가나시 물길 토론회(좌장 홍길동)가 5일 열렸다. 홍길동 교수는 “늦었다”고 말했다. | -
                    홍길동 의원(가나당, 다라시 갑)은 “늦었다”고 말했다. | 가나당
                    홍길동 의원(52·가나당·다라시 갑)은 “늦었다”고 말했다. | 가나당
                    홍길동 변호사(공동법률사무소 여백)는 “늦었다”고 말했다. | 공동법률사무소 여백
                    홍길동 씨(23·가나대 행정학과)는 “늦었다”고 말했다. | 가나대 행정학과
                    홍길동 씨(42·가나시)는 “늦었다”고 말했다. | -
                    주최는 가나당 홍길동 의원이 맡았다. 홍길동 의원은 “늦었다”고 말했다. | 가나당
                    고도람 가람러닝 부사장은 “늦었다”고 말했다. | 가람러닝
                    가나노조 조합원인 홍길동 씨는 “늦었다”고 말했다. | 가나노조
                    나루탈춤보존회 예능보유자인 홍길동 선생은 “늦었다”고 말했다. | 나루탈춤보존회
                    감사 업체 ‘거울’을 운영하는 홍길동 대표는 “늦었다”고 말했다. | 거울
                    가나연구소를 이끄는 홍길동 소장은 “늦었다”고 말했다. | 가나연구소
                    가나고 2학년 6반 A군은 “늦었다”고 말했다. | 가나고 2학년 6반
                    가나구청 공무원 A씨는 “늦었다”고 말했다. | 가나구청
                    가나지법 형사3부(부장판사 홍길동)는 5일 결정했다. 재판부는 “늦었다”고 밝혔다. | 가나지법
                    가나지법에서 다라고법으로 갔다. 재판부는 “늦었다”고 밝혔다. | -
                    세안 궈 가나국 외무장관은 “늦었다”고 말했다. | 가나국
                    가나당 김병국 의원은 “늦었다”고 말했다. | 가나당
                    나루사 측 변호인은 “늦었다”고 밝혔다. | 나루사
                    나루측 변호인은 “늦었다”고 밝혔다. | 나루
                    가나모임의 대리인단 15명은 “늦었다”고 밝혔다. | 가나모임
                    가나당 지도부는 “늦었다”고 밝혔다. | 가나당
                    홍길동 전 가나지검장은 “늦었다”고 말했다. | 가나지검
                    홍길동 신임 가나감독원장은 “늦었다”고 말했다. | 가나감독원
                    홍길동 가나윤리위원장은 “늦었다”고 말했다. | 가나윤리위원회
                    홍길동 가나노동조합위원장은 “늦었다”고 말했다. | 가나노동조합
                    홍길동 가나당협위원장은 “늦었다”고 말했다. | 가나당협
                    가나회의 때 홍길동 지사가 왔다. 홍길동 지사는 “늦었다”고 말했다. | -
                    오전 가나지검 홍길동 검사는 “늦었다”고 말했다. | 가나지검
                    가나대 행정학과 4학년 홍길동(23)씨는 “늦었다”고 말했다. | 가나대 행정학과
                    직장인 홍길동(27)씨는 “늦었다”고 말했다. | -
                    30대 시민은 “늦었다”고 말했다. | -
                    홍길동(사진) 가나연구원 실장은 “늦었다”고 말했다. | 가나연구원
                    연생(사진) 가나연구원 실장은 “늦었다”고 말했다. | 가나연구원
                    홍길동 차장이 왔다. 가나지검 홍길동 차장은 “늦었다”고 말했다. | 가나지검
                    홍길동 신임 고위물길수사처장은 “늦었다”고 말했다. | 고위물길수사처
                    한 대형 로펌 변호사는 “늦었다”고 말했다. | 대형 로펌
                    홍길동 시장은 5일 마르코 벨리니 볼리비아 대통령과의 회담에 갔다. 벨리니 대통령은 “늦었다”고 말했다. | 볼리비아
                    5일 회담에는 마르코 벨리니 가나외교협회 연구원과의 만남도 있었다. 벨리니 연구원은 “늦었다”고 말했다. | 가나외교협회
                    나루동 고깃집 직원인 김모씨는 “늦었다”고 말했다. | 나루동 고깃집
                    나루 찻집에서 매니저로 일하고 있는 이모(22)씨는 “늦었다”고 말했다. | 나루 찻집
                    홍길동(15기) 변호사(전 가나지법 판사)는 “늦었다”고 말했다. | -
                    홍길동(15기) 변호사(가나신문 편집인)는 “늦었다”고 말했다. | 가나신문
                    나루소프트 소속 홍길동 변호사는 “늦었다”고 말했다. | 나루소프트
                    나루소프트 소속인 홍길동 변호사는 “늦었다”고 말했다. | 나루소프트
                    같은 당 소속 홍길동 의원은 “늦었다”고 말했다. | -
                    밤낮으로 활동 중인 홍길동 변호사는 “늦었다”고 말했다. | -
                    홍길동(24,나루전자)이 왔다. 홍길동은 “늦었다”고 말했다. | 나루전자
                    홍길동(24·가명)이 왔다. 홍길동은 “늦었다”고 말했다. | -
                    홍길동(24,나루전자), 임꺽정(20,다온)의 승부다. 홍길동은 “늦었다”고 말했다. | 나루전자
                    특히 NR아일랜드 홍길동은 “늦었다”고 말했다. | NR아일랜드
                    다온라이더즈 외야수 홍길동은 “늦었다”고 말했다. | 다온라이더즈
                    섬나라 배우 홍길동은 “늦었다”고 말했다. | -
                    도전자 홍길동은 “늦었다”고 말했다. | -
                    가나지법 홍길동 영장전담 부장판사는 “늦었다”고 말했다. | 가나지법
                    홍길동 서울시의원(가나당, 비례대표)은 “늦었다”고 말했다. | 가나당
                    법무법인 나루(대표변호사 홍길동)가 5일 왔다. 홍길동(46) 변호사는 “늦었다”고 말했다. | 법무법인 나루
                    외교가 관계자는 “늦었다”고 말했다. | 외교가
                    물관본 관계자는 “늦었다”고 말했다. | 물관본
                    홍 전 회장 측의 한 변호인은 “늦었다”고 말했다. | 홍 전 회장 측
                    한 로스쿨 교수는 “늦었다”고 말했다. | 로스쿨
                    한 물길성 간부는 “늦었다”고 말했다. | 물길성
                    한 고위 간부는 “늦었다”고 말했다. | -
                    한 임원은 “늦었다”고 말했다. | -
                    존 도 가나국 물길안보회의 보좌관은 “늦었다”고 말했다. | 가나국 물길안보회의
                    다온국 싱크탱크 물길연구센터(MRC)의 마르코 벨리니 연구원은 “늦었다”고 말했다. | 다온국 싱크탱크 물길연구센터
                    나루 소속 홍길동 미국 변호사는 “늦었다”고 말했다. | 나루
                    다온의 물길팀장인 홍길동(49) 변호사가 “늦었다”고 말했다. | 다온
                    다온의 물길센터장을 맡고 있는 홍길동 외국변호사는 “늦었다”고 말했다. | 다온
                    나라당 대변인이었던 홍길동 전 의원은 “늦었다”고 말했다. | 나라당
                    나루단 멤버의 대리인 홍길동 변호사(법무법인 다온)는 “늦었다”고 말했다. | 법무법인 다온
                    김 위원장 측 홍길동 변호사는 “늦었다”고 말했다. | 김 위원장 측
                    김 위원장의 아버지 홍길동 회장은 “늦었다”고 말했다. | -
                    김 전 의원 회계책임자였던 홍길동 씨는 “늦었다”고 말했다. | -
                    홍길동 나루 외국변호사가 왔다. 홍 외국변호사는 “늦었다”고 말했다. | 나루
                    A씨의 변호인인 홍길동 변호사는 “늦었다”고 말했다. | -
                    나루소프트 소속의 한 변호사는 “늦었다”고 말했다. | 나루소프트
                    가나당 간사인 홍길동 의원은 “늦었다”고 말했다. | 가나당
                    가나대 출신 홍길동 변호사는 “늦었다”고 말했다. | 가나대
                    마르코 벨리니 섬나라 국방 장관은 “늦었다”고 말했다. | 섬나라
                    임꺽정 가나당 의원이 왔다. 같은 당 홍길동 의원은 “늦었다”고 말했다. | 가나당
                    임꺽정 가나당 의원이 왔다. 같은 당 소속 홍길동 의원은 “늦었다”고 말했다. | 가나당
                    가나당은 5일 논평을 냈다. 홍길동 수석대변인은 “늦었다”고 말했다. | 가나당
                    가나당은 5일 논평을 냈다. 홍길동 교수는 “늦었다”고 말했다. | -
                    다온생명 홍길동(좌)이 왔다. 이날 홍길동 선수는 “늦었다”고 말했다. | 다온생명
                    홍길동(27,나루전자)이 2위에 자리했다. 이날 홍길동 선수는 “늦었다”고 말했다. | 나루전자
                    허생 법무부장관은 말이 없었다. 허 장관은 “늦었다”고 말했다. | 법무부
                    """)
    void saysWhereTheSpeakerBelongs(String sentences, @Nullable String affiliation) {
        assertThat(affiliationOf("물 부족 대책 나와\n" + sentences)).isEqualTo(affiliation);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    전문가들이 물 부족을 두고 마주 앉아 두 시간 동안 의견을 나눴다.\\n▷홍길동 누리원자력 사업단장\\n“늦었다.”\\n홍길동 단장은 “지어야 안다”고 했다. | 누리원자력
                    """)
    void readsALabelOnALineOfItsOwn(String lines, String affiliation) {
        assertThat(affiliationOf("물 부족 대책 나와\n" + lines.replace("\\n", "\n"))).isEqualTo(affiliation);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    홍길동 전 가나지검장은 “늦었다”고 말했다. | 홍길동 | 전 지검장
                    다온 소속 홍길동 미국 변호사는 “늦었다”고 말했다. | 홍길동 | 미국 변호사
                    직장인 홍길동(27)씨는 “늦었다”고 말했다. | 홍길동 | 직장인
                    고깃집 직원인 김모씨는 “늦었다”고 말했다. | 김모씨 | 직원
                    가나대 행정학과 4학년 홍길동(23)씨는 “늦었다”고 말했다. | 홍길동 | 4학년
                    취업준비생 박모(26)씨는 “늦었다”고 말했다. | 박모(26)씨 | 취업준비생
                    가나구청 공무원 A(48)씨는 “늦었다”고 말했다. | A(48)씨 | 공무원
                    A(48)씨가 왔다. A씨는 “늦었다”고 말했다. | A(48)씨 | -
                    가나지법 형사3부(부장판사 홍길동)는 5일 결정했다. 재판부는 “늦었다”고 밝혔다. | 가나지법 형사3부 | -
                    가나지법 형사3부는 5일 결정했다. 항소심은 달랐다. 재판부는 “늦었다”고 밝혔다. | 재판부 | 재판부
                    법무법인 다온은 “늦었다”고 밝혔다. | 법무법인 다온 | -
                    법무법인 관계자는 “늦었다”고 밝혔다. | 법무법인 관계자 | 관계자
                    ‘도깨비’ 사건에 대해서도 재판부는 “늦었다”고 밝혔다. | 재판부 | 재판부
                    법무법인 도깨비는 “늦었다”고 밝혔다. | 법무법인 도깨비 | -
                    가나국 ‘도깨비’는 “늦었다”고 보도했다. | 도깨비 | -
                    회사원 홍길동(38·가명)씨는 “늦었다”고 말했다. | 홍길동 | 회사원
                    관광객 홍길동(24)씨는 “늦었다”고 말했다. | 홍길동 | 관광객
                    나루신문 기자 홍길동(49)씨는 “늦었다”고 말했다. | 홍길동 | 기자
                    홍길동 나라부 장관이 왔다. 회의를 마친 홍 장관은 “늦었다”고 말했다. | 홍길동 | 장관
                    상담에 참여한 한 로스쿨 교수는 “늦었다”고 말했다. 수도권 로스쿨도 왔다. | 한 로스쿨 교수 | 교수
                    쉬하이(徐海) 전 나라위원회 국장은 “늦었다”고 말했다. | 쉬하이 | 전 국장
                    마르코 벨리니는 웃었다. 벨리니 핀란드 대통령은 “늦었다”고 말했다. | 마르코 벨리니 | 대통령
                    안성 물길부 장관이 왔다. 안 장관은 “늦었다”고 말했다. | 안성 | 장관
                    시험 준비를 마친 한 준비생은 “늦었다”고 말했다. | 한 준비생 | -
                    """)
    void saysWhoItIsAndWhatTheyDo(String sentences, String label, @Nullable String jobTitle) {
        var speaker = speakerOf("물 부족 대책 나와\n" + sentences);
        assertThat(speaker.label()).isEqualTo(label);
        assertThat(
                        switch (speaker) {
                            case FoundSpeaker.Person person -> person.jobTitle();
                            case FoundSpeaker.Organisation organisation -> organisation.jobTitle();
                            case FoundSpeaker.Group group -> group.jobTitle();
                            case FoundSpeaker.Anonymous anonymous -> anonymous.jobTitle();
                        })
                .isEqualTo(jobTitle);
    }

    @Test
    void tellsTwoSourcesOfOneLetterApartByTheirAge() {
        var text = "물 부족 대책 나와\n직장인 박모(26)씨는 “늦었다”고 말했다. 주부 박모(29)씨는 “멀었다”고 말했다.";
        assertThat(new ReportReader().read(text, null).quotes())
                .extracting(quote -> Objects.requireNonNull(quote.speaker()).label())
                .containsExactly("박모(26)씨", "박모(29)씨");
    }

    private static FoundSpeaker speakerOf(String text) {
        return new ReportReader()
                .read(text, null).quotes().stream()
                        .map(FoundQuote::speaker)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow();
    }

    private static @Nullable String affiliationOf(String text) {
        var speaker = speakerOf(text);
        return switch (speaker) {
            case FoundSpeaker.Person person -> person.affiliation();
            case FoundSpeaker.Organisation organisation -> organisation.affiliation();
            case FoundSpeaker.Group group -> group.affiliation();
            case FoundSpeaker.Anonymous anonymous -> anonymous.affiliation();
        };
    }
}
