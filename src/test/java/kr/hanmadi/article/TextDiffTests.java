package kr.hanmadi.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a reader is shown of a change: words that left in [-], words that came in [+]. */
class TextDiffTests {

    @Test
    void findsTheWordsThatLeftAndCame() {
        assertThat(shown(TextDiff.diffByWord("물길은 시가 정한다", "물길은 주민이 정한다"))).isEqualTo("물길은 [-시가][+주민이] 정한다");
        assertThat(shown(TextDiff.diffByWord("물길은 정한다", "물길은 모두 함께 정한다"))).isEqualTo("물길은 [+모두 함께 ]정한다");
        assertThat(shown(TextDiff.diffByWord("같다", "같다"))).isEqualTo("같다");
    }

    @Test
    void showsOnlyParagraphsThatChanged() {
        var changed = TextDiff.paragraphs("첫 문단\n둘째 문단\n셋째 문단", "첫 문단\n둘째 글\n셋째 문단\n넷째 문단");
        assertThat(changed).map(TextDiffTests::shown).containsExactly("둘째 [-문단][+글]", "[+넷째 문단]");
    }

    @Test
    void showsTextsThatAreTooLongToCompareAsReplaced() {
        var before = "가 나 ".repeat(3000);
        var after = "다 라 ".repeat(3000);
        assertThat(TextDiff.diffByWord(before, after)).hasSizeLessThanOrEqualTo(3);
    }

    private static String shown(List<TextDiff.Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.isRemoved()
                        ? "[-" + piece.text() + "]"
                        : piece.isAdded() ? "[+" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }
}
