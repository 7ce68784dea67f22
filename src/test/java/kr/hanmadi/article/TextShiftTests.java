package kr.hanmadi.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import kr.hanmadi.record.Decision;
import org.junit.jupiter.api.Test;

class TextShiftTests {
    private static final String BEFORE = "제목\n성춘향 교수는 “예산을 늘리자”고 말했다. 이몽룡 과장은 “돈이 없다”고 했다.";

    @Test
    void aStretchGoesWithItsWords() {
        assertThat(moved("예산을 늘리자", BEFORE.replace("성춘향 교수는", "성춘향 한빛대 명예교수는"))).isEqualTo("예산을 늘리자");
        assertThat(moved("돈이 없다", BEFORE.replace("말했다", "강조했다"))).isEqualTo("돈이 없다");
        assertThat(moved("예산을 늘리자", BEFORE)).isEqualTo("예산을 늘리자");
    }

    @Test
    void wordsThatChangeAreThoseThatStandInItsPlace() {
        assertThat(moved("예산을 늘리자", BEFORE.replace("늘리자", "줄이자"))).isEqualTo("예산을 줄이자");
        assertThat(moved("예산을 늘리자", BEFORE.replace("“예산을", "“돌봄 예산을"))).isEqualTo("돌봄 예산을 늘리자");
        assertThat(moved("예산을 늘리자", BEFORE.replace("늘리자”", "늘리자. 꼭”"))).isEqualTo("예산을 늘리자. 꼭");
        assertThat(moved("돈이 없다", BEFORE.replace("예산을 늘리자", "돌봄에 쓰자").replace("돈이", "돈은")))
                .isEqualTo("돈은 없다");
    }

    @Test
    void nothingIsLeftOfWordsThatWereTakenOut() {
        assertThat(moved("예산을 늘리자", BEFORE.replace("성춘향 교수는 “예산을 늘리자”고 말했다. ", "")))
                .isEmpty();
    }

    @Test
    void aChangeIsKeptAsLinesAndFoundAgainInTheSameText() {
        var text = "제목\n같은 줄\n같은 줄\n끝";
        int second = text.lastIndexOf("같은");
        var change = TextChange.of(text, second, second + 2, "다른", new Decision("홍편집", Instant.EPOCH));
        assertThat(change.applied(text)).isEqualTo("제목\n같은 줄\n다른 줄\n끝");
        assertThat(change.applied("제목\n앞\n같은 줄\n같은 줄")).isEqualTo("제목\n앞\n같은 줄\n다른 줄");
        assertThat(change.applied("제목\n같은 줄이 아니다")).isEqualTo("제목\n같은 줄이 아니다");
        assertThat(change.applied("같은 줄")).as("the first of them is not meant").isEqualTo("같은 줄");
    }

    private static String moved(String words, String after) {
        var shift = TextShift.between(BEFORE, after);
        int start = BEFORE.indexOf(words);
        int from = shift.start(start);
        return after.substring(from, Math.max(from, shift.end(start + words.length())));
    }
}
