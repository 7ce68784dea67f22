package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import kr.hanmadi.field.AnonymousKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedSpeakerTests {
    private static final Map<String, AnonymousKind> KINDS =
            Map.of("업계", AnonymousKind.INDUSTRY, "그 밖", AnonymousKind.OTHER);

    private static TypedSpeaker read(String typed) {
        return TypedSpeaker.read(typed, KINDS);
    }

    @Test
    void saysInOneValueWhoItIsAndOfWhatKind() {
        assertThat(read(" 성춘향 한빛대 교수 ")).isEqualTo(new TypedSpeaker.Words("성춘향 한빛대 교수"));
        assertThat(read("성춘향 한빛대 교수 #0a1b2c3d4e")).isEqualTo(new TypedSpeaker.Known("성춘향 한빛대 교수", "0a1b2c3d4e"));
        assertThat(read("새 사람: 성춘향")).isEqualTo(new TypedSpeaker.NewPerson("성춘향", null, null, false));
        assertThat(read("새 사람:성춘향,한빛대, 교수")).isEqualTo(new TypedSpeaker.NewPerson("성춘향", "한빛대", "교수", false));
        assertThat(read("새 사람: 성춘향, , 교수")).isEqualTo(new TypedSpeaker.NewPerson("성춘향", null, "교수", false));
        assertThat(read("다른 사람: 성춘향")).isEqualTo(new TypedSpeaker.NewPerson("성춘향", null, null, true));
        assertThat(read("기관: 나래시")).isEqualTo(new TypedSpeaker.OfOrganisation("나래시"));
        assertThat(read("여럿: 두 의원")).isEqualTo(new TypedSpeaker.OfGroup("두 의원"));
        assertThat(read("익명 업계: 한 관계자")).isEqualTo(new TypedSpeaker.OfAnonymous(AnonymousKind.INDUSTRY, "한 관계자"));
        assertThat(read("익명 그 밖:")).isEqualTo(new TypedSpeaker.OfAnonymous(AnonymousKind.OTHER, ""));
        assertThat(read("알 수 없음")).isEqualTo(new TypedSpeaker.Nobody());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''| desk.speaker.choose",
                "알 수 없음: 성춘향| desk.speaker.nobody-but",
                "익명: 한 관계자| desk.speaker.kind.missing",
                "익명 바다: 한 관계자| desk.speaker.kind.missing",
                "기관:| desk.speaker.missing",
                "새 사람: , 한빛대| desk.speaker.missing",
                "새 사람: 가, 나, 다, 라| desk.speaker.commas"
            })
    void refusesWhatIsIncompleteOrSaysTwoThings(String typed, String message) {
        assertThatThrownBy(() -> read(typed)).isInstanceOf(Refused.class).hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "새 사람: %s", "새 사람: 성춘향, %s", "새 사람: 성춘향, 한빛대, %s", "기관: %s", "익명 업계: %s"})
    void refusesWhatIsTooLong(String pattern) {
        assertThat(read(pattern.formatted("가".repeat(120)))).isNotNull();
        assertThatThrownBy(() -> read(pattern.formatted("가".repeat(121)))).hasMessage("desk.speaker.long");
    }
}
