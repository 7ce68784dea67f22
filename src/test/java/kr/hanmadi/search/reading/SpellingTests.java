package kr.hanmadi.search.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTests {
    private final Spelling spelling = spelling(new TreeMap<>(Map.ofEntries(
            Map.entry("저상버스", 3),
            Map.entry("버스", 9),
            Map.entry("해상", 4),
            Map.entry("풍력", 4),
            Map.entry("미세먼지", 2),
            Map.entry("병상", 5),
            Map.entry("병살", 1),
            Map.entry("원격", 3),
            Map.entry("의료", 8),
            Map.entry("단가", 6),
            Map.entry("농산물", 2),
            Map.entry("policy", 2))));

    private static Spelling spelling(TreeMap<String, Integer> words) {
        return new Spelling(
                words.keySet().toArray(String[]::new),
                words.values().stream().mapToInt(Integer::intValue).toArray());
    }

    @ParameterizedTest
    @CsvSource({
        "저상뻐스, 저상버스",
        "저상벗, 저상버스",
        "해상풍녁, 해상풍력",
        "헤상풍력, 해상풍력",
        "미세먼자, 미세먼지",
        "원겨의료, 원격의료",
        "담가, 단가",
        "세미먼지, 미세먼지",
        "해상력풍, 해상풍력",
        "격원, 원격",
        "농산뭏, 농산물",
        "polcy, policy"
    })
    void findsTheWordThatWasMeant(String typed, String meant) {
        assertThat(spelling.nearest(typed, 3)).first().isEqualTo(meant);
    }

    /** ㅑ is ㅏ with shift held, and ㄹ is far from ㅇ. */
    @Test
    void slipsOfTheFingerComeFirst() {
        assertThat(spelling.nearest("병샹", 3)).first().isEqualTo("병상");
    }

    @Test
    void offersNothingThatIsFarAway() {
        assertThat(spelling.nearest("우주정거장", 3)).isEmpty();
        assertThat(spelling.nearest("버스", 3)).doesNotContain("버스");
        assertThat(Spelling.EMPTY.nearest("버스", 3)).isEmpty();
    }

    @Test
    void knowsHowManyHoldAWord() {
        assertThat(spelling.documents("의료")).isEqualTo(8);
        assertThat(spelling.documents("우주")).isZero();
    }
}
