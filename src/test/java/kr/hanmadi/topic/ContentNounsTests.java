package kr.hanmadi.topic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Words of content, without particles and everyday nouns. */
class ContentNounsTests {

    @Test
    void findsNounsAndForeignWords() throws Exception {
        try (var nouns = new ContentNouns()) {
            assertThat(nouns.in("수질 자료를 공개하면 ai 산업에도 도움이 된다"))
                    .contains("수질", "자료", "AI", "산업")
                    .doesNotContain("도움", "공개하면", "를");
            assertThat(nouns.in("")).isEmpty();
            assertThat(nouns.in("우리는 지금 이런 문제 때문에 노력을 해야 한다")).isEmpty();
        }
    }
}
