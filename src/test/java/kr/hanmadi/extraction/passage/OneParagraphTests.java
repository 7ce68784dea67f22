package kr.hanmadi.extraction.passage;

import static org.assertj.core.api.Assertions.assertThat;

import kr.hanmadi.extraction.report.FoundPassage;
import kr.hanmadi.field.PassageKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text of a title and one paragraph is an article, whatever its paragraph looks like. */
class OneParagraphTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "가나강은 다라산에서 시작해 마바만으로 흐르며 길이는 백 리라고 알려져 있다.[1][2]",
                "가나강은 다라산에서 시작해 마바만으로 흐르는 강이다.[[분류:가나강]]",
                "페이스북은 가나연구원이 홍보에 쓰는 창구다.",
                "저작권 토론회는 가나회관에서 해마다 열린다."
            })
    void isAnArticle(String paragraph) {
        var passages = PassageReader.read("가나 이야기\n" + paragraph);
        assertThat(passages).extracting(FoundPassage::kind).containsExactly(PassageKind.HEADLINE, PassageKind.LEAD);
    }
}
