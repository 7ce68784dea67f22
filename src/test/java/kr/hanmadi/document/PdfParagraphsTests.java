package kr.hanmadi.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.hanmadi.document.PdfLines.Line;
import org.junit.jupiter.api.Test;

class PdfParagraphsTests {
    private static Line line(int page, float left, float right, float y, String text) {
        return new Line(text.strip(), page, left, right, y, 10, text.endsWith(" "));
    }

    @Test
    void aLineThatFillsTheColumnGoesOn() {
        assertThat(PdfParagraphs.of(List.of(
                        line(1, 0, 300, 100, "성춘향 교수는 “물길을 두 배로 "),
                        line(1, 0, 290, 118, "넓혀야 한다. 그래야 마을이 산 "),
                        line(1, 0, 90, 136, "다”고 말했다."),
                        line(1, 0, 298, 154, "임꺽정 의원은 “재원부터 따져야 "),
                        line(2, 0, 60, 40, "한다”고 했다."))))
                .isEqualTo("성춘향 교수는 “물길을 두 배로 넓혀야 한다. 그래야 마을이 산 다”고 말했다.\n임꺽정 의원은 “재원부터 따져야 한다”고 했다.");
    }

    @Test
    void sizeGapAndIndentionBeginAParagraph() {
        assertThat(PdfParagraphs.of(List.of(
                        new Line("물길 토론회, 예산 두고 맞서", 1, 0, 300, 60, 18, false),
                        line(1, 0, 300, 100, "첫 문단의 첫 줄"),
                        line(1, 0, 300, 118, "첫 문단의 끝 줄."),
                        line(1, 10, 300, 136, "들여 쓴 문단"),
                        line(1, 0, 300, 154, "의 끝 줄."),
                        line(1, 0, 300, 190, "띄어 쓴 문단"))))
                .isEqualTo("물길 토론회, 예산 두고 맞서\n첫 문단의 첫 줄 첫 문단의 끝 줄.\n들여 쓴 문단 의 끝 줄.\n띄어 쓴 문단");
    }

    @Test
    void aWordGoesOnWhereOtherLinesEndInASpaceAndThisOneDoesNot() {
        assertThat(PdfParagraphs.of(List.of(
                        new Line("물길을 넓히고", 1, 0, 300, 100, 10, true),
                        new Line("계획을 고", 1, 0, 300, 118, 10, false),
                        new Line("쳐야 한다.", 1, 0, 300, 136, 10, true))))
                .isEqualTo("물길을 넓히고 계획을 고쳐야 한다.");
    }

    @Test
    void pageNumbersAndRunningHeadsAreNoText() {
        assertThat(PdfParagraphs.of(List.of(
                        line(1, 0, 100, 20, "보도자료 1쪽"),
                        line(1, 0, 300, 100, "첫 쪽."),
                        line(1, 140, 150, 800, "- 1 -"),
                        line(2, 0, 100, 20, "보도자료 2쪽"),
                        line(2, 0, 100, 100, "둘째 쪽."),
                        line(3, 0, 100, 20, "보도자료 3쪽"),
                        line(3, 0, 300, 100, "셋째 쪽."))))
                .isEqualTo("첫 쪽. 둘째 쪽.\n셋째 쪽.");
    }
}
