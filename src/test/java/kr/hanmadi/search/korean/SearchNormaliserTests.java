package kr.hanmadi.search.korean;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class SearchNormaliserTests {
    @Test
    void composesWhatMacOsTakesApart() {
        assertThat(SearchNormaliser.folded(Normalizer.normalize("홍길동", Normalizer.Form.NFD)))
                .isEqualTo("홍길동");
        assertThat(SearchNormaliser.folded(Normalizer.normalize("홍길", Normalizer.Form.NFD) + "\u1103"))
                .isEqualTo("홍길ㄷ");
    }

    @Test
    void narrowsWideLettersAndKnowsOneMiddleDotAndOneQuotationMark() {
        assertThat(SearchNormaliser.folded("ＡＩ　２０２５")).isEqualTo("AI 2025");
        assertThat(SearchNormaliser.folded("산ㆍ학‧연")).isEqualTo("산·학·연");
        assertThat(SearchNormaliser.folded("“가” 「나」")).isEqualTo("\"가\" \"나\"");
    }

    @Test
    void makesBlanksOfWhatIsNoLetter() {
        assertThat(SearchNormaliser.folded("가\u0000나\uD83D다\u200B라")).isEqualTo("가 나 다라");
        assertThat(SearchNormaliser.folded("\uD83D\uDE00")).isEqualTo("\uD83D\uDE00");
    }
}
