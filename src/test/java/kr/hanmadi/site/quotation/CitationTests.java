package kr.hanmadi.site.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class CitationTests {
    private static final Citation ODD = new Citation(
            "hanmadi-x",
            List.of(),
            "R&D 100% {확대}\nER  - ",
            null,
            null,
            "https://hanmadi.example/quotes/x",
            "$1_000",
            null);

    @Test
    void writesNothingThatTexWouldRead() {
        assertThat(ODD.bibtex()).contains("{R\\&D 100\\% \\{확대\\} ER -}").contains("“\\$1\\_000”");
    }

    @Test
    void keepsEveryRisTagOnItsLine() {
        assertThat(ODD.ris().split("\r\n")).endsWith("LA  - ko", "ER  - ").contains("TI  - R&D 100% {확대} ER -");
    }
}
