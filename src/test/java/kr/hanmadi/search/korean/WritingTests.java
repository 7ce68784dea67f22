package kr.hanmadi.search.korean;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class WritingTests {
    @Test
    void composesWhatMacOsTakesApart() {
        assertThat(Writing.folded(Normalizer.normalize("홍길동", Normalizer.Form.NFD)))
                .isEqualTo("홍길동");
        assertThat(Writing.folded(Normalizer.normalize("홍길", Normalizer.Form.NFD) + "\u1103"))
                .isEqualTo("홍길ㄷ");
    }

    @Test
    void narrowsWideLettersAndKnowsOneMiddleDotAndOneQuotationMark() {
        assertThat(Writing.folded("ＡＩ　２０２５")).isEqualTo("AI 2025");
        assertThat(Writing.folded("산ㆍ학‧연")).isEqualTo("산·학·연");
        assertThat(Writing.folded("“가” 「나」")).isEqualTo("\"가\" \"나\"");
    }

    @Test
    void makesBlanksOfWhatIsNoLetter() {
        assertThat(Writing.folded("가\u0000나\uD83D다\u200B라")).isEqualTo("가 나 다라");
        assertThat(Writing.folded("\uD83D\uDE00")).isEqualTo("\uD83D\uDE00");
    }
}
